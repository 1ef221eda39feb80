import { Converter } from 'opencc-js/cn2t';
import { withoutLegalForm } from '../../src/directory/company-name';
import type { Directory } from '../../src/directory/directory';
import { PartnerSearch, type SearchResult } from '../../src/search/search';
import { Random } from '../helpers/random';
import { shippedDirectory } from '../helpers/shipped-dataset';
import { readJudged } from './judged-set';

const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 't' });
const PLACE_AND_PRODUCT = readJudged().filter(({ kind }) => kind === 'sector-place');
const SHORT = PLACE_AND_PRODUCT.filter(({ q }) => q.split(' ').length === 2 && !/[-,、]/.test(q));

/** Ways of writing the same question. What a way does not apply to, it leaves as it is. */
const SAME_QUESTION: Record<string, (question: string) => string> = {
  'in capitals': (question) => question.toUpperCase(),
  'in small letters': (question) => question.toLowerCase(),
  'with ae for ä': (question) =>
    question.replace(
      /[äöüÄÖÜß]/g,
      (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[letter] ?? 'ss',
    ),
  'without dots on letters': (question) => question.normalize('NFD').replace(/\p{M}/gu, ''),
  'in traditional characters': toTraditional,
  'in full width': (question) => question.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'politely in German': (question) => `Guten Tag, ich suche bitte ${question}, vielen Dank`,
  'politely in English': (question) => `Hello, could you please find ${question}, thank you`,
  'politely in Chinese': (question) => `您好，请帮我找${question}，谢谢`,
};

describe('the same question', () => {
  let search: PartnerSearch;
  let directory: Directory;

  beforeAll(async () => {
    directory = await shippedDirectory();
    search = new PartnerSearch(directory);
  });

  const ask = (question: string): SearchResult => search.run(search.read(question));
  const first = (question: string): string | undefined => ask(question).hits[0]?.record.id;

  /** The share of questions whose first hit stays the same. */
  const invariance = (questions: readonly string[], change: (question: string) => string): number => {
    const changed = questions.filter((question) => change(question) !== question);
    const same = changed.filter((question) => first(change(question)) === first(question));
    return changed.length === 0 ? 1 : same.length / changed.length;
  };

  it.each(Object.entries(SAME_QUESTION))('has the same first hit %s', (_way, change) => {
    expect(
      invariance(
        PLACE_AND_PRODUCT.map(({ q }) => q),
        change,
      ),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it('has the same first hit in another word order', () => {
    const swap = (question: string): string => question.split(' ').reverse().join(' ');
    expect(
      invariance(
        SHORT.map(({ q }) => q),
        swap,
      ),
    ).toBeGreaterThanOrEqual(0.98);
  });

  it('never shows another place first when a place is added', () => {
    const products = readJudged().filter(({ kind, set }) => kind === 'product' && set !== 'mixed');
    for (const { q } of products) {
      for (const place of ['Foshan', '纽伦堡', 'Cologne']) {
        const [hit] = ask(`${q} ${place}`).hits;
        const member = search.read(place).members?.[0];
        const isThere = ask(`${q} ${place}`).hits.some(({ record }) => record.member === member);
        if (isThere) expect([q, place, hit?.record.member]).toEqual([q, place, member]);
      }
    }
  });
});

describe('names', () => {
  it('are found by every registered name and alias, first or among namesakes', async () => {
    const directory = await shippedDirectory();
    const search = new PartnerSearch(directory);
    const missed: string[] = [];
    for (const { id, names, aliases } of directory.companies.values()) {
      for (const name of [...Object.values(names), ...aliases]) {
        const found = name === undefined || search.read(name).names.some((ref) => ref.id === id);
        if (!found) missed.push(`${name} (${id})`);
      }
    }
    for (const { id, names } of directory.members.values()) {
      for (const name of Object.values(names)) {
        if (!search.read(name).names.some((ref) => ref.id === id)) missed.push(`${name} (${id})`);
      }
    }
    expect(missed).toEqual([]);
  });
  it('are among the first three with one letter wrong', async () => {
    const directory = await shippedDirectory();
    const search = new PartnerSearch(directory);
    const random = new Random(7);
    const names = [...directory.companies.values()].flatMap(({ id, names: { de, en } }) => {
      const name = withoutLegalForm(de ?? en ?? '');
      return /^[\p{L} ]{6,24}$/u.test(name) ? [{ id, name }] : [];
    });
    const missed = names.filter(({ id, name }) => {
      const { hits } = search.run(search.read(withTypo(name, random)));
      return !hits.slice(0, 3).some(({ record }) => record.id === id);
    });
    expect(names.length).toBeGreaterThan(300);
    expect(missed.length / names.length).toBeLessThanOrEqual(0.02);
  });
});

/** The name with two neighbouring letters swapped, one doubled, or one left out, never the first. */
function withTypo(name: string, random: Random): string {
  const letters = Array.from(name);
  const inside = letters.flatMap((letter, index) =>
    index > 0 && index < letters.length - 1 && /\p{L}/u.test(letter) ? [index] : [],
  );
  const at = inside[random.whole(0, inside.length - 1)] ?? 1;
  const way = random.whole(0, 2);
  if (way === 0 && /\p{L}/u.test(letters[at + 1] ?? ''))
    letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
  else if (way === 1) letters.splice(at, 0, letters[at] ?? '');
  else letters.splice(at, 1);
  return letters.join('');
}
