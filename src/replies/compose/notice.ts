import type { Suggestion } from '../message';
import type { Notice } from '../reply';
import type { Translate } from '../translate';
import type { Wording, Words } from './compose';
import { exampleSuggestions } from './orientation';

/** Each language is offered in its own words. */
const LANGUAGE_WISHES: readonly Suggestion[] = [
  { title: 'Deutsch', says: 'Auf Deutsch' },
  { title: '中文', says: '请用中文' },
  { title: 'English', says: 'In English' },
];

/** A short answer with its next steps. */
export function composeNotice(notice: Notice, { t }: Wording): Words {
  return { blocks: [{ type: 'headline', text: t(`notice.${notice}`) }], suggestions: nextSteps(notice, t) };
}

/** For an entry that has left the directory since it was shown. */
export function composeGone({ t }: Wording): Words {
  return { blocks: [{ type: 'headline', text: t('notice.gone') }], suggestions: exampleSuggestions(t) };
}

/** For an error: what to do next, and what to tell the office. */
export function composeError(reference: string, { t }: Wording): Words {
  return {
    blocks: [{ type: 'headline', text: t('notice.error', { reference }) }],
    suggestions: [{ title: t('action.help'), says: t('action.help') }],
  };
}

function nextSteps(notice: Notice, t: Translate): Suggestion[] {
  const say = (key: 'action.back' | 'action.help' | 'action.restart' | 'action.repeat'): Suggestion => ({
    title: t(key),
    says: t(key),
  });
  switch (notice) {
    case 'languages':
      return [...LANGUAGE_WISHES];
    case 'person':
      return [say('action.back'), say('action.help')];
    case 'nothingToChoose':
    case 'nothingToCompare':
    case 'mixedComparison':
    case 'nothingSimilar':
    case 'onlyCompanies':
    case 'nothingToSkip':
      return [say('action.repeat'), say('action.help')];
    case 'nothingMore':
      return [say('action.back'), say('action.restart')];
    default:
      return [...exampleSuggestions(t), say('action.help')];
  }
}
