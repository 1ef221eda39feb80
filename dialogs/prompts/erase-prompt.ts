import { z } from 'zod';
import { yesOrNo } from '../../src/enquiry/read/yes-no';
import type { PromptRef } from './open-prompt';
import type { Prompt } from './prompt';

/** "No, keep it", "behalten", 保留: whatever else is said with it, nothing is erased. */
const KEEPS = /(?<!\p{L})(?:behalt\p{L}*|keep)(?!\p{L})|保留/iu;

/** "Really erase everything?", asked once: only a clear yes does it. */
export const erasePrompt: Prompt<object> = {
  id: 'privacy.erase',
  data: z.object({}),
  lasting: false,
  tellsLanguage: false,
  question: () => ({ about: 'erase' }),
  answered({ text, understanding: { intention } }) {
    if (intention.type === 'privacy-erase') return { do: 'privacy', deed: 'erase' };
    const answer = KEEPS.test(text) ? false : yesOrNo(text);
    if (answer === undefined) return undefined;
    return { do: 'privacy', deed: answer ? 'erase' : 'keep' };
  },
  cancelled: () => ({ do: 'privacy', deed: 'keep' }),
};

/** The question whether everything is to be erased. */
export function askErase(): PromptRef {
  return { id: erasePrompt.id, data: {} };
}
