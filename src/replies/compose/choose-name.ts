import type { RecordRef } from '../../search/query-plan';
import { displayName } from '../reason';
import type { Wording, Words } from './compose';

/** Asks once, with choices, which of several of the same name is meant. */
export function composeChooseName(names: readonly RecordRef[], { directory, language, t }: Wording): Words {
  const items = names.flatMap(({ kind, id }, index) => {
    const record = kind === 'company' ? directory.companies.get(id) : directory.members.get(id);
    if (!record) return [];
    const city = 'member' in record ? directory.members.get(record.member)?.names[language] : record.region[language];
    const title = displayName(record.names, language);
    return [{ type: 'item' as const, number: index + 1, title, lines: city ? [city] : [] }];
  });
  return {
    blocks: [{ type: 'headline', text: t('choose.title') }, ...items, { type: 'note', text: t('choose.hint') }],
    suggestions: items.map(({ number, title }) => ({ title: `${number}. ${title}`, says: String(number) })),
  };
}
