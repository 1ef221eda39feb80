import type { Language } from '../text/language';
import { stemTerm } from '../text/stem';
import { type Token, tokenize } from '../text/tokenize';
import type { Reading } from './reading';

interface Node {
  next: Map<string, Node> | undefined;
  readings: Reading[] | undefined;
}

/**
 * A lexicon as plain data, quick to read back. Nodes stand in pre-order, the root first: of each its key, how many
 * children it has, and its readings by their place in `readings` (0 for none).
 */
export interface LexiconData {
  readonly readings: readonly Reading[];
  readonly keys: readonly string[];
  readonly children: readonly number[];
  readonly readingsOf: readonly (0 | readonly number[])[];
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
}

/** A stretch of tokens that the lexicon knows: tokens from (inclusive) to (exclusive). */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Reading[];
  /** Those of the readings that only share a stem with the words, beside the name of a company met as written. */
  readonly byStem: readonly Reading[];
}

const NOTHING: readonly Reading[] = [];

/** Chinese particle that may stand between the parts of a term (汽车的零部件). */
export const PARTICLE = '的';

/** Words are kept apart from stems: "LED" is the word itself, and also what is left of "Leder". */
const WORD = '=';

/** Where a match stands in the trie, and whether every word so far was met as it is. */
interface Cursor {
  readonly node: Node;
  readonly asWritten: boolean;
}

/**
 * All terms of all languages in one trie over words and Chinese characters. Words of a known language are stored as
 * they are and by their stem in that language, names only as they are; a word of a message is tried both ways, and
 * what is met as written wins over what shares a stem.
 */
export class Lexicon {
  private readonly root: Node;
  /** Folded words that occur in terms, for compounds and spelling. */
  readonly words: Set<string>;
  /** How terms of one word begin: most pieces of a compound are dismissed by this alone. */
  private readonly beginnings: Set<string>;

  /** An empty lexicon, or one as `save` left it. */
  constructor(saved?: LexiconData) {
    this.root = saved ? loadNodes(saved) : { next: undefined, readings: undefined };
    this.words = new Set(saved?.words);
    this.beginnings = new Set(saved?.beginnings);
  }

  /** All of it as plain data. */
  save(): LexiconData {
    const words = [...this.words];
    return { ...saveNodes(this.root), words, beginnings: [...this.beginnings] };
  }

  /** Adds a term. `language` undefined means a name: matched without stemming. */
  add(term: string, language: Language | undefined, reading: Reading): void {
    const tokens = tokenize(term);
    if (tokens.length === 0) return;
    for (const token of tokens) if (!token.han) this.words.add(token.folded);
    if (tokens.length === 1) this.beginnings.add(beginningOf(tokens[0]?.folded ?? ''));
    this.insert(
      tokens.map((token) => (token.han ? token.folded : WORD + token.folded)),
      reading,
    );
    if (language === undefined || tokens.every((token) => token.han)) return;
    this.insert(
      tokens.map((token) => (token.han ? token.folded : stemTerm(token.folded, language))),
      reading,
    );
  }

  /** What a whole text stands for as one term; empty if it is none. */
  readingsOf(text: string): readonly Reading[] {
    const tokens = tokenize(text);
    const whole = this.matchesFrom(tokens, 0).find(({ to }) => to === tokens.length);
    return whole?.readings ?? [];
  }

  /** What a single folded word stands for, without splitting it again: parts of compounds are asked for often. */
  readingsOfWord(folded: string): readonly Reading[] {
    if (!this.beginnings.has(beginningOf(folded))) return NOTHING;
    const token: Token = { folded, start: 0, end: folded.length, han: false, capital: false };
    return preferWritten(step([{ node: this.root, asWritten: true }], token));
  }

  /** Every stretch beginning at a token that is a term, shortest first; readings of one stretch are merged. */
  matchesFrom(tokens: readonly Token[], from: number): Match[] {
    const matches: Match[] = [];
    let cursors: Cursor[] = [{ node: this.root, asWritten: true }];
    for (let index = from; index < tokens.length && cursors.length > 0; index++) {
      const token = tokens[index] as Token;
      const stepped = step(cursors, token);
      const isParticle = index > from && token.folded === PARTICLE;
      cursors = isParticle ? [...stepped, ...cursors] : stepped;
      const readings = preferWritten(stepped);
      if (readings.length > 0) matches.push({ from, to: index + 1, readings, byStem: besideName(stepped, readings) });
    }
    return matches;
  }

