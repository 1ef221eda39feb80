import { z } from 'zod';
import { answersSchema } from '../../src/enquiry/form/answers';
import type { EnquiryChoice } from '../../src/replies/enquiry-reply';
import type { PromptRef } from './open-prompt';
import type { Prompt, Sent } from './prompt';

const ACTIONS = ['resume', 'discard', 'status', 'withdraw', 'correct'] as const;
type Action = (typeof ACTIONS)[number];

const aboutSchema = z.object({ answers: answersSchema, changedAt: z.string() });
const dataSchema = z.object({
  action: z.enum(ACTIONS),
  /** What is to be corrected, as the message said it. */
  text: z.string().optional(),
  choices: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('draft'), key: z.string(), about: aboutSchema }),
      z.object({ kind: z.literal('sent'), reference: z.string(), about: aboutSchema }),
    ]),
  ),
});

/** "Which of your enquiries do you mean?", where there are several. */
export const whichEnquiryPrompt: Prompt<z.infer<typeof dataSchema>> = {
  id: 'enquiry.which',
  data: dataSchema,
  lasting: false,
  tellsLanguage: false,
  question: ({ choices }) => ({ about: 'which-enquiry', choices }),
  answered(sent, { action, choices, text }) {
    const choice = choices[chosen(sent, choices) ?? -1];
    if (!choice) return undefined;
    if (choice.kind === 'draft') {
      return { do: 'enquiry', deed: { type: action === 'discard' ? 'discard' : 'resume', key: choice.key } };
    }
    const { reference } = choice;
    if (action === 'correct') return { do: 'enquiry', deed: { type: 'correct', reference, text } };
    return { do: 'enquiry', deed: { type: action === 'withdraw' ? action : 'status', reference } };
  },
};

/** The question which one is meant. */
export function askWhichEnquiry(action: Action, choices: readonly EnquiryChoice[], text?: string): PromptRef {
  return { id: whichEnquiryPrompt.id, data: { action, choices, text } };
}

/** By number, as "the first" or "the last", or by its reference. */
function chosen({ text, understanding }: Sent, choices: readonly EnquiryChoice[]): number | undefined {
  const { intention } = understanding;
  const selection = intention.type === 'select' ? intention.selections[0] : undefined;
  if (selection === 'last') return choices.length - 1;
  if (typeof selection === 'number') return selection - 1;
  const named = choices.findIndex((choice) => choice.kind === 'sent' && text.toUpperCase().includes(choice.reference));
  return named < 0 ? undefined : named;
}
