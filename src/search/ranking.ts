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

/** A demand with the concepts directly above it, and all above it. */
export interface PreparedDemand extends Demand {
  readonly parents: readonly string[];
  readonly wider: readonly string[];
}

/** How well the record meets one demand: the best of the ways in which it can. Runs for every record and demand. */
export function matchDemand(record: SearchRecord, demand: PreparedDemand): DemandMatch {
  let said = conceptMatch(record.concepts, demand.concepts, CONCEPT, 'concept', NO_MATCH);
  said = conceptMatch(record.broader, demand.concepts, NARROWER, 'narrower', said);
  said = wordMatch(record.names, demand, NAME_WORD, 'name', said);
  said = wordMatch(record.words, demand, PRODUCT_WORD, 'words', said);
  said = sectorMatch(record, demand.sectors, 'sector', SECTOR_ASKED, said);
  said = conceptMatch(record.concepts, demand.wider, WIDER, 'wider', said);
  said = conceptMatch(record.broader, demand.parents, RELATED, 'wider', said);
  const group = sectorMatch(record, demand.impliedSectors, 'sectorGroup', 1, NO_MATCH);
  if (said.score === 0) return group;
  return group.score >= SECTOR_MAIN ? { ...said, score: said.score + SECTOR_BONUS } : said;
}

const NO_MATCH: DemandMatch = { score: 0, by: 'none', ids: [] };

/** The match by one of the concepts, if it is better than what is known so far. */
function conceptMatch(
  has: ReadonlyMap<string, Prominence>,
  wanted: readonly string[],
  weights: Readonly<Record<Prominence, number>>,
  by: MatchedBy,
  known: DemandMatch,
): DemandMatch {
  let best = known;
  for (const id of wanted) {
    const prominence = has.get(id);
    if (prominence && weights[prominence] > best.score) best = { score: weights[prominence], by, ids: [id] };
  }
  return best;
}

/** NACE codes are a division of two digits or a group in it: "23" and "23.3". */
function sectorMatch(
  { sectors }: SearchRecord,
  wanted: readonly string[],
  by: MatchedBy,
  weight: number,
  known: DemandMatch,
): DemandMatch {
  let best = known;
  if (wanted.length === 0) return best;
  for (const [index, code] of sectors.entries()) {
    for (const sector of wanted) {
      const exact = code === sector || (sector.length === 2 && code.startsWith(sector));
      const line = code.length === 2 && sector.startsWith(code);
      const score = weight * (exact ? (index === 0 ? SECTOR_MAIN : SECTOR_SIDE) : line ? SECTOR_LINE : 0);
      if (score > best.score) best = { score, by, ids: [code] };
    }
  }
  return best;
}

function wordMatch(
  terms: ReadonlySet<string>,
  { words }: Demand,
  weight: number,
  by: MatchedBy,
  known: DemandMatch,
): DemandMatch {
  const score = wordShare(words, terms) * weight;
  return score > known.score ? { score, by, ids: [] } : known;
}

/** The share of the words that the terms have; too small a share is chance and counts for nothing. */
function wordShare(words: Demand['words'], terms: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  let met = 0;
  for (const alternatives of words) if (alternatives.some((term) => terms.has(term))) met++;
  const share = met / words.length;
  return share < LEAST_WORD_SHARE ? 0 : share;
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
