import { z } from 'zod';
import type { SearchSlots } from '../../src/search/query-plan';
import type { PromptRef } from './open-prompt';
import type { Prompt } from './prompt';

const dataSchema = z.object({ roles: z.array(z.string()) });

/** "What are you looking for?", with the roles that are known already. */
export const whatPrompt: Prompt<z.infer<typeof dataSchema>> = {
  id: 'search.what',
  data: dataSchema,
  lasting: false,
  tellsLanguage: true,
  question: () => ({ about: 'what' }),
  answered({ understanding: { intention, plan } }, { roles }) {
    if (intention.type !== 'find-partners' || !saysWhat(plan)) return undefined;
    const known = plan.roles.length > 0 ? plan : { ...plan, roles };
    return { do: 'search', slots: known, offset: 0 };
  },
};

/** A role alone ("I need a supplier") says too little: nearly every company has it. */
export function saysWhat({ demands, members, wantsMembers }: SearchSlots): boolean {
  return demands.length > 0 || members !== undefined || wantsMembers;
}

/** The question what for, keeping what is known: "I need a supplier" names a role. */
export function askWhat({ roles }: SearchSlots): PromptRef {
  return { id: whatPrompt.id, data: { roles } };
}
