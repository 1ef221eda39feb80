import { scopeOfPlace } from '../../search/place-scope';
import type { RecordRef } from '../../search/query-plan';
import type { Item } from '../message';
import type { Question } from '../question';
import { displayName } from '../reason';
import type { Wording } from './compose';
import { outsideNote, placeName } from './outside';
import type { QuestionWords } from './question';

/** Which of several of the same name is meant: each with its city, by number. */
export function whichWords(names: readonly RecordRef[], wording: Wording): QuestionWords {
  const { directory, language, t } = wording;
  const choices = names.flatMap(({ kind, id }, index) => {
    const record = kind === 'company' ? directory.companies.get(id) : directory.members.get(id);
    if (!record) return [];
    const city = 'member' in record ? directory.members.get(record.member)?.names[language] : record.region[language];
    const title = displayName(record.names, language);
    return [{ type: 'item' as const, number: index + 1, title, lines: city ? [city] : [] }];
  });
  return { ...choiceWords(choices, wording), help: t('question.which.help') };
}

/** Which of two places of the same name is meant: the member, or the one outside the alliance. */
export function whichPlaceWords(
  { member, place }: Extract<Question, { about: 'which-place' }>,
  wording: Wording,
): QuestionWords {
  const { directory, language, t } = wording;
  const ours = directory.members.get(member);
  const other = directory.places.get(place);
  const nearest = other ? scopeOfPlace(directory, other).members : [];
  const otherNames = { zh: other?.terms.zh[0], [language]: placeName(place, wording) };
  const choices: Item[] = [
    {
      type: 'item',
      number: 1,
      title: ours ? displayName(ours.names, language) : member,
      lines: [t('question.whichPlace.member', { region: ours?.region[language] ?? '' })],
    },
    {
      type: 'item',
      number: 2,
      title: displayName(otherNames, language),
      lines: [outsideNote(place, nearest, wording)],
    },
  ];
  return { ...choiceWords(choices, wording), help: t('question.whichPlace.help') };
}

function choiceWords(choices: readonly Item[], { t }: Wording): Omit<QuestionWords, 'help'> {
  return {
    ask: t('question.which.ask'),
    hint: t('question.which.hint'),
    example: choices[0]?.title ?? '',
    given: [],
    choices,
    suggestions: choices.map(({ number, title }) => ({ title: `${number}. ${title}`, says: String(number) })),
  };
}
