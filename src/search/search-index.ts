import type { Directory } from '../directory/directory';
import { buildLexicon, buildPinyin } from './build-lexicon';
import { Engine } from './engine';
import { Lexicon, type LexiconData } from './lexicon';
import { buildRecords, type SearchRecord } from './record';

/** What has to be computed from a directory before anything can be searched. */
export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly records: readonly SearchRecord[];
  readonly engine: Engine;
  /** Chinese terms by their syllables in Latin letters. */
  readonly pinyin: () => ReadonlyMap<string, string>;
}

/** A search index as plain data that can be cloned, written and sent; loading it costs a tenth of building it. */
export interface SearchSnapshot {
  readonly lexicon: LexiconData;
  readonly records: readonly SearchRecord[];
  readonly engine: string;
  readonly pinyin: ReadonlyMap<string, string>;
}

/** Computes the index of a directory: seconds for thousands of companies. */
export function buildIndex(directory: Directory): SearchIndex {
  const lexicon = buildLexicon(directory);
  const records = buildRecords(directory, lexicon);
  return { lexicon, records, engine: new Engine(records), pinyin: onFirstUse(() => buildPinyin(directory)) };
}

/** The index as plain data. */
export function saveIndex({ lexicon, records, engine, pinyin }: SearchIndex): SearchSnapshot {
  return { lexicon: lexicon.save(), records, engine: engine.save(), pinyin: pinyin() };
}

/** The index that was saved. */
export function loadIndex({ lexicon, records, engine, pinyin }: SearchSnapshot): SearchIndex {
  return { lexicon: new Lexicon(lexicon), records, engine: new Engine(records, engine), pinyin: () => pinyin };
}

/** What only misspelt and transcribed questions need is no work for the start. */
export function onFirstUse<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}
