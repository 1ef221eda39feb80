import type { RecordRef } from '../../search/query-plan';
import { displayName } from '../reason';
import type { Wording } from './compose';
import type { QuestionWords } from './question';

/** Which of several of the same name is meant: each with its city, by number. */
export function whichWords(names: readonly RecordRef[], { directory, language, t }: Wording): QuestionWords {
  const choices = names.flatMap(({ kind, id }, index) => {
    const record = kind === 'company' ? directory.companies.get(id) : directory.members.get(id);
    if (!record) return [];
    const city = 'member' in record ? directory.members.get(record.member)?.names[language] : record.region[language];
    const title = displayName(record.names, language);
    return [{ type: 'item' as const, number: index + 1, title, lines: city ? [city] : [] }];
  });
  return {
    ask: t('question.which.ask'),
    hint: t('question.which.hint'),
    help: t('question.which.help'),
    example: choices[0]?.title ?? '',
    given: [],
    choices,
    suggestions: choices.map(({ number, title }) => ({ title: `${number}. ${title}`, says: String(number) })),
  };
}
