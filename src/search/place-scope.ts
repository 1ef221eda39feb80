import type { Directory } from '../directory/directory';
import type { Place } from '../directory/place';
import { COUNTRIES, type Country, type MemberId } from '../directory/schema';

/** Where to look: narrower is better than wider when a message names both. */
export type ScopeLevel = 'member' | 'region' | 'country' | 'outside';

/** The members a place name leads to. For places outside the alliance: the nearest members. */
export interface PlaceScope {
  readonly level: ScopeLevel;
  readonly members: readonly MemberId[];
  readonly countries: readonly Country[];
}

const LEVEL_OF_KIND: Readonly<Record<Place['kind'], ScopeLevel>> = {
  country: 'country',
  both: 'country',
  region: 'region',
  macro: 'region',
  district: 'member',
  near: 'member',
  outside: 'outside',
  foreign: 'outside',
};

/** The scope of a member: itself and the members that joined as part of it. */
export function scopeOfMember(directory: Directory, id: MemberId): PlaceScope {
  const parts = [...directory.members.values()].filter(({ partOf }) => partOf === id);
  return scope(directory, 'member', [id, ...parts.map((part) => part.id)]);
}

/** The scope of an entry of the gazetteer. */
export function scopeOfPlace(directory: Directory, place: Place): PlaceScope {
  return scope(directory, LEVEL_OF_KIND[place.kind], membersOf(directory, place));
}

/** All members in the same region (province, Land) as the given ones. */
export function regionOf(directory: Directory, members: readonly MemberId[]): MemberId[] {
  const regions = new Set(members.map((id) => directory.members.get(id)?.region.en));
  return [...directory.members.values()].filter(({ region }) => regions.has(region.en)).map(({ id }) => id);
}

/** All members in the given countries. */
export function membersIn(directory: Directory, countries: readonly Country[]): MemberId[] {
  return [...directory.members.values()].filter(({ country }) => countries.includes(country)).map(({ id }) => id);
}

function scope(directory: Directory, level: ScopeLevel, members: readonly MemberId[]): PlaceScope {
  const present = [...new Set(members)].flatMap((id) => directory.members.get(id) ?? []);
  const countries = COUNTRIES.filter((country) => present.some((member) => member.country === country));
  return { level, members: present.map(({ id }) => id), countries };
}

function membersOf(directory: Directory, place: Place): MemberId[] {
  const own = place.kind === 'region' ? membersOfRegion(directory, place) : [];
  const inherited = place.parents.flatMap((parent) => {
    if (parent.startsWith('m:')) return [parent.slice(2)];
    if (parent === 'CN' || parent === 'DE') return place.kind === 'region' ? [] : membersIn(directory, [parent]);
    const parentPlace = directory.places.get(parent);
    return parentPlace ? membersOf(directory, parentPlace) : [];
  });
  return [...own, ...inherited];
}

/** A region's members are those whose own region has one of its names. */
function membersOfRegion(directory: Directory, place: Place): MemberId[] {
  const names = new Set<string>([...place.terms.de, ...place.terms.en, ...place.terms.zh]);
  return [...directory.members.values()]
    .filter(({ region }) => names.has(region.de) || names.has(region.en) || names.has(region.zh))
    .map(({ id }) => id);
}

/**
 * One scope from all places of a message. The narrowest level counts: "Foshan in China" is Foshan, "Köln und Aachen"
 * are both. A wider place only narrows further where it agrees. Places outside count only if no other is named.
 */
export function combineScopes(directory: Directory, scopes: readonly PlaceScope[]): PlaceScope | undefined {
  const levels: readonly ScopeLevel[] = ['member', 'region', 'country', 'outside'];
  const level = levels.find((candidate) => scopes.some((one) => one.level === candidate));
  if (level === undefined) return undefined;
  const narrow = scopes.filter((one) => one.level === level).flatMap(({ members }) => members);
  const wider = scopes.filter((one) => one.level !== level && one.level !== 'outside');
  const agreeing = narrow.filter((id) => wider.every(({ members }) => members.includes(id)));
  return scope(directory, level, agreeing.length > 0 ? agreeing : narrow);
}
