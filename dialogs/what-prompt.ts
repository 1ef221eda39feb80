import { z } from 'zod';
import type { SearchSlots } from '../src/search/query-plan';
import { slotsSchema } from './conversation-memory';
import type { PromptRef } from './open-prompt';
import type { Prompt } from './prompt';

const dataSchema = z.object({ slots: slotsSchema });

/** "What are you looking for?", with what is known already, such as the role. */
export const whatPrompt: Prompt<z.infer<typeof dataSchema>> = {
  id: 'search.what',
  data: dataSchema,
  lasting: false,
  tellsLanguage: true,
  question: () => ({ about: 'what' }),
  answered({ understanding: { intention, plan } }, { slots }) {
    if (intention.type !== 'find-partners' || !saysWhat(plan)) return undefined;
    const known = plan.roles.length > 0 ? plan : { ...plan, roles: slots.roles };
    return { do: 'search', slots: known, offset: 0 };
  },
};

/** A role alone ("I need a supplier") says too little: nearly every company has it. */
export function saysWhat({ demands, members, wantsMembers }: SearchSlots): boolean {
  return demands.length > 0 || members !== undefined || wantsMembers;
}

/** The question what for, keeping what is known. */
export function askWhat(slots: SearchSlots): PromptRef {
  return { id: whatPrompt.id, data: { slots } };
}
