import { sectorLine } from '../directory/directory';
import type { Demand, SearchSlots } from './query-plan';
import type { Prominence, SearchRecord } from './record';

/**
 * How well a record meets a demand, from 0 to 1. All weights of the ranking stand here.
 *
 * A record's own main product counts most, its other products less. What is only implied (a wider or narrower
 * concept, the sector) counts less than what is said. The sector on top of a concept separates tile makers from other
 * ceramics for somebody who asks for ceramics in general.
 */
const CONCEPT: Readonly<Record<Prominence, number>> = { main: 0.85, side: 0.7, fact: 0.5 };
const NARROWER: Readonly<Record<Prominence, number>> = { main: 0.8, side: 0.62, fact: 0.4 };
/** The visitor asks for floor tiles, the record says only ceramics. */
const WIDER: Readonly<Record<Prominence, number>> = { main: 0.42, side: 0.34, fact: 0.2 };
/** The visitor asks for kettles, the record has rice cookers: both are kitchen appliances. */
const RELATED: Readonly<Record<Prominence, number>> = { main: 0.4, side: 0.35, fact: 0.2 };
const SECTOR_MAIN = 0.4;
const SECTOR_SIDE = 0.35;
/** The record's group lies in the wanted division, or the other way round. */
const SECTOR_LINE = 0.3;
const SECTOR_BONUS = 0.15;
/** A sector that was named counts for more than one that a product implies. */
const SECTOR_ASKED = 1.75;
const NAME_WORD = 0.95;
const PRODUCT_WORD = 0.8;
/** Less of an unknown word's characters than this is chance. */
const LEAST_WORD_SHARE = 0.5;
const ROLE_BONUS = 0.1;
/** Keeps fuller records ahead among equals, and never outweighs a better match. */
const FULLNESS_BONUS = 0.02;

/** A match below this is none: the record is not about it. */
export const LEAST_MATCH = 0.3;

/** How a demand was met, for the reason shown with the hit. */
export type MatchedBy = 'concept' | 'narrower' | 'wider' | 'sector' | 'sectorGroup' | 'name' | 'words' | 'none';

export interface DemandMatch {
  readonly score: number;
  readonly by: MatchedBy;
  /** The concepts or sectors that met it. */
  readonly ids: readonly string[];
}

/** The concepts above those of a demand: directly, and all. */
export interface ConceptsAbove {
  readonly parents: readonly string[];
  readonly all: readonly string[];
}

/** How well the record meets one demand. */
export function matchDemand(record: SearchRecord, demand: Demand, above: ConceptsAbove): DemandMatch {
  const group = sectorMatch(record, demand.impliedSectors, 'sectorGroup', 1);
  const candidates: DemandMatch[] = [
    ...conceptMatches(record.concepts, demand.concepts, CONCEPT, 'concept'),
    ...conceptMatches(record.broader, demand.concepts, NARROWER, 'narrower'),
    ...wordMatches(record, demand),
    sectorMatch(record, demand.sectors, 'sector', SECTOR_ASKED),
    ...conceptMatches(record.concepts, above.all, WIDER, 'wider'),
    ...conceptMatches(record.broader, above.parents, RELATED, 'wider'),
  ];
  const said = candidates.reduce((best, one) => (one.score > best.score ? one : best), NO_MATCH);
  if (said.score === 0) return group;
  return { ...said, score: said.score + (group.score >= SECTOR_MAIN ? SECTOR_BONUS : 0) };
}

const NO_MATCH: DemandMatch = { score: 0, by: 'none', ids: [] };

function conceptMatches(
  has: ReadonlyMap<string, Prominence>,
  wanted: readonly string[],
  weights: Readonly<Record<Prominence, number>>,
  by: MatchedBy,
): DemandMatch[] {
  return wanted.flatMap((id) => {
    const prominence = has.get(id);
    return prominence ? [{ score: weights[prominence], by, ids: [id] }] : [];
  });
}

function sectorMatch(record: SearchRecord, wanted: readonly string[], by: MatchedBy, weight: number): DemandMatch {
  let best = NO_MATCH;
  record.sectors.forEach((code, index) => {
    for (const sector of wanted) {
      const exact = sectorLine(code).includes(sector);
      const line = sectorLine(sector).includes(code);
      const score = weight * (exact ? (index === 0 ? SECTOR_MAIN : SECTOR_SIDE) : line ? SECTOR_LINE : 0);
      if (score > best.score) best = { score, by, ids: [code] };
    }
  });
  return best;
}

function wordMatches(record: SearchRecord, { words }: Demand): DemandMatch[] {
  if (words.length === 0) return [];
  const share = (terms: ReadonlySet<string>): number =>
    words.filter((alternatives) => alternatives.some((term) => terms.has(term))).length / words.length;
  const weigh = (value: number, weight: number): number => (value < LEAST_WORD_SHARE ? 0 : value * weight);
  return [
    { score: weigh(share(record.names), NAME_WORD), by: 'name', ids: [] },
    { score: weigh(share(record.words), PRODUCT_WORD), by: 'words', ids: [] },
  ];
}

/** True if the record itself says it, by concept, name or word; the sector or a wider concept only suggests it. */
export function isSaid({ by }: DemandMatch): boolean {
  return by === 'concept' || by === 'narrower' || by === 'name' || by === 'words' || by === 'sector';
}

/**
 * The whole score of a record: the mean of its matches, weighted by how rare each demand is, then role and fullness.
 * Never below zero.
 */
export function scoreRecord(
  record: SearchRecord,
  matches: readonly DemandMatch[],
  weights: readonly number[],
  slots: SearchSlots,
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = matches.reduce((so, { score }, index) => so + score * (weights[index] ?? 0), 0);
  const role = slots.roles.some((id) => hasRole(record, id)) ? ROLE_BONUS : 0;
  return (total > 0 ? sum / total : 0) + role + record.fullness * FULLNESS_BONUS;
}

/** Who makes a thing supplies it, so asking for a supplier and for a manufacturer finds the same firms. */
function hasRole(record: SearchRecord, role: string): boolean {
  const isMaker = record.roles.includes('manufacturer') || record.roles.includes('supplier');
  return record.roles.includes(role) || (isMaker && (role === 'manufacturer' || role === 'supplier'));
}
