import type { Country } from '../../directory/schema';
import type { Suggestion } from '../message';
import type { Notice } from '../reply';
import type { Translate } from '../translate';
import type { Wording, Words } from './compose';
import { exampleSuggestions } from './orientation';
import { suggest } from './suggest';

/** Each language is offered in its own words. */
const LANGUAGE_WISHES: readonly Suggestion[] = [
  { title: 'Deutsch', says: 'Auf Deutsch' },
  { title: '中文', says: '请用中文' },
  { title: 'English', says: 'In English' },
];

/** A short answer with its next steps. */
export function composeNotice(notice: Notice, wording: Wording): Words {
  const { t } = wording;
  const text = t(`notice.${notice}`, factsFor(notice, wording));
  return { blocks: [{ type: 'headline', text }], suggestions: nextSteps(notice, t) };
}

/** What a notice about the alliance or its directory has to count. */
function factsFor(notice: Notice, { directory }: Wording): Record<string, string | number> {
  const members = [...directory.members.values()];
  if (notice === 'aboutAlliance') {
    const inCountry = (code: Country): number => members.filter(({ country }) => country === code).length;
    return { chinese: inCountry('CN'), german: inCountry('DE') };
  }
  if (notice !== 'aboutData') return {};
  const years = [...directory.companies.values()].flatMap(({ provenance }) => provenance.map(({ year }) => year));
  return { companies: directory.companies.size, members: members.length, year: Math.max(...years) };
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

type Action =
  | 'action.back'
  | 'action.help'
  | 'action.restart'
  | 'action.repeat'
  | 'action.newEnquiry'
  | 'action.person';

function nextSteps(notice: Notice, t: Translate): Suggestion[] {
  const say = (key: Action): Suggestion => ({ title: t(key), says: t(key) });
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
    case 'disagree':
      return [say('action.back'), say('action.restart'), say('action.help')];
    case 'acknowledge':
      return [say('action.repeat'), ...exampleSuggestions(t)];
    case 'narrowDown':
      return [...suggest([t('action.onlyManufacturers')]), say('action.repeat'), say('action.restart')];
    case 'aboutAlliance':
      return [...suggest([t('action.members')]), say('action.person'), ...exampleSuggestions(t)];
    case 'prices':
    case 'contactData':
    case 'notHeld':
      return [say('action.newEnquiry'), ...exampleSuggestions(t)];
    case 'nothingMore':
      return [say('action.back'), say('action.restart')];
    default:
      return [...exampleSuggestions(t), say('action.help')];
  }
}
