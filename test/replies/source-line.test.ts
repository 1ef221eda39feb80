import type { Provenance } from '../../src/directory/provenance';
import { sourceLine } from '../../src/replies/compose/source-line';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES } from '../../src/text/language';

const texts = new Texts(readLocales());
const SOURCED: Provenance = { source: 'https://www.isa-portal.de/de/mitglieder/foshan', year: 2016, state: 'sourced' };
const line = (change: Partial<Provenance>): string => sourceLine({ ...SOURCED, ...change }, texts.in('de'));

describe('the line of a source', () => {
  it.each<[string, Partial<Provenance>, RegExp]>([
    ['names the site, not the address', {}, /^isa-portal\.de \(2016\)$/],
    [
      'names the project for code hosting',
      { source: 'https://github.com/JerBouma/FinanceDatabase' },
      /FinanceDatabase/,
    ],
    [
      'keeps a name that is no address',
      { source: 'Pressemitteilung der Stadt Mainz' },
      /^Pressemitteilung der Stadt Mainz/,
    ],
    ['says when an undated page was collected', { undated: true }, /2016/],
    ['marks what is verified', { state: 'verified', verifiedBy: 'Amt', verifiedOn: '2026-10-01' }, /geprüft/],
    ['marks general knowledge', { state: 'general-knowledge', source: 'general knowledge' }, /Allgemeinwissen/],
    ['marks what was inferred', { state: 'inferred', source: 'editors' }, /2016/],
  ])('%s', (_, change, expected) => {
    expect(line(change)).toMatch(expected);
  });

  it('tells the states and undated sources apart', () => {
    const changes: Partial<Provenance>[] = [
      {},
      { undated: true },
      { state: 'verified' },
      { state: 'general-knowledge' },
      { state: 'inferred' },
    ];
    expect(new Set(changes.map(line)).size).toBe(changes.length);
  });

  it.each(LANGUAGES)('has the year in %s', (language) => {
    expect(sourceLine(SOURCED, texts.in(language))).toContain('2016');
  });

  it('is short even for a long name', () => {
    expect(line({ source: 'x'.repeat(500) }).length).toBeLessThan(80);
  });
});