  private insert(keys: readonly string[], reading: Reading): void {
    let node = this.root;
    for (const key of keys) node = childOf(node, key);
    node.readings ??= [];
    if (!node.readings.some((known) => isSame(known, reading))) node.readings.push(reading);
  }
}

/** Endings change with inflection; the first letters do not. */
function beginningOf(folded: string): string {
  return folded.slice(0, 4);
}

function childOf(node: Node, key: string): Node {
  node.next ??= new Map();
  let child = node.next.get(key);
  if (!child) {
    child = { next: undefined, readings: undefined };
    node.next.set(key, child);
  }
  return child;
}

function saveNodes(root: Node): Pick<LexiconData, 'readings' | 'keys' | 'children' | 'readingsOf'> {
  const readings = new Map<string, { readonly reading: Reading; readonly index: number }>();
  const keys: string[] = [];
  const children: number[] = [];
  const readingsOf: (0 | number[])[] = [];
  const indexOf = (reading: Reading): number => {
    const name = JSON.stringify(reading);
    const known = readings.get(name) ?? { reading, index: readings.size };
    readings.set(name, known);
    return known.index;
  };
  const add = (key: string, node: Node): void => {
    keys.push(key);
    children.push(node.next?.size ?? 0);
    readingsOf.push(node.readings?.map(indexOf) ?? 0);
    for (const [childKey, child] of node.next ?? []) add(childKey, child);
  };
  add('', root);
  return { readings: [...readings.values()].map(({ reading }) => reading), keys, children, readingsOf };
}

function loadNodes({ readings, keys, children, readingsOf }: LexiconData): Node {
  let at = 0;
  const load = (): Node => {
    const ownReadings = readingsOf[at] || undefined;
    const count = children[at] as number;
    at += 1;
    const node: Node = { next: undefined, readings: ownReadings?.map((index) => readings[index] as Reading) };
    if (count > 0) node.next = new Map();
    for (let child = 0; child < count; child++) {
      const key = keys[at] as string;
      node.next?.set(key, load());
    }
    return node;
  };
  return load();
}

/** This and `preferWritten` run for every token of every text of the index: loops, since arrays of arrays cost more. */
function step(cursors: readonly Cursor[], token: Token): Cursor[] {
  const stepped: Cursor[] = [];
  for (const { node, asWritten } of cursors) {
    if (token.han) follow(node, token.folded, asWritten, stepped);
    else {
      follow(node, WORD + token.folded, asWritten, stepped);
      follow(node, stemTerm(token.folded, 'de'), false, stepped);
      follow(node, stemTerm(token.folded, 'en'), false, stepped);
    }
  }
  return stepped;
}

function follow(node: Node, key: string, asWritten: boolean, stepped: Cursor[]): void {
  const next = node.next?.get(key);
  if (next) stepped.push({ node: next, asWritten });
}

/** Readings met as written, and of the other types also those met by stem. */
function preferWritten(cursors: readonly Cursor[]): readonly Reading[] {
  if (cursors.every(({ node }) => node.readings === undefined)) return NOTHING;
  const written = readingsAt(cursors, true);
  const types = new Set(written.map(({ type }) => type));
  const byStem = readingsAt(cursors, false).filter(({ type }) => !types.has(type));
  return [...written, ...byStem].filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index);
}

/** What is met by stem alone where a company's name is met as written. */
function besideName(cursors: readonly Cursor[], readings: readonly Reading[]): readonly Reading[] {
  if (readings.length === 1 || !readings.some(({ type }) => type === 'company')) return NOTHING;
  const written = readingsAt(cursors, true);
  if (!written.some(({ type }) => type === 'company')) return NOTHING;
  return readings.filter((reading) => !written.some((one) => isSame(one, reading)));
}

function readingsAt(cursors: readonly Cursor[], asWritten: boolean): Reading[] {
  return cursors.filter((cursor) => cursor.asWritten === asWritten).flatMap(({ node }) => node.readings ?? []);
}

function isSame(a: Reading, b: Reading): boolean {
  return a.type === b.type && a.id === b.id;
}
