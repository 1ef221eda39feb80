import type { MemberId } from '../../directory/schema';
import { fold } from '../../text/fold';
import type { Wording } from './compose';

/** What a place of the gazetteer is called today: its lists hold old names (Amoy) and paraphrases too. */
export function placeName(id: string, { directory, language }: Wording): string {
  const place = directory.places.get(id);
  if (!place) return id;
  const { terms, parents } = place;
  if (language !== 'en') return terms[language][0] ?? terms.de[0] ?? id;
  const isChinese = parents.some((parent) => directory.members.get(parent.slice(2))?.country === 'CN');
  const [german = id] = terms.de;
  const [english = german] = terms.en;
  const today = [...terms.en, german].find((term) => fold(term).replaceAll(/[^a-z]/g, '') === id.replaceAll('-', ''));
  return (isChinese ? today : undefined) ?? (english.includes(german) ? german : english);
}

/** Says that a place is not in the alliance, and which members are nearest to it, if any is near. */
export function outsideNote(id: string, members: readonly MemberId[], wording: Wording): string {
  const { directory, language, t } = wording;
  const place = placeName(id, wording);
  const names = members.map((member) => directory.members.get(member)?.names[language] ?? member);
  return names.length > 0
    ? t('hits.outside', { place, members: names.join(t('list.separator')) })
    : t('hits.foreign', { place });
}
