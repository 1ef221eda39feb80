import type { Fault } from '../../src/directory/fault';
import { loadDirectory } from '../../src/directory/load';
import { fixtureFiles } from '../helpers/fixture-directory';

type Json = Record<string, unknown>;
type Edit = (files: Map<string, string>) => void;

function faultsAfter(edit: Edit): readonly Fault[] {
  const files = fixtureFiles();
  edit(files);
  return loadDirectory(files).faults;
}

/** Changes the first record of a JSON file. */
function record(file: string, change: (record: Json) => void): Edit {
  return (files) => {
    const list = JSON.parse(files.get(file) ?? '[]') as Json[];
    const [first] = list;
    if (first) change(first);
    files.set(file, JSON.stringify(list));
  };
}

function set(file: string, field: string, value: unknown): Edit {
  return record(file, (one) => {
    if (value === undefined) delete one[field];
    else one[field] = value;
  });
}

/** Replaces a stretch of a text file, which must be there. */
function replace(file: string, from: string, to: string): Edit {
  return (files) => {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${file}`);
    files.set(file, text.replace(from, to));
  };
}

const PROVENANCE = { source: 'artificial', year: 2026, state: 'inferred' };
const ALL_FIELDS = ['name', 'place', 'sectors', 'products', 'roles'];
const COMPANY = 'companies/foshan.json';
const MEMBERS = 'members.json';
const FACTS = 'facts/foshan.json';
const SECTORS = 'sectors.json';

describe('loadDirectory', () => {
  it('reads a valid dataset without a fault', () => {
    const { directory, faults } = loadDirectory(fixtureFiles());
    expect(faults).toEqual([]);
    expect([...directory.members.keys()]).toEqual(['koeln', 'foshan', 'jiangmen']);
    expect(directory.companies.size).toBe(5);
    expect(directory.concepts.get('tile')).toEqual({
      id: 'tile',
      sector: '23.3',
      broader: 'ceramics',
      terms: { de: ['Fliesen', 'Fliese', 'Kacheln'], en: ['tiles', 'ceramic tiles', 'tile'], zh: ['瓷砖'] },
      asWritten: new Set(),
    });
    expect(directory.facts.get('foshan')).toHaveLength(1);
    expect(directory.phrases).toContainEqual({ id: 'request', language: 'zh', terms: ['找', '需要'] });
  });

  describe('names file, record, field and reason of a broken field:', () => {
    it.each<[string, Edit, Partial<Record<keyof Fault, unknown>>]>([
      [
        'a member without a Chinese name',
        set(MEMBERS, 'names', { de: 'Köln', en: 'Cologne' }),
        { file: MEMBERS, record: 'koeln', field: 'names.zh', reason: expect.stringMatching(/string/) },
      ],
      [
        'a member with an empty name',
        set(MEMBERS, 'names', { de: ' ', en: 'Cologne', zh: '科隆' }),
        { file: MEMBERS, record: 'koeln', field: 'names.de' },
      ],
      [
        'a member of a third country',
        set(MEMBERS, 'country', 'FR'),
        { file: MEMBERS, record: 'koeln', field: 'country' },
      ],
      [
        'a member that is no city, district, region or network',
        set(MEMBERS, 'level', 'village'),
        { file: MEMBERS, record: 'koeln', field: 'level' },
      ],
      [
        'a member of unknown status',
        set(MEMBERS, 'status', 'applied'),
        { file: MEMBERS, record: 'koeln', field: 'status' },
      ],
      [
        'a member that joined on a day',
        set(MEMBERS, 'since', '2016-04-01'),
        { file: MEMBERS, record: 'koeln', field: 'since' },
      ],
      [
        'a member of an unknown member',
        set(MEMBERS, 'partOf', 'drei'),
        { file: MEMBERS, record: 'koeln', field: 'partOf', reason: '"drei" is no member' },
      ],
      [
        'a member without source',
        set(MEMBERS, 'provenance', []),
        { file: MEMBERS, record: 'koeln', field: 'provenance' },
      ],
      [
        'a population below one',
        set(MEMBERS, 'population', { value: 0, provenance: PROVENANCE }),
        { file: MEMBERS, record: 'koeln', field: 'population.value' },
      ],
      [
        'half a person',
        set(MEMBERS, 'population', { value: 1.5, provenance: PROVENANCE }),
        { file: MEMBERS, record: 'koeln', field: 'population.value' },
      ],
      [
        'an id with capitals',
        set(MEMBERS, 'id', 'Koeln'),
        { file: MEMBERS, record: 'Koeln', field: 'id', reason: expect.stringMatching(/lower-case/) },
      ],
      [
        'an id with two hyphens',
        set(COMPANY, 'id', 'tile--works'),
        { file: COMPANY, record: 'tile--works', field: 'id' },
      ],
      [
        'a field that nobody knows',
        set(COMPANY, 'telephone', '1'),
        { file: COMPANY, record: 'tile-works', reason: expect.stringMatching(/telephone/) },
      ],
      [
        'a company without a name',
        set(COMPANY, 'names', {}),
        { file: COMPANY, record: 'tile-works', field: 'names', reason: 'a text in at least one language is needed' },
      ],
      [
        'a company without a sector',
        set(COMPANY, 'sectors', []),
        { file: COMPANY, record: 'tile-works', field: 'sectors' },
      ],
      [
        'a company without a product',
        set(COMPANY, 'products', []),
        { file: COMPANY, record: 'tile-works', field: 'products' },
      ],
      [
        'a product in no language',
        set(COMPANY, 'products', [{}]),
        { file: COMPANY, record: 'tile-works', field: 'products.0' },
      ],
      ['a company without a role', set(COMPANY, 'roles', []), { file: COMPANY, record: 'tile-works', field: 'roles' }],
      [
        'a company of no member',
        set(COMPANY, 'member', 'shanghai'),
        { record: 'tile-works', field: 'member', reason: '"shanghai" is no member' },
      ],
      [
        'an unknown sector',
        set(COMPANY, 'sectors', ['99.9']),
        { file: COMPANY, record: 'tile-works', field: 'sectors', reason: '"99.9" is no known sector' },
      ],
      [
        'an unknown role',
        set(COMPANY, 'roles', ['artist']),
        { file: COMPANY, record: 'tile-works', field: 'roles', reason: '"artist" is no known role' },
      ],
      [
        'a website without a scheme',
        set(COMPANY, 'website', 'example.org'),
        { file: COMPANY, record: 'tile-works', field: 'website' },
      ],
      [
        'a website that is a script',
        set(COMPANY, 'website', 'javascript:alert(1)'),
        { file: COMPANY, record: 'tile-works', field: 'website' },
      ],
      [
        'an empty stock code',
        set(COMPANY, 'stockCode', ''),
        { file: COMPANY, record: 'tile-works', field: 'stockCode' },
      ],
      [
        'a fact under an unknown heading',
        set(FACTS, 'heading', 'gossip'),
        { file: FACTS, record: 'foshan-strengths-1', field: 'heading' },
      ],
      [
        'a fact in two languages',
        set(FACTS, 'text', { de: 'a', en: 'b' }),
        { file: FACTS, record: 'foshan-strengths-1', field: 'text.zh' },
      ],
      [
        'a fact without source',
        set(FACTS, 'provenance', undefined),
        { file: FACTS, record: 'foshan-strengths-1', field: 'provenance' },
      ],
      ['a sector code with three digits', set(SECTORS, 'code', '151'), { file: SECTORS, record: '151', field: 'code' }],
      [
        'a sector in a section beyond U',
        set(SECTORS, 'section', 'V'),
        { file: SECTORS, record: '15.1', field: 'section' },
      ],
      ['a sector without terms', set(SECTORS, 'terms', undefined), { file: SECTORS, record: '15.1', field: 'terms' }],
      [
        'a concept of an unknown sector',
        replace('thesaurus/all.txt', 'pump | 28.1', 'pump | 99'),
        { file: 'thesaurus', record: 'pump', field: 'sector', reason: '"99" is no known sector' },
      ],
      [
        'a concept below an unknown one',
        replace('thesaurus/all.txt', 'tile | 23.3 | ceramics', 'tile | 23.3 | clay'),
        { file: 'thesaurus', record: 'tile', field: 'broader', reason: '"clay" is no concept' },
      ],
      [
        'a concept without a Chinese term',
        replace('thesaurus/all.txt', 'zh: 皮革', 'zh: -'),
        {
          file: 'thesaurus/all.txt',
          record: 'leather',
          field: 'zh',
          reason: 'a concept needs a term in each language',
        },
      ],
      [
        'a concept without a field for Chinese',
        replace('thesaurus/all.txt', ' | zh: 皮革', ''),
        { file: 'thesaurus/all.txt', record: 'leather', field: 'zh', reason: 'no field "zh: …"' },
      ],
      [
        'a concept whose id has a space',
        replace('thesaurus/all.txt', 'led-light |', 'led light |'),
        { file: 'thesaurus/all.txt', record: 'led light', field: 'id' },
      ],
      [
        'a place of unknown kind',
        replace('places.txt', 'shunde | district', 'shunde | village'),
        { file: 'places.txt', record: 'shunde', field: 'kind', reason: expect.stringMatching(/"village" is none of/) },
      ],
      [
        'a place in an unknown one',
        replace('places.txt', 'south | macro | guangdong', 'south | macro | guangdng'),
        { file: 'places.txt', record: 'south', field: 'parents', reason: '"guangdng" is not known' },
      ],
      [
        'a place in an unknown member',
        replace('places.txt', 'm:jiangmen', 'm:shenzhen'),
        { file: 'places.txt', record: 'shanghai', field: 'parents', reason: '"m:shenzhen" is not known' },
      ],
      [
        'a place that shares its name with no member',
        replace('places.txt', 'de: Schanghai |', 'de: Schanghai; Hu? |'),
        { file: 'places.txt', record: 'shanghai', field: 'terms', reason: '"Hu" is no alias of a member' },
      ],
      [
        'a place without a field for German',
        replace('places.txt', 'de: Schanghai | ', ''),
        { file: 'places.txt', record: 'shanghai', field: 'de', reason: 'no field "de: …"' },
      ],
    ])('%s', (_, edit, expected) => {
      expect(faultsAfter(edit)).toContainEqual(expect.objectContaining(expected));
    });
  });

  describe('asks of every source', () => {
    it.each<[string, object, RegExp]>([
      ['who verified it, if it is verified', { state: 'verified', verifiedOn: '2026-10-01' }, /by whom and when/],
      ['when it was verified, if it was', { state: 'verified', verifiedBy: 'Office' }, /by whom and when/],
      [
        'that only verified facts name a verifier',
        { state: 'sourced', verifiedBy: 'Office', verifiedOn: '2026-10-01' },
        /by whom and when/,
      ],
      ['a real day of verification', { state: 'verified', verifiedBy: 'Office', verifiedOn: '2026-02-30' }, /date/],
      ['a known state', { state: 'rumour' }, /Invalid option|expected/],
      ['a year of this age', { year: 1815 }, /1900/],
      ['a name for itself', { source: '' }, /3 char|small/i],
    ])('%s', (_, change, reason) => {
      const faults = faultsAfter(set(FACTS, 'provenance', { ...PROVENANCE, ...change }));
      expect(faults).toContainEqual(
        expect.objectContaining({ file: FACTS, record: 'foshan-strengths-1', reason: expect.stringMatching(reason) }),
      );
    });

    it('nothing more, where a verified fact says by whom and when', () => {
      const verified = { ...PROVENANCE, state: 'verified', verifiedBy: 'Office', verifiedOn: '2026-10-01' };
      expect(faultsAfter(set(FACTS, 'provenance', verified))).toEqual([]);
    });
  });

  describe('asks exactly one source for every present field of a company', () => {
    it.each([
      ['a field without one', [{ fields: ALL_FIELDS.slice(1), ...PROVENANCE }], 'name', 'has no source'],
      [
        'a field with two',
        [
          { fields: ALL_FIELDS, ...PROVENANCE },
          { fields: ['roles'], ...PROVENANCE },
        ],
        'roles',
        'has more than one source',
      ],
      [
        'a field named twice by one',
        [{ fields: [...ALL_FIELDS, 'roles'], ...PROVENANCE }],
        'roles',
        'has more than one source',
      ],
    ])('%s', (_, provenance, field, reason) => {
      expect(faultsAfter(set(COMPANY, 'provenance', provenance))).toEqual([
        { file: COMPANY, record: 'tile-works', field, reason },
      ]);
    });

    it('an optional field as soon as it is there', () => {
      const faults = faultsAfter(set(COMPANY, 'website', 'https://example.org'));
      expect(faults).toEqual([{ file: COMPANY, record: 'tile-works', field: 'website', reason: 'has no source' }]);
    });
  });

  describe('reports what a record cannot know alone:', () => {
    it('an id used twice, and keeps the first', () => {
      const files = fixtureFiles();
      files.set('companies/jiangmen.json', files.get(COMPANY) ?? '');
      const { directory, faults } = loadDirectory(files);
      expect(faults.map(({ record: id, field, reason }) => [id, field, reason])).toEqual([
        ['tile-works', 'id', 'the id is taken already'],
        ['bath-house', 'id', 'the id is taken already'],
      ]);
      expect(directory.companies.size).toBe(4);
    });

    it('a member and a company of the same id', () => {
      const faults = faultsAfter(set(COMPANY, 'id', 'koeln'));
      expect(faults).toContainEqual({
        file: MEMBERS,
        record: 'koeln',
        field: 'id',
        reason: 'a company has the same id',
      });
    });

    it('a fact used twice', () => {
      const faults = faultsAfter((files) => files.set('facts/koeln.json', files.get(FACTS) ?? ''));
      expect(faults).toContainEqual(
        expect.objectContaining({ record: 'foshan-strengths-1', reason: 'the id is taken already' }),
      );
    });

    it('facts of no member', () => {
      const faults = faultsAfter((files) => files.set('facts/paris.json', '[]'));
      expect(faults).toEqual([{ file: 'facts/paris.json', record: '', field: '', reason: '"paris" is no member' }]);
    });

    it('concepts that stand above each other in a circle', () => {
      const faults = faultsAfter(replace('thesaurus/all.txt', 'ceramics | 23 | -', 'ceramics | 23 | tile'));
      const circles = faults.filter(({ reason }) => reason === 'the concepts above form a circle');
      expect(circles.map(({ record: id }) => id)).toEqual(expect.arrayContaining(['ceramics', 'tile']));
    });
  });

  describe('goes on where a whole file is wrong:', () => {
    it.each([
      ['members.json', undefined, 'the file is missing'],
      ['sectors.json', undefined, 'the file is missing'],
      ['cooperation.json', undefined, 'the file is missing'],
      ['places.txt', undefined, 'the file is missing'],
      ['phrases/zh.txt', undefined, 'the file is missing'],
      [COMPANY, '[{', expect.stringMatching(/^no valid JSON: /)],
      [FACTS, '', expect.stringMatching(/^no valid JSON: /)],
      [MEMBERS, '{}', 'the file must hold a list of records'],
      [SECTORS, 'null', 'the file must hold a list of records'],
    ])('%s as %j', (file, text, reason) => {
      const faults = faultsAfter((files) => (text === undefined ? files.delete(file) : files.set(file, text)));
      expect(faults).toContainEqual({ file, record: '', field: '', reason });
    });

    it('no file at all', () => {
      const { directory, faults } = loadDirectory(new Map());
      expect(directory.members.size).toBe(0);
      expect(faults.length).toBeGreaterThan(3);
    });

    it.each(['[null]', '[3]', '["x"]', '[[]]', '[{"__proto__":{"id":"x"}}]'])('records that are none: %s', (text) => {
      expect(faultsAfter((files) => files.set(FACTS, text))).toContainEqual(
        expect.objectContaining({ file: FACTS, record: 'record 1' }),
      );
    });
  });

  it('leaves faulty records out and keeps the others', () => {
    const files = fixtureFiles();
    set(COMPANY, 'products', [])(files);
    const { directory } = loadDirectory(files);
    expect([directory.companies.has('tile-works'), directory.companies.has('bath-house')]).toEqual([false, true]);
  });
});
