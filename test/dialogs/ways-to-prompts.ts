import type { Language } from '../../src/text/language';

type Said = Readonly<Record<Language, string>>;

/** How a visitor comes to a question, and gets on from there. */
export interface WayToPrompt {
  /** What is said until the question is put. */
  readonly opens: readonly Said[];
  /** An answer that is accepted. */
  readonly answer: Said;
  /** What is said afterwards to correct that answer, and a word of the reply that shows it worked. */
  readonly correction: Said;
  readonly corrected: Said;
}

const HELP: Said = { de: 'Hilfe', zh: '帮助', en: 'help' };
const BOSCH: Said = { de: 'Bosch', zh: '博世', en: 'Bosch' };

/** For every prompt by its id. A prompt that is missing here fails the test of the thirteen patterns. */
export const WAYS: Readonly<Record<string, WayToPrompt>> = {
  'search.what': {
    opens: [{ de: 'Ich suche einen Lieferanten', zh: '我想找供应商', en: 'I need a supplier' }],
    answer: { de: 'Pumpen', zh: '水泵', en: 'pumps' },
    correction: { de: 'nein, Ventile', zh: '不对，阀门', en: 'no, valves' },
    corrected: { de: 'Armaturen', zh: '阀', en: 'valves' },
  },
  'help.ways': {
    opens: [HELP, HELP],
    answer: { de: '2', zh: '2', en: '2' },
    correction: { de: 'zurück', zh: '返回', en: 'back' },
    corrected: { de: 'Womit kann ich Ihnen helfen?', zh: '需要我帮您做什么', en: 'What can I do for you?' },
  },
  'name.which': {
    opens: [BOSCH],
    answer: { de: 'die erste', zh: '第一个', en: 'the first' },
    correction: { de: 'nein, die zweite', zh: '不对，第二个', en: 'no, the second' },
    corrected: { de: 'Nürnberg', zh: '纽伦堡', en: 'Nuremberg' },
  },
};
