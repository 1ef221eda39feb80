import { combineScopes, membersIn, regionOf, scopeOfMember, scopeOfPlace } from '../../src/search/place-scope';
import { fixtureDirectory } from '../helpers/fixture-directory';
import { read } from '../helpers/fixture-search';

const directory = fixtureDirectory();

function scopeOf(id: string) {
  const place = directory.places.get(id);
  if (!place) throw new Error(`no place ${id}`);
  return scopeOfPlace(directory, place);
}

describe('the scope of a place', () => {
  it.each([
    ['a district is its city', 'shunde', 'member', ['foshan'], ['CN']],
    ['a province is its members', 'guangdong', 'region', ['foshan', 'jiangmen'], ['CN']],
    ['a German state is its members', 'nrw', 'region', ['koeln'], ['DE']],
    ['several provinces are their members', 'south', 'region', ['foshan', 'jiangmen'], ['CN']],
    ['China is every Chinese member', 'china', 'country', ['foshan', 'jiangmen'], ['CN']],
    ['both countries are all members', 'both-countries', 'country', ['foshan', 'jiangmen', 'koeln'], ['CN', 'DE']],
    ['a place outside is its nearest members, nearest first', 'shanghai', 'outside', ['jiangmen', 'foshan'], ['CN']],
    ['a foreign country is nothing', 'france', 'outside', [], []],
  ])('%s', (_, id, level, members, countries) => {
    const scope = scopeOf(id);
    expect(scope.level).toBe(level);
    expect(id === 'shanghai' ? scope.members : [...scope.members].sort()).toEqual(members);
    expect([...scope.countries].sort()).toEqual(countries);
  });

  it('of a member without parts is the member', () => {
    expect(scopeOfMember(directory, 'koeln')).toEqual({ level: 'member', members: ['koeln'], countries: ['DE'] });
  });

  it('widens from a member to its region and its country', () => {
    expect(regionOf(directory, ['foshan']).sort()).toEqual(['foshan', 'jiangmen']);
    expect(membersIn(directory, ['DE'])).toEqual(['koeln']);
    expect(membersIn(directory, [])).toEqual([]);
  });
});

describe('several places in one message', () => {
  it('give nothing without a place', () => {
    expect(combineScopes(directory, [])).toBeUndefined();
  });

  it('have the level of the narrowest', () => {
    const scopes = [scopeOf('china'), scopeOfMember(directory, 'foshan'), scopeOf('shanghai')];
    expect(combineScopes(directory, scopes)).toEqual(scopes[1]);
  });

  it.each<[string, string[] | undefined, string[]]>([
    ['Fliesen in Foshan', ['foshan'], []],
    ['Fliesen in Foshan in China', ['foshan'], []],
    ['Fliesen in China', ['foshan', 'jiangmen'], []],
    ['Fliesen in Köln, China', ['koeln'], []],
    ['Fliesen in Köln und Foshan', ['foshan', 'koeln'], []],
    ['Fliesen in Shunde', ['foshan'], []],
    ['Fliesen in Guangdong, China', ['foshan', 'jiangmen'], []],
    ['Fliesen in Jiangmen, Guangdong', ['jiangmen'], []],
    ['Fliesen in beiden Ländern', ['foshan', 'jiangmen', 'koeln'], []],
    ['Fliesen in Schanghai', ['foshan', 'jiangmen'], ['shanghai']],
    ['Fliesen in Schanghai und Köln', ['koeln'], ['shanghai']],
    ['Fliesen in Frankreich', [], ['france']],
    ['Fliesen', undefined, []],
  ])('%s', (text, members, outside) => {
    const plan = read(text);
    expect(plan.members && [...plan.members].sort()).toEqual(members);
    expect(plan.outside).toEqual(outside);
  });
});
