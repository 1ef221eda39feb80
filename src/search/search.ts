import { type Directory, sectorLine } from '../directory/directory';
import { buildLexicon, buildMaskedNames, buildPinyin } from './build-lexicon';
import { isKnownDemand, parentConcepts, sectorsOf, widerConcepts } from './demands';
import { Engine } from './engine';
import type { Demand, QueryPlan, RecordRef, SearchSlots } from './query-plan';
import { type DemandMatch, isSaid, LEAST_MATCH, matchDemand, scoreRecord } from './ranking';
import { type QueryReader, readQuery } from './read-query';
import { buildRecords, type SearchRecord } from './record';
import { Speller } from './spelling';
import { FILL_UPS, WIDENINGS, type Widening, widen } from './widening';

/** Fewer hits than this are filled up with wider ones, so that nobody stands before one lonely hit. */
const ENOUGH_HITS = 3;

/** How a hit met one demand. */
export interface HitMatch {
  readonly demand: Demand;
  readonly match: DemandMatch;
}

/** A record found, with how it met each demand and what had to be given up to find it. */
export interface Hit {
  readonly record: SearchRecord;
  readonly score: number;
  readonly matches: readonly HitMatch[];
  readonly widening: Widening;
}

export interface SearchResult {
  /** Best first. Widened hits come after all that meet every condition. */
  readonly hits: readonly Hit[];
  /** Words of the visitor that stand in no record at all. */
  readonly unknown: readonly string[];
}

/** Finds companies and members. Built once per dataset; pure and synchronous after that. */
export class PartnerSearch {
  readonly directory: Directory;
  private readonly engine: Engine;
  private readonly reader: QueryReader;

  constructor(directory: Directory) {
    this.directory = directory;
    const lexicon = buildLexicon(directory);
    this.engine = new Engine(buildRecords(directory, lexicon));
    const isIndexed = (word: string): boolean =>
      [word, `de:${word}`, `en:${word}`].some((term) => this.engine.has(term));
    const speller = new Speller(lexicon.words);
    this.reader = {
      directory,
      lexicon,
      pinyin: buildPinyin(directory),
      masked: buildMaskedNames(directory),
      speller,
      isIndexed,
    };
  }

  /** Reads a message as a search, without searching. */
  read(text: string): QueryPlan {
    return readQuery(this.reader, text);
  }

  /** What a message finds: the companies or members it names, else all that meet its conditions. */
  run(plan: QueryPlan): SearchResult {
    if (plan.names.length === 0) return this.find(plan);
    const named = this.named(plan.names);
    const onlyMember = plan.names.length === 1 && plan.names[0]?.kind === 'member';
    const there = onlyMember ? this.find({ ...plan, demands: [], wantsMembers: false }).hits : [];
    return { hits: [...named, ...there], unknown: [] };
  }

  /**
   * All companies (or members) that meet the conditions, best first. If too few do, conditions are given up step by
   * step and the hits marked. Equal scores are ordered by id, so that the order is always the same.
   */
  find(slots: SearchSlots): SearchResult {
    const [demands, unknown] = this.splitUnknown(slots.demands);
    const nothingLeft = demands.length === 0 && unknown.length > 0 && slots.members === undefined;
    return { hits: nothingLeft ? [] : this.collect({ ...slots, demands }), unknown };
  }

  private named(names: readonly RecordRef[]): Hit[] {
    return names.flatMap(({ kind, id }) => {
      const record = this.engine.get(kind, id);
      return record ? [{ record, score: 1 + record.fullness, matches: [], widening: 'none' as const }] : [];
    });
  }

  private collect(slots: SearchSlots): Hit[] {
    const exact = this.step(slots, 'none');
    const hits = new Map(exact.map((hit) => [hit.record.id, hit]));
    for (const widening of exact.length === 0 ? WIDENINGS : FILL_UPS) {
      if (hits.size >= ENOUGH_HITS && widening !== 'sector') continue;
      for (const hit of this.step(slots, widening)) if (!hits.has(hit.record.id)) hits.set(hit.record.id, hit);
    }
    return [...hits.values()];
  }

  private step(slots: SearchSlots, widening: Widening): Hit[] {
    const widened = widen(this.directory, slots, widening);
    if (!widened) return [];
    const weights = widened.demands.map((demand) => this.rarity(demand));
    const candidates = this.candidates(widened).filter((record) => !this.isExcluded(record, widened));
    const hits = candidates.flatMap((record) => {
      const matches = widened.demands.map((demand) => ({ demand, match: this.match(record, demand) }));
      if (!meets(matches, widening)) return [];
      return [
        {
          record,
          score: scoreRecord(
            record,
            matches.map(({ match }) => match),
            weights,
            widened,
          ),
          matches,
          widening,
        },
      ];
    });
    return hits.sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1));
  }

  private match(record: SearchRecord, demand: Demand): DemandMatch {
    return matchDemand(record, demand, {
      parents: parentConcepts(this.directory, demand),
      all: widerConcepts(this.directory, demand),
    });
  }

  private isExcluded(record: SearchRecord, slots: SearchSlots): boolean {
    const { excluded } = slots;
    return (
      excluded.members.includes(record.member) ||
      excluded.companies.includes(record.id) ||
      (excluded.roles.length > 0 && record.roles.every((role) => excluded.roles.includes(role))) ||
      (slots.strictRoles && !slots.roles.some((role) => record.roles.includes(role))) ||
      excluded.demands.some((demand) => isSaid(this.match(record, demand)))
    );
  }

  private candidates(slots: SearchSlots): SearchRecord[] {
    return this.engine.find({
      concepts: slots.demands.flatMap((demand) => [...demand.concepts, ...widerConcepts(this.directory, demand)]),
      sectors: slots.demands.flatMap((demand) => sectorsOf(demand).flatMap(sectorLine)),
      words: slots.demands.flatMap(({ words }) => words.flat()),
      members: slots.members,
      kind: slots.wantsMembers ? 'member' : 'company',
    });
  }

  /** How telling a demand is, from 0 to 1: what few records have says more than what many have. */
  private rarity({ concepts, words }: Demand): number {
    return this.engine.rarity([...concepts.map((id) => `c:${id}`), ...words.flat()]);
  }

  /** Demands made only of words that stand in no record would empty every result: they are set aside and said. */
  private splitUnknown(demands: readonly Demand[]): [Demand[], string[]] {
    const isFound = (demand: Demand): boolean =>
      isKnownDemand(demand) || demand.words.flat().some((term) => this.engine.has(term));
    return [demands.filter(isFound), demands.filter((demand) => !isFound(demand)).map(({ text }) => text)];
  }
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
