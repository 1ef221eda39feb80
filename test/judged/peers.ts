import { create, insert, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Directory } from '../../src/directory/directory';
import { LANGUAGES } from '../../src/text/language';
import type { Ranker } from './evaluate';

/** The same texts for every peer: what a reader of the record would see, in all three languages. */
interface PeerDocument {
  readonly id: string;
  readonly names: string;
  readonly place: string;
  readonly products: string;
  readonly sectors: string;
}

const FIELDS = ['names', 'place', 'products', 'sectors'] as const;
const LIMIT = 100;

/** Three engines with the same data, each as its manual would have it set up. */
export function peers(directory: Directory): Record<string, Ranker> {
  const documents = peerDocuments(directory);
  return { Orama: orama(documents), MiniSearch: miniSearch(documents), FlexSearch: flexSearch(documents) };
}

function peerDocuments(directory: Directory): PeerDocument[] {
  const placeOf = (id: string): string => {
    const member = directory.members.get(id);
    if (!member) return '';
    return [...Object.values(member.names), ...member.aliases, ...Object.values(member.region)].join(' ');
  };
  const companies = [...directory.companies.values()].map((company) => ({
    id: `company:${company.id}`,
    names: [...Object.values(company.names), ...company.aliases].join(' '),
    place: placeOf(company.member),
    products: company.products.flatMap((product) => LANGUAGES.map((language) => product[language])).join(' '),
    sectors: company.sectors.flatMap((code) => Object.values(directory.sectors.get(code)?.labels ?? {})).join(' '),
  }));
  const members = [...directory.members.values()].map((member) => ({
    id: `member:${member.id}`,
    names: [...Object.values(member.names), ...member.aliases].join(' '),
    place: placeOf(member.id),
    products: '',
    sectors: '',
  }));
  return [...companies, ...members];
}

/** Orama as it comes. */
function orama(documents: readonly PeerDocument[]): Ranker {
  const db = create({
    schema: { names: 'string', place: 'string', products: 'string', sectors: 'string' } as const,
  });
  for (const document of documents) void insert(db, { ...document });
  return (term) => {
    const found = search(db, { term, limit: LIMIT });
    if (found instanceof Promise) throw new Error('a synchronous index answered asynchronously');
    return found.hits.map(({ id }) => id);
  };
}

/** MiniSearch with fuzzy and prefix search, field boosts, folded accents, and Chinese cut into bigrams. */
function miniSearch(documents: readonly PeerDocument[]): Ranker {
  const index = new MiniSearch<PeerDocument>({
    fields: [...FIELDS],
    tokenize: wordsAndBigrams,
    processTerm: (term) =>
      term
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, ''),
  });
  index.addAll([...documents]);
  const options = { boost: { names: 3, products: 2, place: 2 }, fuzzy: 0.2, prefix: true, combineWith: 'OR' } as const;
  return (term) =>
    index
      .search(term, options)
      .slice(0, LIMIT)
      .map(({ id }) => String(id));
}

/** FlexSearch's document index with its Latin normaliser; Chinese cut into bigrams as its manual advises for CJK. */
function flexSearch(documents: readonly PeerDocument[]): Ranker {
  const index = new FlexSearch.Document<{ id: string } & Record<(typeof FIELDS)[number], string>>({
    document: { id: 'id', index: [...FIELDS] },
    tokenize: 'forward',
    encode: (text: string) =>
      wordsAndBigrams(
        text
          .toLowerCase()
          .normalize('NFD')
          .replace(/\p{M}+/gu, ''),
      ),
  });
  for (const document of documents) index.add({ ...document });
  return (term) => {
    const fields = index.search(term, { limit: LIMIT, suggest: true });
    return [...new Set(fields.flatMap(({ result }) => result.map(String)))];
  };
}

function wordsAndBigrams(text: string): string[] {
  return [...text.matchAll(/\p{Script=Han}+|[\p{L}\p{M}\p{N}]+/gu)].flatMap(([run]) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const characters = Array.from(run.replace(/[^\p{Script=Han}]/gu, ''));
    return characters.length === 1
      ? characters
      : characters.slice(1).map((second, index) => characters[index] + second);
  });
}
