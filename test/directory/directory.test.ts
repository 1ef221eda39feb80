import { conceptLine } from '../../src/directory/concept';
import { companiesOf, countryOf, factsUnder, partsOf, sectorLine } from '../../src/directory/directory';
import { describeFault } from '../../src/directory/fault';
import { loadDirectory } from '../../src/directory/load';
import { fixtureDirectory, fixtureFiles } from '../helpers/fixture-directory';

describe('a directory', () => {
  const directory = fixtureDirectory();

  it('gives the companies of a member', () => {
    expect(companiesOf(directory, 'foshan').map(({ id }) => id)).toEqual(['tile-works', 'bath-house']);
    expect(companiesOf(directory, 'nowhere')).toEqual([]);
  });

  it('counts the companies of its parts as a network’s own', () => {
    const files = fixtureFiles();
    files.set(
      'members.json',
      (files.get('members.json') ?? '').replace('"id":"jiangmen"', '"id":"jiangmen","partOf":"foshan"'),
    );
    const network = loadDirectory(files).directory;
    expect(partsOf(network, 'foshan')).toEqual(['jiangmen']);
    expect(companiesOf(network, 'foshan').map(({ id }) => id)).toContain('lamp-trade');
    expect(companiesOf(network, 'jiangmen').map(({ id }) => id)).toEqual(['lamp-trade']);
  });

  it('gives the facts of a member under one heading only', () => {
    expect(factsUnder(directory, 'foshan', 'strengths')).toHaveLength(1);
    expect(factsUnder(directory, 'foshan', 'wishes')).toEqual([]);
    expect(factsUnder(directory, 'koeln', 'strengths')).toEqual([]);
  });

  it('gives the country of a company', () => {
    const countries = [...directory.companies.values()].map((company) => countryOf(directory, company));
    expect(countries.sort()).toEqual(['CN', 'CN', 'CN', 'DE', 'DE']);
  });

  it.each([
    ['23.3', ['23.3', '23']],
    ['23', ['23']],
  ])('puts sector %s on the line %j', (code, line) => {
    expect(sectorLine(code)).toEqual(line);
  });

  it.each([
    ['tile', ['tile', 'ceramics']],
    ['ceramics', ['ceramics']],
    ['unknown', ['unknown']],
  ])('puts concept %s on the line %j', (id, line) => {
    expect(conceptLine(directory.concepts, id)).toEqual(line);
  });
});

describe('describeFault', () => {
  it('says file, record, field and reason on one line, without what is empty', () => {
    expect(describeFault({ file: 'a.json', record: 'b', field: 'c', reason: 'd' })).toBe('a.json · b · c · d');
    expect(describeFault({ file: 'a.json', record: '', field: '', reason: 'd' })).toBe('a.json · d');
  });
});
