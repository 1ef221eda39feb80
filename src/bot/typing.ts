import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import { isAddressed } from './group';

/** Milliseconds that nobody notices; channels show the sign for a few seconds. */
const FIRST_SIGN_MS = 1_000;
const NEXT_SIGN_MS = 3_000;

/** Runs a task later. @returns what takes it back */
export type After = (milliseconds: number, task: () => void) => () => void;

/** The clock of the process. */
export const afterTimeout: After = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * Shows that an answer is being written when it takes more than a second, waiting for other turns included. That the
 * sign cannot be sent is no reason to trouble the visitor: the answer itself will fail and be logged.
 */
export function showTyping(after: After): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const { activity } = context;
      if (activity.type !== ActivityTypes.Message || !isAddressed(activity)) return next();
      let cancel = (): void => undefined;
      const sign = (): void => {
        context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
        cancel = after(NEXT_SIGN_MS, sign);
      };
      cancel = after(FIRST_SIGN_MS, sign);
      try {
        await next();
      } finally {
        cancel();
      }
    },
  };
}
