import type { Suggestion } from '../message';
import type { Reply } from '../reply';
import type { Translate } from '../translate';
import type { Wording, Words } from './compose';
import { suggest } from './suggest';

const EXAMPLES = ['example.sector', 'example.member', 'example.company'] as const;
const HELP_LINES = [
  'help.find',
  'help.refine',
  'help.profile',
  'help.choice',
  'help.enquiry',
  'help.language',
  'help.steer',
] as const;

/** Three questions that work, one of each kind. */
export function exampleSuggestions(t: Translate): Suggestion[] {
  return EXAMPLES.map((key) => ({ title: t(key), says: t(key) }));
}

/** The first message: a program, in whose name, what it can do, and three examples. */
export function composeWelcome({ t }: Wording): Words {
  return {
    blocks: [
      { type: 'headline', text: t('welcome.title') },
      { type: 'text', text: t('welcome.purpose') },
      { type: 'note', text: t('welcome.privacy') },
      { type: 'text', text: t('welcome.examples') },
    ],
    suggestions: exampleSuggestions(t),
  };
}

/** What can be said to what is in view, then what can be asked, and how to steer. */
export function composeHelp({ at }: Extract<Reply, { kind: 'help' }>, { t }: Wording): Words {
  return {
    blocks: [
      { type: 'headline', text: t(at ? `help.at.${at}` : 'help.title') },
      ...HELP_LINES.map((key) => ({ type: 'text' as const, text: t(key) })),
    ],
    suggestions: at
      ? [{ title: t('action.back'), says: t('action.back') }, ...exampleSuggestions(t)]
      : exampleSuggestions(t),
  };
}

/** After a miss: help and a person among the first three, since Teams shows no more; further examples after them. */
export function waysAfterMiss(t: Translate): Suggestion[] {
  const [example, ...others] = exampleSuggestions(t);
  return [...(example ? [example] : []), ...suggest([t('action.help'), t('action.person')]), ...others];
}

/** Says what it can do instead, with examples and the way to a person: never a dead end. */
export function composeNotUnderstood({ t }: Wording): Words {
  return {
    blocks: [
      { type: 'headline', text: t('notice.notUnderstood') },
      { type: 'text', text: t('notice.notUnderstoodNext') },
    ],
    suggestions: waysAfterMiss(t),
  };
}
