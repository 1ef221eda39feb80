import { z } from 'zod';
import type { Heading } from '../../src/directory/schema';
import type { RecordRef } from '../../src/search/query-plan';
import { chosenByWords } from '../choose';
import { DEEDS_ON_NAMES, deedStep } from '../deed-step';
import { headingSchema, refSchema } from '../memory/conversation-memory';
import type { PromptRef } from './open-prompt';
import type { Prompt } from './prompt';

const dataSchema = z.object({
  names: z.array(refSchema),
  heading: headingSchema,
  /** What is to be done with the one that is meant, and with which others; without it, its profile is shown. */
  purpose: z.object({ deed: z.enum(DEEDS_ON_NAMES), others: z.array(refSchema) }).optional(),
});
type Purpose = z.infer<typeof dataSchema>['purpose'];

/** "Which one do you mean?", where several have the name (conversation rule 6). */
export const whichPrompt: Prompt<z.infer<typeof dataSchema>> = {
  id: 'name.which',
  data: dataSchema,
  lasting: false,
  tellsLanguage: false,
  question: ({ names }) => ({ about: 'which', names }),
  answered({ understanding }, { names, heading, purpose }, memory, directory) {
    const { intention } = understanding;
    const number = intention.type === 'select' ? intention.selections[0] : undefined;
    const numbered = number === 'last' ? names.at(-1) : typeof number === 'number' ? names[number - 1] : undefined;
    const ref = numbered ?? chosenByWords(understanding, names, directory);
    if (!ref || !purpose) return ref && { do: 'look-up', ref, heading };
    return deedStep(purpose.deed, [...purpose.others, ref], memory, directory);
  },
};

/** The question which of several of the same name is meant. */
export function askWhich(names: readonly RecordRef[], heading: Heading | undefined, purpose?: Purpose): PromptRef {
  return { id: whichPrompt.id, data: { names, heading, purpose } };
}
