import type { Directory } from '../directory/directory';
import type { Hit } from '../search/collect';
import type { MatchedBy } from '../search/ranking';
import type { Language } from '../text/language';
import { inLanguage, type PerLanguage } from '../text/language';
import type { Translate } from './translate';

/** Why a hit is there, in the visitor's language: what of it met which wish, its city, and what was widened. */
export function reasonsFor(hit: Hit, directory: Directory, language: Language, t: Translate): string[] {
  const { record } = hit;
  const matched = hit.matches.flatMap(({ demand, match: { by, ids } }) => {
    if (by === 'none') return [];
    if (by === 'words' || by === 'name') return [t(`reason.${by}`, { text: demand.text })];
    return ids.map((id) => t(`reason.${by}`, { text: labelOf(by, id, directory, language) }));
  });
  const member = directory.members.get(record.member);
  const place =
    record.kind === 'member'
      ? t('reason.region', { text: member?.region[language] ?? '' })
      : t('reason.city', { text: member?.names[language] ?? record.member });
  const widened = hit.widening === 'none' ? [] : [t(`reason.widened.${hit.widening}`)];
  return [...new Set([...matched, place, ...widened])];
}

function labelOf(by: MatchedBy, id: string, directory: Directory, language: Language): string {
  if (by === 'sector' || by === 'sectorGroup') return directory.sectors.get(id)?.labels[language] ?? id;
  return conceptLabel(directory, id, language);
}

/** The name of a concept: its first term. */
export function conceptLabel(directory: Directory, id: string, language: Language): string {
  return directory.concepts.get(id)?.terms[language][0] ?? id;
}

/** The name of a company or member for a reader of the language, with the name in the other script beside it. */
export function displayName(names: PerLanguage<string>, language: Language): string {
  const own = inLanguage(names, language) ?? '';
  const other = language === 'zh' ? (names.de ?? names.en) : names.zh;
  if (!other || other === own) return own;
  return language === 'zh' ? `${own}（${other}）` : `${own} (${other})`;
}
