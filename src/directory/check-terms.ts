import { LANGUAGES, type Language } from '../text/language';
import { givenNames } from './company-name';
import type { Concept } from './concept';
import type { Directory } from './directory';
import type { Fault } from './fault';
import { HOMONYMS_FILE, type Homonyms } from './homonyms';
import { stemKey, termKey } from './term-key';

/** Phrases that hold a sentence together: the search never reads them as a product. */
const FUNCTION_PHRASES = ['filler', 'request', 'show', 'common'];

/** "Container" is a unit only after a number (`search/quantity.ts`), so it clashes with nothing. */
const UNIT_PHRASE = 'unit';

/** Plural endings of one word; German umlauts are folded away (Hahn, Hähne). English -es is not in doubt without e. */
const PLURAL_ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  de: ['e', 'n', 'en', 's'],
  en: ['s', 'es'],
  zh: [],
};

/** Something other than a concept that a term stands for. */
interface Meaning {
  readonly type: 'place' | 'member' | 'role' | 'kind of cooperation' | 'phrase' | 'company';
  readonly id: string;
}

/**
 * What is wrong with the words of the thesaurus, beyond the records themselves: a term that is also another concept's
 * in another language, a place, role, kind, phrase or company; singular and plural in two concepts; a concept that no
 * word of a language leads to. `homonyms` are accepted; one that is none (any more) is a fault too.
 *
 * Not part of loading: a new company may be called like a product, and the directory still works.
 */
export function checkTerms(directory: Directory, homonyms: Homonyms): Fault[] {
  const concepts = [...directory.concepts.values()];
  const meanings = otherMeanings(directory);
  const faults = [...sharedTerms(concepts), ...clashes(concepts, meanings), ...splitPlurals(concepts)];
  const doubtful = new Set(faults.flatMap(({ keys }) => keys));
  return [
    ...faults.filter(({ keys }) => !keys.some((key) => homonyms.has(key))).map(({ fault }) => fault),
    ...unreachable(concepts, meanings),
    ...[...homonyms].flatMap(([key, term]) => (doubtful.has(key) ? [] : [needless(term)])),
  ];
}

/** A fault that a homonym with one of the keys excuses. */
interface Excusable {
  readonly keys: readonly string[];
  readonly fault: Fault;
}

function excusable(keys: readonly string[], concept: string, language: Language, reason: string): Excusable {
  return { keys, fault: { file: 'thesaurus', record: concept, field: language, reason } };
}

function needless(term: string): Fault {
  return { file: HOMONYMS_FILE, record: term, field: '', reason: 'has only one meaning: leave it out' };
}

function otherMeanings(directory: Directory): Map<string, Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  const add = (type: Meaning['type'], id: string, terms: Iterable<string>): void => {
    for (const term of terms) {
      const key = termKey(term);
      meanings.set(key, [...(meanings.get(key) ?? []), { type, id }]);
    }
  };
  for (const { id, terms, guardedTerms } of directory.places.values()) {
    add('place', id, [...Object.values(terms).flat(), ...guardedTerms]);
  }
  for (const { id, names, aliases } of directory.members.values())
    add('member', id, [...Object.values(names), ...aliases]);
  for (const { id, terms } of directory.roles.values()) add('role', id, Object.values(terms).flat());
  for (const { id, terms } of directory.kinds.values()) add('kind of cooperation', id, Object.values(terms).flat());
  for (const { id, terms } of directory.phrases) if (id !== UNIT_PHRASE) add('phrase', id, terms);
  for (const company of directory.companies.values()) add('company', company.id, givenNames(company));
  return meanings;
}

/** The same word in two concepts: the search reads all languages at once and would mean both. */
function sharedTerms(concepts: readonly Concept[]): Excusable[] {
  const owners = new Map<string, string>();
  return termsOfAll(concepts).flatMap(({ id, language, term }) => {
    const key = termKey(term);
    const owner = owners.get(key) ?? id;
    owners.set(key, owner);
    return owner === id ? [] : [excusable([key], id, language, `"${term}" is a term of "${owner}" too`)];
  });
}

function clashes(concepts: readonly Concept[], meanings: ReadonlyMap<string, readonly Meaning[]>): Excusable[] {
  return termsOfAll(concepts).flatMap(({ id, language, term }) => {
    const key = termKey(term);
    return (meanings.get(key) ?? []).map((other) =>
      excusable([key], id, language, `"${term}" is also the ${other.type} "${other.id}"`),
    );
  });
}

/** Singular and plural of one word in two concepts: the answer would hang on the ending. */
function splitPlurals(concepts: readonly Concept[]): Excusable[] {
  const seen = new Map<string, { id: string; term: string }[]>();
  return termsOfAll(concepts).flatMap(({ id, language, term }) => {
    const stem = `${language}:${stemKey(term, language)}`;
    const alike = seen.get(stem) ?? [];
    seen.set(stem, [...alike, { id, term }]);
    return alike
      .filter((other) => other.id !== id && isPluralPair(termKey(other.term), termKey(term), language))
      .map((other) =>
        excusable(
          [termKey(other.term), termKey(term)],
          id,
          language,
          `"${term}" and "${other.term}" of "${other.id}" are one word`,
        ),
      );
  });
}

function isPluralPair(one: string, other: string, language: Language): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return PLURAL_ENDINGS[language].some((ending) => short + ending === long);
}

/** Concepts with a language in which the search reads all their words as something else. */
function unreachable(concepts: readonly Concept[], meanings: ReadonlyMap<string, readonly Meaning[]>): Fault[] {
  const leadsHere = (term: string): boolean => {
    const key = termKey(term);
    const isFunction = ({ type, id }: Meaning): boolean => type === 'phrase' && FUNCTION_PHRASES.includes(id);
    return key !== '' && !(meanings.get(key) ?? []).some(isFunction);
  };
  return concepts.flatMap(({ id, terms }) =>
    LANGUAGES.filter((language) => !terms[language].some(leadsHere)).map((language) => ({
      file: 'thesaurus',
      record: id,
      field: language,
      reason: 'no word leads to it: all are empty or words such as "and", "show me"',
    })),
  );
}

function termsOfAll(concepts: readonly Concept[]): { id: string; language: Language; term: string }[] {
  return concepts.flatMap(({ id, terms }) =>
    LANGUAGES.flatMap((language) => terms[language].map((term) => ({ id, language, term }))),
  );
}
