import type { LoadResult } from '../../src/directory/load';
import { INDEX_DATA_DIR } from '../../src/paths';
import { readDatasetFiles } from '../../src/storage/dataset/dataset-files';
import { LANGUAGES } from '../../src/text/language';
import { loadShipped } from '../helpers/shipped-dataset';

let shipped: LoadResult;
let files: Map<string, string>;

beforeAll(async () => {
  shipped = await loadShipped();
  files = await readDatasetFiles(INDEX_DATA_DIR);
});

/** Every place where a pattern stands in the JSON files, with a little around it. */
function findings(pattern: RegExp): string[] {
  return [...files]
    .filter(([path]) => path.endsWith('.json'))
    .flatMap(([path, text]) => [...text.matchAll(pattern)].map((match) => `${path}: ${match[0]}`));
}

function sources(): string[] {
  const { members, companies, facts } = shipped.directory;
  return [...members.values(), ...companies.values()]
    .flatMap(({ provenance }) => provenance.map(({ source }) => source))
    .concat([...facts.values()].flat().map(({ provenance }) => provenance.source));
}

function addresses(): string[] {
  const websites = [...shipped.directory.companies.values()].flatMap(({ website }) => website ?? []);
  const cited = sources().flatMap((source) => source.match(/\b[a-z][a-z+.-]*:\/\/\S+/gi) ?? []);
  return [...websites, ...cited];
}

describe('the shipped dataset', () => {
  it('has no fault', () => {
    expect(shipped.faults).toEqual([]);
  });

  it('is at least as large as the reference', () => {
    const { members, companies, facts, sectors, concepts } = shipped.directory;
    expect(members.size).toBeGreaterThanOrEqual(50);
    expect(companies.size).toBeGreaterThanOrEqual(833);
    expect([...facts.values()].flat().length).toBeGreaterThanOrEqual(330);
    expect(sectors.size).toBeGreaterThanOrEqual(193);
    expect(concepts.size).toBeGreaterThanOrEqual(600);
  });

  it('has members of both countries with companies', () => {
    const { members, companies } = shipped.directory;
    const countries = [...companies.values()].map(({ member }) => members.get(member)?.country);
    expect(countries.filter((country) => country === 'DE').length).toBeGreaterThanOrEqual(300);
    expect(countries.filter((country) => country === 'CN').length).toBeGreaterThanOrEqual(500);
  });

  it('says every fact in three different languages', () => {
    const facts = [...shipped.directory.facts.values()].flat();
    const wrong = facts.filter(({ text }) => text.de === text.en || !/\p{Script=Han}/u.test(text.zh));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('says every product in three languages, the Chinese one in characters or an abbreviation', () => {
    const products = [...shipped.directory.companies.values()].flatMap((company) => company.products);
    const wrong = products.filter(({ de, en, zh }) => !de || !en || !/\p{Script=Han}|^[A-Z0-9-]+$/u.test(zh ?? ''));
    expect(wrong).toEqual([]);
  });

  it('has no Chinese characters in German and English texts of products', () => {
    const wrong = [...shipped.directory.companies.values()].flatMap(({ id, products }) =>
      products.filter(({ de, en }) => /\p{Script=Han}/u.test(`${de}${en}`)).map(({ de, en }) => `${id}: ${de} / ${en}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every company in the file of its member', () => {
    const wrong = [...files].flatMap(([path, text]) => {
      const member = /^companies\/(.*)\.json$/.exec(path)?.[1];
      const list = member === undefined ? [] : (JSON.parse(text) as { id: string; member: string }[]);
      return list.filter((company) => company.member !== member).map(({ id }) => `${path}: ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['e-mail addresses', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}.]{2,}/gu],
    ['international phone numbers', /(?<![\d.,/-])(?:\+|00)(?:49|86)[\s()/-]*\d(?:[\s()/-]*\d){5,}/g],
    ['Chinese mobile numbers', /(?<![\d.,/=_-])1[3-9]\d{9}(?!\d)/g],
    ['the word telephone before a number', /(?:Tel(?:efon)?|Phone|电话|手机|Fax|传真)[.:：\s]{1,3}\+?\d[\d\s/-]{5,}/gi],
    ['forms of address before a name', /\b(?:Frau|Herr|Mr\.|Mrs\.|Ms\.) \p{Lu}\p{Ll}+/gu],
  ])('has no %s', (_, pattern) => {
    expect(findings(pattern)).toEqual([]);
  });

  it('links to web pages only', () => {
    const wrong = addresses().filter(
      (address) => !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol),
    );
    expect(wrong).toEqual([]);
    expect(addresses().length).toBeGreaterThan(500);
  });

  it('names no host inside a network and no package registry', () => {
    const inner = /\.(?:local|internal|lan)$|^localhost$|^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
    const registry =
      /registry|artifactory|nexus|npmjs|npmmirror|pypi\.|pythonhosted|crates\.io|proxy\.golang|rubygems/i;
    const wrong = addresses().filter((address) => {
      const { hostname, username } = new URL(address);
      return !hostname.includes('.') || inner.test(hostname) || username !== '' || registry.test(hostname);
    });
    expect(wrong).toEqual([]);
  });

  it('does not list Osnabrück, which only applied, as a member', () => {
    const { members, companies } = shipped.directory;
    const named = [...members.values()].filter(({ id, names }) => /osnabr/i.test(id + names.de + names.en));
    expect(named).toEqual([]);
    expect([...companies.values()].filter(({ member }) => /osnabr/i.test(member))).toEqual([]);
    expect(shipped.directory.places.get('osnabrueck')?.kind).toBe('outside');
  });

  it('keeps Taizhou (台州) apart from the other Taizhou (泰州)', () => {
    const { members, places } = shipped.directory;
    expect(members.get('taizhou')?.names.zh).toBe('台州');
    expect(places.get('taizhou-jiangsu')).toMatchObject({
      kind: 'outside',
      terms: { zh: expect.arrayContaining(['泰州']) },
    });
  });

  it('has every concept in some sector group and every term only once in a concept', () => {
    const doubled = [...shipped.directory.concepts.values()].flatMap(({ id, terms }) =>
      LANGUAGES.filter((language) => new Set(terms[language]).size < terms[language].length).map(
        (language) => `${id}.${language}`,
      ),
    );
    expect(doubled).toEqual([]);
  });

  // Only Chinese has a word of its own for a number of firms (三家); elsewhere the number itself is the word.
  it('has the same steering phrases in each language, but for words that count', () => {
    const idsIn = (language: string) =>
      [...new Set(shipped.directory.phrases.filter((phrase) => phrase.language === language).map(({ id }) => id))]
        .filter((id) => !id.startsWith('count-'))
        .sort();
    expect(idsIn('zh')).toEqual(idsIn('de'));
    expect(idsIn('en')).toEqual(idsIn('de'));
  });
});
