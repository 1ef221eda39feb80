import { z } from 'zod';
import { yesOrNo } from '../../src/enquiry/read/yes-no';
import type { PromptRef } from './open-prompt';
import type { Prompt } from './prompt';

const dataSchema = z.object({ reference: z.string() });

/** "Shall I withdraw L-…?", asked once: it cannot be undone. */
export const withdrawPrompt: Prompt<z.infer<typeof dataSchema>> = {
  id: 'enquiry.withdraw',
  data: dataSchema,
  lasting: false,
  tellsLanguage: false,
  question: ({ reference }) => ({ about: 'withdraw', reference }),
  answered({ text, understanding: { intention } }, { reference }) {
    const answer = intention.type === 'enquiry-withdraw' ? true : yesOrNo(text);
    if (answer === undefined) return undefined;
    return { do: 'enquiry', deed: answer ? { type: 'withdraw', reference, sure: true } : { type: 'keep-sent' } };
  },
  cancelled: () => ({ do: 'enquiry', deed: { type: 'keep-sent' } }),
};

/** The question whether the enquiry is to be withdrawn. */
export function askWithdraw(reference: string): PromptRef {
  return { id: withdrawPrompt.id, data: { reference } };
}
