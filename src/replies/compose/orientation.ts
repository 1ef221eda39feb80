import type { Suggestion } from '../message';
import type { Translate } from '../translate';
import type { Wording, Words } from './compose';

const EXAMPLES = ['example.sector', 'example.member', 'example.company'] as const;

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

/** What can be asked, and how to steer. */
export function composeHelp({ t }: Wording): Words {
  const lines = ['help.find', 'help.refine', 'help.profile', 'help.language', 'help.steer'] as const;
  return {
    blocks: [{ type: 'headline', text: t('help.title') }, ...lines.map((key) => ({ type: 'text' as const, text: t(key) }))],
    suggestions: exampleSuggestions(t),
  };
}

/** The one question of a search: what for. */
export function composeAskWhat({ t }: Wording): Words {
  return {
    blocks: [
      { type: 'headline', text: t('ask.what') },
      { type: 'text', text: t('ask.whatHint') },
    ],
    suggestions: exampleSuggestions(t),
  };
}

/** Says what it can do instead, with examples: never a dead end. */
export function composeNotUnderstood({ t }: Wording): Words {
  return {
    blocks: [
      { type: 'headline', text: t('notice.notUnderstood') },
      { type: 'text', text: t('notice.notUnderstoodNext') },
    ],
    suggestions: [...exampleSuggestions(t), { title: t('action.help'), says: t('action.help') }],
  };
}
