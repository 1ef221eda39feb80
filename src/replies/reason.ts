import type { Directory } from '../directory/directory';
import type { Hit } from '../search/collect';
import type { MatchedBy } from '../search/ranking';
import { fold } from '../text/fold';
import type { Language } from '../text/language';
import { inLanguage, type PerLanguage } from '../text/language';
import type { Translate } from './translate';

/** Longer wishes are not repeated in full with every hit. */
const LONGEST_WORDS = 32;

/** Why a hit is there, in the visitor's language: what of it met which wish, its city, and what was widened. */
export function reasonsFor(hit: Hit, directory: Directory, language: Language, t: Translate): string[] {
  const { record } = hit;
  const matched = hit.matches.flatMap(({ demand, match: { by, ids } }) => {
    if (by === 'none') return [];
    if (by === 'words' || by === 'name') return [t(`reason.${by}`, { text: demand.text })];
    return ids.map((id) => {
      const label = labelOf(by, id, directory, language);
      const reason = t(`reason.${by}`, { text: label });
      return isReadAs(by) && !isAlike(demand.text, label)
        ? t('reason.asked', { reason, words: shortened(demand.text) })
        : reason;
    });
  });
  const member = directory.members.get(record.member);
  const place =
    record.kind === 'member'
      ? t('reason.region', { text: member?.region[language] ?? '' })
      : t('reason.city', { text: member?.names[language] ?? record.member });
  const widened = hit.widening === 'none' ? [] : [t(`reason.widened.${hit.widening}`)];
  return [...new Set([...matched, place, ...widened])];
}

/** True where the visitor's words themselves were met, under the directory's name for them. */
function isReadAs(by: MatchedBy): boolean {
  return by === 'concept' || by === 'narrower' || by === 'sector';
}

/** True if one is the other, or part of it: "Fliesenhersteller" says "Fliesen" already. */
function isAlike(words: string, label: string): boolean {
  const [one, other] = [words, label].map((text) => fold(text).replace(/[^\p{L}\p{N}]/gu, ''));
  return !one || !other || one.includes(other) || other.includes(one);
}

function shortened(words: string): string {
  return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS - 1)}…`;
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
