import type { SearchSlots } from '../../src/search/query-plan';
import type { Refinement } from '../../src/understand/intention';
import { refine } from '../../src/understand/refine';
import { fixtureSearch, read } from '../helpers/fixture-search';

function after(first: string, second: string, refinement: Refinement): SearchSlots {
  return refine(read(first), read(second), refinement);
}

const conceptsOf = ({ demands }: SearchSlots): string[][] => demands.map(({ concepts }) => [...concepts]);
const idsOf = (slots: SearchSlots): string[] => fixtureSearch.find(slots).hits.map(({ record }) => record.id);

describe('a refinement', () => {
  it.each<[Refinement]>([['only'], ['instead']])('by %s replaces the place and keeps the product', (refinement) => {
    const slots = after('Fliesen in Köln', 'Foshan', refinement);
    expect(conceptsOf(slots)).toEqual([['tile']]);
    expect(slots).toMatchObject({ members: ['foshan'], countries: ['CN'] });
  });

  it('replaces the product and keeps the place', () => {
    const slots = after('Fliesen in Foshan', 'Sanitärkeramik', 'instead');
    expect(conceptsOf(slots)).toEqual([['sanitary-ware']]);
    expect(slots.members).toEqual(['foshan']);
  });

  it('forgets a place outside when another is named', () => {
    expect(after('Fliesen in Schanghai', 'Foshan', 'instead').outside).toEqual([]);
    expect(after('Fliesen in Schanghai', 'Leder', 'instead').outside).toEqual(['shanghai']);
  });

  it('takes a role strictly with only, and keeps it strict after', () => {
    const strict = after('Fliesen in Foshan', 'nur Händler', 'only');
    expect(strict).toMatchObject({ roles: ['trade'], strictRoles: true, members: ['foshan'] });
    expect(refine(strict, read('Köln'), 'instead')).toMatchObject({
      roles: ['trade'],
      strictRoles: true,
      members: ['koeln'],
    });
    expect(after('Fliesen', 'Köln', 'only').strictRoles).toBe(false);
  });

  it('adds a place to the places', () => {
    expect(after('Fliesen in Foshan', 'Köln', 'also')).toMatchObject({
      members: ['foshan', 'koeln'],
      countries: ['CN', 'DE'],
    });
  });

  it('adds a product as an alternative', () => {
    const slots = after('Fliesen', 'Pumpen', 'also');
    expect(conceptsOf(slots)).toEqual([['tile', 'pump']]);
    expect(idsOf(slots)).toEqual(expect.arrayContaining(['tile-works', 'pump-works']));
  });

  it('adds the first product to a search for a place', () => {
    const slots = after('Firmen in Foshan', 'Fliesen', 'also');
    expect(conceptsOf(slots)).toEqual([['tile']]);
    expect(slots.members).toEqual(['foshan']);
  });

  it('excludes, again and again', () => {
    const once = after('Keramik', 'ohne Köln', 'without');
    const twice = refine(once, read('nicht Sanitärkeramik'), 'without');
    expect(once).toMatchObject({ members: undefined, excluded: { members: ['koeln'] } });
    expect(twice.excluded).toMatchObject({ members: ['koeln'], demands: [{ concepts: ['sanitary-ware'] }] });
    expect(idsOf(once)).not.toContain('clay-institute');
    expect(conceptsOf(twice)).toEqual([['ceramics']]);
  });

  it.each<[Refinement]>([['only'], ['instead'], ['also'], ['without']])(
    'by %s changes nothing where nothing is named',
    (refinement) => {
      const { demands, members, roles, excluded } = read('Hersteller von Fliesen in Foshan');
      expect(after('Hersteller von Fliesen in Foshan', '', refinement)).toMatchObject({
        demands,
        members,
        roles,
        excluded,
      });
    },
  );

  it('never changes the slots it is given', () => {
    const slots = read('Fliesen in Foshan');
    const before = structuredClone(slots);
    refine(slots, read('Köln'), 'also');
    expect(slots).toEqual(before);
  });
});
