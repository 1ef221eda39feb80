import { z } from 'zod';
import { WAYS_ON } from '../../src/replies/question';
import { NO_CONDITIONS } from '../../src/search/query-plan';
import type { Step } from '../step';
import type { Prompt } from './prompt';
import { askWhat } from './what-prompt';

/** Where each way leads. */
const STEPS: Readonly<Record<(typeof WAYS_ON)[number], Step>> = {
  companies: { do: 'ask', prompt: askWhat(NO_CONDITIONS) },
  cities: { do: 'search', slots: { ...NO_CONDITIONS, wantsMembers: true }, offset: 0 },
  person: { do: 'show', view: { type: 'notice', notice: 'person' } },
};

/** "What can I do for you?", for who asks for help twice or is not understood: three ways on, by number. */
export const waysPrompt: Prompt<Record<string, never>> = {
  id: 'help.ways',
  data: z.record(z.string(), z.never()),
  lasting: false,
  tellsLanguage: true,
  question: () => ({ about: 'ways' }),
  answered({ understanding: { intention, text } }) {
    const chosen = intention.type === 'select' ? intention.selections[0] : Number(text.trim());
    const way = chosen === 'last' ? WAYS_ON.at(-1) : typeof chosen === 'number' ? WAYS_ON[chosen - 1] : undefined;
    return way && STEPS[way];
  },
};
