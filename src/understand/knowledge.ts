import type { Directory } from '../directory/directory';
import { PartnerSearch } from '../search/search';
import { Understander } from './understand';

/** A dataset and what is built from it. Never changed: a new dataset gives a new Knowledge. */
export interface Knowledge {
  readonly directory: Directory;
  readonly search: PartnerSearch;
  readonly understander: Understander;
}

/** Builds index and understanding over a directory. */
export function buildKnowledge(directory: Directory): Knowledge {
  const search = new PartnerSearch(directory);
  return { directory, search, understander: new Understander(directory, search) };
}
