import type { Directory } from '../directory/directory';
import { tokenize } from '../text/tokenize';
import { attributeOf, withoutAskedProducts } from './attribute';
import { withoutClosing } from './closing';
import { correct, type SpellingKnowledge } from './correct';
import { demandsOf, isKnownDemand } from './demands';
import { withoutDoubtfulPlaces, withoutStemsOfNames } from './guard';
import { readInsistence } from './insist';
import type { Match } from './lexicon';
import { namedRecords } from './named-records';
import { splitByNegation, withoutGivenUp } from './negation';
import { combineScopes, type PlaceScope, scopeOfMember, scopeOfPlace } from './place-scope';
import { isQuantity, limitIn, withoutDoubtfulUnits } from './quantity';
import type { QueryPlan } from './query-plan';
import { idsOf, type Reading, type Span } from './reading';
import { type Admit, segment } from './segment';
import { correctionsIn, isContent, isPhrase, toSpans, withoutSelf } from './spans';

/** Longer messages are cut before they are read: a question fits, a pasted catalogue costs nothing. */
const LONGEST_QUERY = 2_000;
const MOST_TOKENS = 120;

/** What reading a query needs; built once per dataset. */
export interface QueryReader extends SpellingKnowledge {
  readonly directory: Directory;
}

/** Reads a message as a search: places, concepts, sectors, roles, names, exclusions and what is left over. */
export function readQuery(reader: QueryReader, message: string): QueryPlan {
  const text = message.slice(0, LONGEST_QUERY);
  const typed = readInsistence(reader.lexicon, text, tokenize(text).slice(0, MOST_TOKENS));
  const tokens = correct(reader, withoutClosing(reader.lexicon, text, typed.tokens), typed.insists);
  const admit: Admit = (match) => {
    const readings = withoutStemsOfNames(reader.directory, text, tokens, match);
    return withoutDoubtfulUnits(tokens, match, withoutDoubtfulPlaces(tokens, match, readings));
  };
  const read = (how: Admit): Span[] =>
    withoutAskedProducts(toSpans(text, tokens, segment(reader.lexicon, tokens, how)));
  const spans = read(admit);
  const names = namedRecords(reader.directory, withoutSelf(text, spans));
  const planOf = (all: readonly Span[]): QueryPlan => {
    const drafted = plan(reader.directory, text, all, names);
    return { ...drafted, corrections: correctionsIn(text, tokens, drafted.spans) };
  };
  const unwanted = excludedNames(spans);
  const isUnwanted = ({ from }: Match): boolean => unwanted.includes(tokens[from]?.start ?? -1);
  const short: Admit = (match) => (isUnwanted(match) ? admit(match) : withoutLongNames(match, admit(match)));
  return names.length > 0 ? planOf(spans) : planOf(read(short));
}

/** Where the names of companies begin that are not wanted: 不要美的 means the firm, however long the question. */
function excludedNames(spans: readonly Span[]): number[] {
  const isExcluded = (span: Span, before: Span | undefined): boolean =>
    before !== undefined && isPhrase(before, 'without') && idsOf(span, 'company').length > 0;
  return spans.filter((span, index) => isExcluded(span, spans[index - 1])).map(({ start }) => start);
}

/** In a question with more to it, "Foshan lighting" is a place and a product, not the firm of that name. */
function withoutLongNames({ from, to }: Match, readings: readonly Reading[]): readonly Reading[] {
  return to - from === 1 ? readings : readings.filter(({ type }) => type !== 'company');
}

function plan(
  directory: Directory,
  text: string,
  all: readonly Span[],
  names: QueryPlan['names'],
): Omit<QueryPlan, 'corrections'> {
  const spans = withoutSelf(text, all);
  const has = (phrase: string): boolean => spans.some((span) => isPhrase(span, phrase));
  const limit = limitIn(text, spans);
  const { wanted, unwanted } = splitByNegation(text, withoutGivenUp(spans));
  const scope = combineScopes(
    directory,
    wanted.flatMap((span) => scopesOf(directory, span)),
  );
  const roles = rolesOf(wanted);
  return {
    spans,
    dropped: all.filter((span) => !spans.includes(span)),
    demands: demandsOf(directory, text, withoutQuantities(wanted)),
    members: scope?.members,
    countries: scope?.countries ?? [],
    outside: wanted.flatMap((span) => idsOf(span, 'place')).filter((id) => isOutside(directory, id)),
    roles,
    strictRoles: roles.length > 0 && has('only'),
    kinds: unique(wanted.flatMap((span) => idsOf(span, 'kind'))),
    excluded: {
      members: unwanted.flatMap((span) => scopesOf(directory, span).flatMap(({ members }) => members)),
      companies: unwanted.flatMap((span) => idsOf(span, 'company')),
      roles: rolesOf(unwanted),
      demands: demandsOf(directory, text, unwanted).filter(isKnownDemand),
    },
    names,
    asked: unique(spans.flatMap((span) => attributeOf(span) ?? [])),
    wantsMembers: has('city') && !has('company') && roles.length === 0,
    limit,
    rest: (limit === undefined ? wanted : wanted.filter((span) => !isQuantity(span)))
      .filter(({ readings }) => readings.length === 0)
      .map((span) => span.text)
      .join(' '),
  };
}

/** A number beside something to look for is how many of it; alone, it may be part of a name. */
function withoutQuantities(spans: readonly Span[]): readonly Span[] {
  const others = spans.filter((span) => !isQuantity(span));
  return others.some(isContent) ? others : spans;
}

function scopesOf(directory: Directory, span: Span): PlaceScope[] {
  const members = idsOf(span, 'member').map((id) => scopeOfMember(directory, id));
  if (members.length > 0) return members;
  return idsOf(span, 'place').flatMap((id) => {
    const place = directory.places.get(id);
    return place ? [scopeOfPlace(directory, place)] : [];
  });
}

function isOutside(directory: Directory, placeId: string): boolean {
  const kind = directory.places.get(placeId)?.kind;
  return kind === 'outside' || kind === 'foreign';
}

/** A word such as "Universität" is a role and a concept: as a concept it finds more exactly. */
function rolesOf(spans: readonly Span[]): string[] {
  const pure = spans.filter((span) => idsOf(span, 'concept').length === 0 && idsOf(span, 'sector').length === 0);
  return unique(pure.flatMap((span) => idsOf(span, 'role')));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
