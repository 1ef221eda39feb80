import { create, insert, load, type Orama, type RawData, save, search, type Tokenizer } from '@orama/orama';
import type { MemberId } from '../directory/schema';
import { type SearchRecord, sectorTerms } from './record';

const SCHEMA = {
  kind: 'enum',
  member: 'enum',
  concepts: 'string',
  broader: 'string',
  sectors: 'string',
  names: 'string',
  words: 'string',
} as const;

/**
 * Ends every term, so that Orama's prefix matching, which cannot be switched off, never finds a longer word. A
 * control character: it cannot stand in a term, since terms are letters, digits and ids.
 */
const END = '\u0003';

/**
 * Terms come analysed, so that text work stays in one place (`text/`) and nothing is cached here: Orama's own
 * tokenizers lose umlauts and Chinese, and keep every word ever asked for.
 */
const tokenizer: Tokenizer = {
  language: 'lotse',
  normalizationCache: new Map(),
  tokenize: (joined) => joined.split(' ').filter((term) => term !== ''),
};

/** What the engine is asked: any of these terms, in these members (undefined: all), of this kind. */
export interface EngineQuery {
  readonly concepts: readonly string[];
  readonly sectors: readonly string[];
  readonly words: readonly string[];
  readonly members: readonly MemberId[] | undefined;
  readonly kind: SearchRecord['kind'];
}

/** The in-memory Orama index: finds the records that have any of the terms. The only importer of Orama. */
export class Engine {
  private readonly db: Orama<typeof SCHEMA>;
  private readonly records = new Map<string, SearchRecord>();
  /** In how many records each term stands. */
  private readonly frequency = new Map<string, number>();

  /** Indexes the records, or takes over the index that `save` made of the same records. */
  constructor(records: readonly SearchRecord[], saved?: string) {
    this.db = create({ schema: SCHEMA, components: { tokenizer } });
    if (saved !== undefined) load(this.db, JSON.parse(saved) as RawData);
    for (const record of records) {
      this.remember(record);
      if (saved === undefined) this.insert(record);
    }
  }

  /** The index as JSON: Orama's own data shares its objects with the running index. */
  save(): string {
    return JSON.stringify(save(this.db));
  }

  /** True for a term of names or products. */
  has(term: string): boolean {
    return this.frequency.has(term);
  }

  /** How few records have any of the terms, from nearly 0 (all) to 1 (one). */
  rarity(terms: readonly string[]): number {
    const most = Math.max(1, ...terms.map((term) => this.frequency.get(term) ?? 0));
    return 1 - Math.log(most) / Math.log(this.records.size + 1);
  }

  /** The record of a company or member. */
  get(kind: SearchRecord['kind'], id: string): SearchRecord | undefined {
    return this.records.get(`${kind}:${id}`);
  }

  /** Every matching record, in no particular order. Without any term: every record of the members. */
  find(query: EngineQuery): SearchRecord[] {
    if (query.members?.length === 0) return [];
    const terms = [
      ...query.concepts.map((id) => `c:${id}`),
      ...query.sectors.map((code) => `s:${code}`),
      ...query.words,
    ];
    if (terms.length === 0) return this.all(query);
    const result = search(this.db, {
      term: joinTerms(terms),
      properties: ['concepts', 'broader', 'sectors', 'names', 'words'],
      threshold: 1,
      limit: this.records.size,
      where: { kind: { eq: query.kind }, ...(query.members && { member: { in: [...query.members] } }) },
    });
    if (result instanceof Promise) throw new Error('an index without asynchronous parts answered asynchronously');
    return result.hits.flatMap(({ id }) => this.records.get(id) ?? []);
  }

  /** Orama scores every document before it filters when there is no term; a plain filter is enough. */
  private all({ kind, members }: EngineQuery): SearchRecord[] {
    const wanted = members && new Set(members);
    return [...this.records.values()].filter((record) => record.kind === kind && (wanted?.has(record.member) ?? true));
  }

  private remember(record: SearchRecord): void {
    this.records.set(keyOf(record), record);
    const terms = [...record.names, ...record.words, ...conceptTerms(record.concepts), ...conceptTerms(record.broader)];
    for (const term of new Set(terms)) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
  }

  private insert(record: SearchRecord): void {
    const inserted = insert(this.db, {
      id: keyOf(record),
      kind: record.kind,
      member: record.member,
      concepts: joinTerms(conceptTerms(record.concepts)),
      broader: joinTerms(conceptTerms(record.broader)),
      sectors: joinTerms(sectorTerms(record).map((code) => `s:${code}`)),
      names: joinTerms([...record.names]),
      words: joinTerms([...record.words]),
    });
    if (inserted instanceof Promise) throw new Error('an index without asynchronous parts answered asynchronously');
  }
}

function keyOf({ kind, id }: SearchRecord): string {
  return `${kind}:${id}`;
}

function conceptTerms(concepts: ReadonlyMap<string, unknown>): string[] {
  return [...concepts.keys()].map((concept) => `c:${concept}`);
}

function joinTerms(terms: readonly string[]): string {
  return terms.map((term) => term + END).join(' ');
}
