import { type Widening, widen } from '../../src/search/widening';
import { fixtureDirectory } from '../helpers/fixture-directory';
import { hitsOf, idsFor, read } from '../helpers/fixture-search';

const directory = fixtureDirectory();
const steps = (text: string): [string, Widening][] => hitsOf(text).map(({ record, widening }) => [record.id, widening]);

describe('widening', () => {
  it.each<[Widening, string, string[] | undefined]>([
    ['none', 'Fliesen in Foshan', ['foshan']],
    ['region', 'Fliesen in Foshan', ['foshan', 'jiangmen']],
    ['country', 'Fliesen in Köln', ['koeln']],
    ['everywhere', 'Fliesen in Köln', undefined],
  ])('by %s looks for "%s" in %j', (widening, text, members) => {
    const slots = widen(directory, read(text), widening);
    expect(slots).toBeDefined();
    expect(slots?.members && [...slots.members].sort()).toEqual(members);
  });

  it.each<[Widening, string]>([
    ['region', 'Fliesen'],
    ['country', 'Fliesen'],
    ['everywhere', 'Firmen in Köln'],
    ['roles', 'Hersteller von Fliesen'],
    ['demands', 'Fliesen'],
    ['sector', 'Firmen in Köln'],
  ])('by %s changes nothing for "%s"', (widening, text) => {
    expect(widen(directory, read(text), widening)).toBeUndefined();
  });

  it('gives up a strict role last asked for', () => {
    expect(widen(directory, read('nur Hersteller von Fliesen'), 'roles')?.strictRoles).toBe(false);
  });

  it('takes the region before the country and the country before everywhere', () => {
    expect(steps('LED in Foshan')).toEqual([['lamp-trade', 'region']]);
    expect(steps('LED in Köln')).toEqual([['lamp-trade', 'everywhere']]);
  });

  it('puts what meets every condition before what was widened, whatever the score', () => {
    const hits = hitsOf('Keramik in Köln');
    expect(hits.map(({ record }) => record.id)[0]).toBe('clay-institute');
    expect(hits.slice(1).every(({ widening }) => widening !== 'none')).toBe(true);
  });

  it('leaves a strict role for others only where nobody has it', () => {
    expect(steps('nur Händler Fliesen').length).toBeGreaterThan(0);
    expect(steps('nur Händler Fliesen').every(([, widening]) => widening !== 'none')).toBe(true);
  });

  it('offers part of what was asked where nobody has all', () => {
    expect(steps('LED Pumpen').map(([, widening]) => widening)).toEqual(['demands', 'demands']);
    expect(idsFor('LED Pumpen').sort()).toEqual(['lamp-trade', 'pump-works']);
  });

  it('never shows a company twice', () => {
    for (const text of ['Fliesen in Foshan', 'Keramik in Köln', 'LED Pumpen', 'nur Händler Fliesen']) {
      expect(new Set(idsFor(text)).size).toBe(idsFor(text).length);
    }
  });
});
