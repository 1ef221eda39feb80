import { COUNTRIES } from '../../directory/schema';
import { membersIn } from '../../search/place-scope';
import { conceptLabel, displayName } from '../reason';
import type { HitsReply } from '../reply';
import type { Wording } from './compose';
import { placeName } from './outside';

/** More places than this are named by their regions or country. */
const PLACES_SHOWN = 3;
/** A demand with more readings than this is named in the visitor's own words. */
const CONCEPTS_SHOWN = 2;

/** What was searched for, in the visitor's language: "Fliesen · Foshan · Hersteller · ohne …"; not what was left out. */
export function summaryOf({ slots, unknown }: Pick<HitsReply, 'slots' | 'unknown'>, wording: Wording): string {
  const { directory, language, t } = wording;
  const known = slots.demands.filter(({ text }) => !unknown.includes(text));
  const whats = known.map(({ concepts, text }) => {
    const isShort = concepts.length > 0 && concepts.length <= CONCEPTS_SHOWN;
    return isShort ? concepts.map((id) => conceptLabel(directory, id, language)).join(t('list.separator')) : text;
  });
  const roles = slots.roles.map((id) => directory.roles.get(id)?.labels[language] ?? id);
  return [...whats, ...placesOf(slots, wording), ...roles, ...withoutOf(slots.excluded, wording)].join(' · ');
}

function placesOf(slots: HitsReply['slots'], wording: Wording): string[] {
  const { directory, language, t } = wording;
  const { members, outside, countries } = slots;
  if (outside.length > 0 && members?.length)
    return outside.map((id) => t('hits.near', { place: placeName(id, wording) }));
  if (members === undefined || members.length === 0) return [];
  const separator = t('list.separator');
  if (members.length <= PLACES_SHOWN) {
    return [members.map((id) => directory.members.get(id)?.names[language] ?? id).join(separator)];
  }
  const regions = new Set(members.flatMap((id) => directory.members.get(id)?.region[language] ?? []));
  if (regions.size <= PLACES_SHOWN) return [[...regions].join(separator)];
  return [countries.map((country) => t(`country.${country}`)).join(separator)];
}

/** What is left out: a country as a whole is named as one. */
function withoutOf(excluded: HitsReply['slots']['excluded'], { directory, language, t }: Wording): string[] {
  const all = COUNTRIES.filter((country) => {
    const members = membersIn(directory, [country]);
    return members.length > 1 && members.every((id) => excluded.members.includes(id));
  });
  const single = excluded.members.filter((id) => !membersIn(directory, all).includes(id));
  const names = [
    ...all.map((country) => t(`country.${country}`)),
    ...single.map((id) => directory.members.get(id)?.names[language] ?? id),
    ...excluded.companies.map((id) => displayName(directory.companies.get(id)?.names ?? {}, language)),
    ...excluded.roles.map((id) => directory.roles.get(id)?.labels[language] ?? id),
    ...excluded.demands.map(({ text }) => text),
  ];
  return names.map((what) => t('hits.without', { what }));
}
