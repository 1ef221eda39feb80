import type { Exclusion } from '../../src/search/query-plan';
import { read } from '../helpers/fixture-search';

const NOTHING: Exclusion = { members: [], companies: [], roles: [], demands: [] };

function unwanted(text: string): Record<string, readonly string[]> {
  const { members, companies, roles, demands } = read(text).excluded;
  const all = { members, companies, roles, demands: demands.flatMap(({ concepts }) => concepts) };
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
}

describe('what is unwanted', () => {
  it.each<[string, Record<string, readonly string[]>]>([
    ['Fliesen außer Köln und Foshan', { members: ['koeln', 'foshan'] }],
    ['Fliesen außer Köln, Foshan und Jiangmen', { members: ['koeln', 'foshan', 'jiangmen'] }],
    ['Fliesen weder aus Köln noch aus Foshan', { members: ['koeln', 'foshan'] }],
    ['neither Köln nor Foshan, tiles', { members: ['koeln', 'foshan'] }],
    ['瓷砖，不要佛山和江门的', { members: ['foshan', 'jiangmen'] }],
    ['瓷砖，不要佛山、江门', { members: ['foshan', 'jiangmen'] }],
    ['Keramik ohne Fliesen und Sanitärkeramik', { demands: ['tile', 'sanitary-ware'] }],
    ['Keramik ohne Fliesen und ohne Sanitärkeramik', { demands: ['tile', 'sanitary-ware'] }],
    ['Fliesen, keine Händler oder Zulieferer', { roles: ['trade', 'supplier'] }],
    ['Fliesen, keine Hersteller aus Foshan', { members: ['foshan'] }],
    ['Fliesen, keine Hersteller aus Foshan und Jiangmen', { members: ['foshan', 'jiangmen'] }],
    ['tiles, not manufacturers from Foshan', { members: ['foshan'] }],
  ])('is all that is listed after it: %s', (text, expected) => {
    expect(unwanted(text)).toEqual(expected);
  });

  it.each<[string, Record<string, readonly string[]>, object]>([
    ['nicht Köln, sondern Foshan', { members: ['koeln'] }, { members: ['foshan'] }],
    ['ohne Köln Foshan', { members: ['koeln'] }, { members: ['foshan'] }],
    ['ohne Köln, Fliesen', { members: ['koeln'] }, { demands: [{ concepts: ['tile'] }] }],
    ['ohne Köln und Fliesen', { members: ['koeln'] }, { demands: [{ concepts: ['tile'] }] }],
    ['keine Händler, Hersteller', { roles: ['trade'] }, { roles: ['manufacturer'] }],
    ['keine Händler, nur Hersteller', { roles: ['trade'] }, { roles: ['manufacturer'], strictRoles: true }],
    ['ohne Fliesen in Foshan', { demands: ['tile'] }, { members: ['foshan'] }],
  ])('ends where the wanted begins: %s', (text, expected, wanted) => {
    expect(unwanted(text)).toEqual(expected);
    expect(read(text)).toMatchObject(wanted);
  });

  it.each([['nicht nur Foshan, auch Jiangmen'], ['ohne'], ['ohne und'], ['nicht nicht']])(
    'is nothing in %s',
    (text) => {
      expect(read(text).excluded).toEqual(NOTHING);
    },
  );
});
