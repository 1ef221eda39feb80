import type { Directory } from '../directory/directory';
import { PartnerSearch } from '../search/search';
import { loadIndex, type SearchSnapshot, saveIndex } from '../search/search-index';
import { buildVocabulary, Understander, type Vocabulary } from './understand';

/** A dataset and what is built from it. Never changed: a new dataset gives a new Knowledge. */
export interface Knowledge {
  readonly directory: Directory;
  readonly search: PartnerSearch;
  readonly vocabulary: Vocabulary;
  readonly understander: Understander;
}

/** A dataset and its index as plain data. */
export interface KnowledgeSnapshot {
  readonly directory: Directory;
  readonly index: SearchSnapshot;
  readonly vocabulary: Vocabulary;
}

/** Builds index and understanding over a directory. */
export function buildKnowledge(directory: Directory): Knowledge {
  return join(new PartnerSearch(directory), buildVocabulary(directory));
}

/** Knowledge as plain data, for a file or another thread. */
export function saveKnowledge({ directory, search, vocabulary }: Knowledge): KnowledgeSnapshot {
  return { directory, index: saveIndex(search.index), vocabulary };
}

/** The knowledge that was saved. */
export function loadKnowledge({ directory, index, vocabulary }: KnowledgeSnapshot): Knowledge {
  return join(new PartnerSearch(directory, loadIndex(index)), vocabulary);
}

function join(search: PartnerSearch, vocabulary: Vocabulary): Knowledge {
  return { directory: search.directory, search, vocabulary, understander: new Understander(search, vocabulary) };
}
