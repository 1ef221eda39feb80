import { read } from '../helpers/fixture-search';

const concepts = (text: string): string[] => read(text).demands.flatMap((demand) => demand.concepts);

describe('reading a message as a search', () => {
  it('takes product, place and role at once', () => {
    expect(read('Suche Hersteller von Fliesen in Foshan')).toMatchObject({
      demands: [{ concepts: ['tile'] }],
      members: ['foshan'],
      countries: ['CN'],
      roles: ['manufacturer'],
      strictRoles: false,
      names: [],
      rest: '',
    });
  });

  it.each([
    ['Suche Hersteller von Fliesen in Foshan'],
    ['找佛山的瓷砖制造商'],
    ['佛山 瓷磚 制造商'],
    ['manufacturer of ceramic tiles, Foshan'],
    ['Fliesenhersteller Fatshan'],
    ['FLIESEN HERSTELLER FOSHAN'],
  ])('reads the same from %s', (text) => {
    expect(read(text)).toMatchObject({
      demands: [{ concepts: ['tile'] }],
      members: ['foshan'],
      roles: ['manufacturer'],
    });
  });

  describe('leaves out what visitors say about themselves', () => {
    it.each([
      ['Wir sind Pumpen-Hersteller aus Köln und suchen Fliesen'],
      ['Wir sind aus Köln, Fliesen?'],
      ['we are a pump maker in Cologne, looking for tiles'],
      ['我们是科隆的水泵公司，需要瓷砖'],
    ])('%s', (text) => {
      expect(concepts(text)).toEqual(['tile']);
      expect(read(text).members).toBeUndefined();
    });

    it('but not where nothing else follows', () => {
      expect(read('Wir sind Pumpen aus Köln')).toMatchObject({ demands: [{ concepts: ['pump'] }], members: ['koeln'] });
    });
  });

  describe('turns what follows a negation into something unwanted', () => {
    it.each([
      ['Fliesen ohne Foshan', { members: ['foshan'] }],
      ['Fliesen, nicht aus China', { members: ['foshan', 'jiangmen'] }],
      ['tiles without supplier', { roles: ['supplier'] }],
      ['瓷砖，不要贸易商', { roles: ['trade'] }],
      ['Fliesen ohne Sanitärkeramik', { demands: [expect.objectContaining({ concepts: ['sanitary-ware'] })] }],
    ])('%s', (text, excluded) => {
      expect(read(text)).toMatchObject({ demands: [{ concepts: ['tile'] }], members: undefined, excluded });
    });

    it('and only that', () => {
      expect(read('ohne Köln in Foshan')).toMatchObject({ members: ['foshan'], excluded: { members: ['koeln'] } });
    });
  });

  it.each([
    ['zeig mir 3 Fliesen', 3],
    ['zeig mir 5000 Fliesen', 20],
    ['zeig mir 0 Fliesen', 1],
    ['show me 2 tiles', 2],
    ['Fliesen 3', undefined],
    ['zeig mir Fliesen', undefined],
    ['zeig mir 99999 Fliesen', undefined],
  ])('%s is limited to %s', (text, limit) => {
    expect(read(text).limit).toBe(limit);
  });

  it('takes a role strictly only where the visitor says so', () => {
    expect(read('nur Hersteller')).toMatchObject({ roles: ['manufacturer'], strictRoles: true });
    expect(read('Hersteller')).toMatchObject({ roles: ['manufacturer'], strictRoles: false });
    expect(read('nur Fliesen')).toMatchObject({ roles: [], strictRoles: false });
  });

  it.each([
    ['Städte mit Keramik', true],
    ['cities with ceramics', true],
    ['Firmen in der Stadt Köln', false],
    ['Hersteller in der Stadt Köln', false],
    ['Fliesen', false],
  ])('%s asks for members: %s', (text, wantsMembers) => {
    expect(read(text).wantsMembers).toBe(wantsMembers);
  });

  describe('knows a name', () => {
    it.each([
      ['Köln', 'member', 'koeln'],
      ['Koeln', 'member', 'koeln'],
      ['Cologne', 'member', 'koeln'],
      ['科隆', 'member', 'koeln'],
      ['Profil Köln', 'member', 'koeln'],
      ['Fatshan', 'member', 'foshan'],
      ['Zubaran Tileworks', 'company', 'tile-works'],
      ['Zubaran Tileworks Co., Ltd.', 'company', 'tile-works'],
      ['朱巴兰', 'company', 'tile-works'],
      ['朱巴兰集团有限公司', 'company', 'tile-works'],
      ['朱巴兰简介', 'company', 'tile-works'],
      ['Profil von Quellmar Bath', 'company', 'bath-house'],
      ['Hedwiga Pumpenwerke', 'company', 'pump-works'],
      ['Zubaran Tileworks Foshan', 'company', 'tile-works'],
    ])('%s', (text, kind, id) => {
      expect(read(text).names).toEqual([{ kind, id }]);
    });

    it.each([
      ['Fliesen in Köln'],
      ['Firmen in Köln'],
      ['Hersteller Köln'],
      ['Köln Foshan'],
      ['China'],
      ['Zubaran Tileworks Köln'],
      ['Tileworks'],
      [''],
    ])('and takes %j for none', (text) => {
      expect(read(text).names).toEqual([]);
    });
  });

  it('gives positions that point into the message', () => {
    const text = '  Suche 瓷砖 (Köln)';
    for (const span of read(text).spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('keeps the words it does not know', () => {
    expect(read('Fliesen Quux 未知').rest).toContain('Quux');
    expect(read('Fliesen').rest).toBe('');
  });
});
