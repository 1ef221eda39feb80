import { type Directory, sectorLine } from '../directory/directory';
import { queryTerms } from '../text/terms';
import { buildJoinedNames, buildMaskedNames } from './build-lexicon';
import { type Candidate, collectHits, type Hit } from './collect';
import { isKnownDemand, parentConcepts, sectorsOf, widerConcepts } from './demands';
import type { Engine } from './engine';
import { type Demand, hasConditions, type QueryPlan, type RecordRef, type SearchSlots } from './query-plan';
import { type DemandMatch, isSaid, matchDemand, type PreparedDemand, scoreRecord } from './ranking';
import { type QueryReader, readQuery } from './read-query';
import type { SearchRecord } from './record';
import { buildIndex, onFirstUse, type SearchIndex } from './search-index';
import { Speller } from './spelling';

export interface SearchResult {
  /** Best first. Widened hits come after all that meet every condition. */
  readonly hits: readonly Hit[];
  /** Words of the visitor that stand in no record at all. */
  readonly unknown: readonly string[];
}

/** Finds companies and members. Built once per dataset; pure and synchronous after that. */
export class PartnerSearch {
  readonly directory: Directory;
  readonly index: SearchIndex;
  private readonly engine: Engine;
  private readonly reader: QueryReader;

  /** @param index made of the same directory */
  constructor(directory: Directory, index: SearchIndex = buildIndex(directory)) {
    this.directory = directory;
    this.index = index;
    this.engine = index.engine;
    const { lexicon, pinyin } = index;
    const masked = onFirstUse(() => buildMaskedNames(directory));
    const joined = onFirstUse(() => buildJoinedNames(directory));
    const names = onFirstUse(() => new Speller(joined().keys()));
    const words = onFirstUse(() => new Speller(lexicon.words));
    this.reader = {
      directory,
      lexicon,
      termOfPinyin: (spelling) => pinyin().get(spelling),
      nameOfMasked: (name) => masked().get(name),
      nearestName: (name, typed) => joined().get(names().nearest(name, typed)[0] ?? ''),
      nearestWords: (word, typed) => words().nearest(word, typed),
      isIndexed: (word) => queryTerms(word).some((term) => this.engine.has(term)),
    };
  }

  /** Reads a message as a search, without searching. */
  read(text: string): QueryPlan {
    return readQuery(this.reader, text);
  }

  /** What a message finds: the companies or members it names, else all that meet its conditions. */
  run(plan: QueryPlan): SearchResult {
    if (plan.names.length === 0 && !hasConditions(plan) && !plan.wantsMembers) return { hits: [], unknown: [] };
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
    const known = { ...slots, demands };
    return { hits: nothingLeft ? [] : collectHits(this.directory, known, this.candidates(known)), unknown };
  }

  /** All of one name, the best-known first. */
  private named(names: readonly RecordRef[]): Hit[] {
    const hits = names.flatMap(({ kind, id }) => {
      const record = this.engine.get(kind, id);
      return record ? [{ record, score: 1 + record.fullness, matches: [], widening: 'none' as const }] : [];
    });
    return hits.sort(bestFirst);
  }

  /** Everything that has something of what is wanted and nothing of what is not, best first, wherever it is. */
  private candidates(slots: SearchSlots): Candidate[] {
    const wanted = slots.demands.map((demand) => this.prepare(demand));
    const unwanted = slots.excluded.demands.map((demand) => this.prepare(demand));
    const weights = slots.demands.map((demand) => this.rarity(demand));
    const found = this.retrieve(slots, wanted).filter((record) => !isExcluded(record, slots, unwanted));
    const candidates = found.map((record) => {
      const matches = wanted.map((prepared) => matchDemand(record, prepared));
      const score = scoreRecord(record, matches, weights, slots);
      return {
        record,
        score,
        matches: slots.demands.map((demand, index) => ({ demand, match: matches[index] as DemandMatch })),
      };
    });
    return candidates.sort(bestFirst);
  }

  /** Without a demand the place is all there is to go by; with one, wider places may be needed later. */
  private retrieve(slots: SearchSlots, wanted: readonly PreparedDemand[]): SearchRecord[] {
    return this.engine.find({
      concepts: wanted.flatMap(({ concepts, wider }) => [...concepts, ...wider]),
      sectors: wanted.flatMap((demand) => sectorsOf(demand).flatMap(sectorLine)),
      words: wanted.flatMap(({ words }) => words.flat()),
      members: wanted.length === 0 ? slots.members : undefined,
      kind: slots.wantsMembers ? 'member' : 'company',
    });
  }

  private prepare(demand: Demand): PreparedDemand {
    const { directory } = this;
    return { ...demand, parents: parentConcepts(directory, demand), wider: widerConcepts(directory, demand) };
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

/** Equals are ordered by id, so that the order is always the same. */
function bestFirst(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.record.id < b.record.id ? -1 : 1);
}

function isExcluded(record: SearchRecord, { excluded }: SearchSlots, unwanted: readonly PreparedDemand[]): boolean {
  return (
    excluded.members.includes(record.member) ||
    excluded.companies.includes(record.id) ||
    (excluded.roles.length > 0 && record.roles.every((role) => excluded.roles.includes(role))) ||
    unwanted.some((demand) => isSaid(matchDemand(record, demand)))
  );
}
