import type { Directory } from '../directory/directory';
import { isKnownDemand } from './demands';
import type { Demand, SearchSlots } from './query-plan';
import { type DemandMatch, isSaid, LEAST_MATCH } from './ranking';
import type { SearchRecord } from './record';
import { FILL_UPS, WIDENINGS, type Widening, widen } from './widening';

/** Fewer hits than this are filled up with wider ones, so that nobody stands before one lonely hit. */
const ENOUGH_HITS = 3;
/** Firms of the same sector fill a list up to this: beyond the first pages they are noise. */
const ENOUGH_RELATED = 10;

/** How a record met one demand. */
export interface HitMatch {
  readonly demand: Demand;
  readonly match: DemandMatch;
}

/** A record that has something of what is wanted, with its score. */
export interface Candidate {
  readonly record: SearchRecord;
  readonly score: number;
  readonly matches: readonly HitMatch[];
}

/** A candidate that is shown, with what had to be given up for it. */
export interface Hit extends Candidate {
  readonly widening: Widening;
}

/**
 * The candidates that meet the conditions, in their order; if too few do, conditions are given up step by step and
 * the hits marked.
 */
export function collectHits(directory: Directory, slots: SearchSlots, candidates: readonly Candidate[]): Hit[] {
  const hits = new Map<string, Hit>();
  const take = (widening: Widening, most: number): void => {
    const accept = accepts(directory, slots, widening);
    for (const candidate of candidates) {
      if (hits.size >= most) return;
      const { id } = candidate.record;
      if (!hits.has(id) && accept(candidate)) hits.set(id, { ...candidate, widening });
    }
  };
  take('none', Number.POSITIVE_INFINITY);
  for (const widening of stepsAfter(hits.size, slots)) {
    if (hits.size < ENOUGH_HITS || widening === 'sector')
      take(widening, widening === 'sector' ? ENOUGH_RELATED : Number.POSITIVE_INFINITY);
  }
  return [...hits.values()];
}

/** A place outside the alliance is no condition that could be met: the product itself matters more there. */
function stepsAfter(found: number, { outside }: SearchSlots): readonly Widening[] {
  if (found > 0) return FILL_UPS;
  return outside.length > 0 ? [...FILL_UPS, 'everywhere'] : WIDENINGS;
}

function accepts(directory: Directory, slots: SearchSlots, widening: Widening): (candidate: Candidate) => boolean {
  const widened = widen(directory, slots, widening);
  if (!widened) return () => false;
  const members = widened.members && new Set(widened.members);
  const isWanted = ({ roles }: SearchRecord): boolean =>
    !widened.strictRoles || widened.roles.some((role) => roles.includes(role));
  return ({ record, matches }) => (members?.has(record.member) ?? true) && isWanted(record) && meets(matches, widening);
}

/**
 * Every demand must be met by what the record says; wider steps forgive the sector alone, or all but one demand. Words
 * known only from texts need not be met beside a known product: they move a hit up.
 */
function meets(matches: readonly HitMatch[], widening: Widening): boolean {
  if (matches.length === 0) return true;
  const known = matches.filter(({ demand }) => isKnownDemand(demand) && !demand.optional);
  const needed = known.length > 0 ? known : matches;
  const met = needed.filter(({ match }) => match.score >= LEAST_MATCH);
  if (widening === 'demands' || widening === 'everywhere') return met.some(({ match }) => isSaid(match));
  if (met.length < needed.length) return false;
  return widening === 'sector' || needed.every(({ match }) => isSaid(match));
}
