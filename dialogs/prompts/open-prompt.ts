import { z } from 'zod';

/** Deeper questions than this nobody can follow (issue 5, interruptions with return). */
export const MOST_OPEN = 3;

const count = z.number().int().nonnegative();

/** A question by the id of its prompt, with what it needs to be put: plain data of the prompt's own schema. */
export const promptRefSchema = z.object({ id: z.string(), data: z.unknown() });
export interface PromptRef {
  readonly id: string;
  readonly data: unknown;
}

export const openPromptSchema = promptRefSchema.extend({
  /** How often the visitor's answer was not understood. */
  misses: count,
  /** How often it was put again after an interruption. */
  returns: count,
});

/** A question that waits for its answer. */
export type OpenPrompt = z.infer<typeof openPromptSchema>;

/** The questions that wait, the one to be answered first last. */
export type OpenPrompts = readonly OpenPrompt[];

/** The questions with another on top, and the one that has to be put aside because there would be too many. */
export function withPrompt(
  open: OpenPrompts,
  { id, data }: PromptRef,
): { open: OpenPrompt[]; aside: OpenPrompt | undefined } {
  const stack = [...open, { id, data, misses: 0, returns: 0 }];
  return { open: stack.slice(-MOST_OPEN), aside: stack.at(-MOST_OPEN - 1) };
}

/** The questions without the one on top. */
export function withoutPrompt(open: OpenPrompts): OpenPrompt[] {
  return open.slice(0, -1);
}

/** The questions with one more miss or return of the one on top. */
export function withCounted(open: OpenPrompts, what: 'misses' | 'returns'): OpenPrompt[] {
  return open.map((prompt, index) => (index === open.length - 1 ? { ...prompt, [what]: prompt[what] + 1 } : prompt));
}
