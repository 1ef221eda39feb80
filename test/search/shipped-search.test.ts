import type { Hit } from '../../src/search/collect';
import type { QueryPlan } from '../../src/search/query-plan';
import { PartnerSearch } from '../../src/search/search';
import { shippedDirectory } from '../helpers/shipped-dataset';

let search: PartnerSearch;

beforeAll(async () => {
  search = new PartnerSearch(await shippedDirectory());
});

const read = (text: string): QueryPlan => search.read(text);
const hitsOf = (text: string): readonly Hit[] => search.run(read(text)).hits;
const idsFor = (text: string): string[] => hitsOf(text).map(({ record }) => record.id);

describe('searching the shipped dataset', () => {
  it('finds the same tile makers in three languages', () => {
    const german = idsFor('Suche Hersteller von Fliesen in Foshan').slice(0, 3);
    expect(german).toHaveLength(3);
    expect(idsFor('ceramic tiles Foshan').slice(0, 3)).toEqual(german);
    expect(idsFor('佛山 瓷砖 制造商').slice(0, 3)).toEqual(german);
    expect(idsFor('佛山 陶瓷 供应商').slice(0, 3)).toEqual(german);
  });

  it.each([
    ['Koeln', 'koeln'],
    ['Köln', 'koeln'],
    ['KOELN', 'koeln'],
    ['Cologne', 'koeln'],
    ['科隆', 'koeln'],
    ['Foshan', 'foshan'],
    ['佛山', 'foshan'],
    ['Mainz', 'mainz'],
    ['美因茨', 'mainz'],
    ["Ma'anshan", 'maanshan'],
    ['Maanshan', 'maanshan'],
    ['馬鞍山', 'maanshan'],
    ['Nuremberg', 'nuernberg'],
    ['Nürnberg', 'nuernberg'],
    ['Nuernberg', 'nuernberg'],
  ])('knows the member %s', (text, id) => {
    expect(read(text).names).toEqual([{ kind: 'member', id }]);
    expect(idsFor(text)[0]).toBe(id);
  });

  it.each([
    ['Midea', 'midea-group-co-ltd'],
    ['美的', 'midea-group-co-ltd'],
    ['meidi', 'midea-group-co-ltd'],
    ['MIDEA', 'midea-group-co-ltd'],
    ['Midae', 'midea-group-co-ltd'],
  ])('knows the company %s', (text, id) => {
    expect(idsFor(text)[0]).toBe(id);
  });

  it.each([
    ['Midea Group', 'midea-group-co-ltd'],
    ['midea group co', 'midea-group-co-ltd'],
    ['美的集团', 'midea-group-co-ltd'],
    ['midea groop', 'midea-group-co-ltd'],
  ])('knows %s with part of its legal form', (text, id) => {
    expect(read(text).names).toEqual([{ kind: 'company', id }]);
  });

  it('puts the best-known of several of one name first', () => {
    const hits = hitsOf('Opel');
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('finds every sector by its own label, as a sector', () => {
    const missing = [...search.directory.sectors.values()].flatMap(({ code, labels }) =>
      Object.values(labels).flatMap((label) => {
        const { demands } = read(label);
        const isRead = demands.some(({ sectors, concepts }) => sectors.includes(code) || concepts.length > 0);
        return isRead ? [] : [`${code}: ${label}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['Spritzgießmaschinenbau', ['injection-moulding-machine']],
    ['Pumpenbauer', ['pump']],
    ['Kaffemaschinen', ['coffee-machine']],
    ['Futtermitteln', ['feed']],
    ['Elektromotorenhersteller', ['electric-motor']],
  ])('takes %s as one thing', (text, concepts) => {
    expect(read(text).demands.map((demand) => demand.concepts)).toEqual([concepts]);
  });

  it('asks for the toy and likes it in wood', () => {
    expect(read('Spielzeug aus Holz').demands).toMatchObject([
      { concepts: ['toy'], optional: false },
      { text: 'Holz', optional: true },
    ]);
  });

  it('takes the place as written before a product by its stem', () => {
    expect(read('companies near Frankfurt airport handle air cargo').outside).toEqual([]);
  });

  it('does not take a name nobody knows for a word that holds sentences together', () => {
    expect(read('Haier').demands).toHaveLength(1);
  });

  it.each([
    ['Pumpen in Essen', ['essen']],
    ['Fliesen in Shanghai', ['shanghai']],
    ['上海 机器人', ['shanghai']],
    ['Maschinenbau in Osnabrück', ['osnabrueck']],
  ])('says that the place is outside: %s', (text, outside) => {
    expect(read(text).outside).toEqual(outside);
  });

  it.each([
    ['Roboter in Shunde', ['foshan']],
    ['Fliesen in Foshan, China', ['foshan']],
    ['Firmen aus Köln und Aachen', ['aachen', 'koeln']],
    ['顺德 机器人', ['foshan']],
    [
      'robots in Guangdong',
      ['baoan', 'foshan', 'jiangmen', 'jieyang', 'maoming', 'nansha', 'shantou', 'yunfu', 'zhaoqing'],
    ],
  ])('looks in the right members: %s', (text, members) => {
    expect([...(read(text).members ?? [])].sort()).toEqual(members);
  });

  it.each([
    ['Suche Zulieferer für Bahntechnik in Zhuzhou', 'zhuzhou'],
    ['Pumpen aus Taizhou', 'taizhou'],
    ['纽伦堡 功率半导体', 'nuernberg'],
    ['Messer aus Solingen', 'solingen'],
    ['copper in Nanchang', 'nanchang'],
  ])('puts firms of the wanted city first: %s', (text, member) => {
    const [first] = hitsOf(text);
    expect(first?.record).toMatchObject({ kind: 'company', member });
  });

  it('finds every company by its own registered names', () => {
    const missing = [...search.directory.companies.values()].flatMap(({ id, names }) =>
      Object.values(names).flatMap((name) =>
        name === undefined || idsFor(name).includes(id) ? [] : [`${id}: ${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('finds every member by its own names', () => {
    const missing = [...search.directory.members.values()].flatMap(({ id, names }) =>
      Object.values(names).flatMap((name) => (idsFor(name).includes(id) ? [] : [`${id}: ${name}`])),
    );
    expect(missing).toEqual([]);
  });

  it('explains every hit of a question by what was asked', () => {
    for (const text of ['Fliesen in Foshan', '机器人 制造商', 'medical devices in Germany']) {
      const hits = hitsOf(text);
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.filter(({ matches }) => matches.every(({ match }) => match.by === 'none'))).toEqual([]);
    }
  });
});

describe('a company named as it is written', () => {
  it.each(['what does Schott make?', 'glass from Schott', 'was macht Schott?', 'companies like Schott'])(
    'is no product of the same stem: %s',
    (text) => {
      expect(read(text).demands.flatMap(({ concepts }) => concepts)).not.toContain('sand-gravel');
    },
  );

  it('stays a product where it is one in itself', () => {
    expect(read('Kessel für Industrie').demands[0]?.concepts).toContain('steam-boiler');
  });

  it.each([
    ['佛山小家电 不要美的', 'midea-group-co-ltd'],
    ['佛山做小家电的厂,除了美的,不要贸易公司', 'midea-group-co-ltd'],
  ])('is left out of however long a question: %s', (text, id) => {
    expect(read(text).excluded.companies).toContain(id);
    expect(idsFor(text)).not.toContain(id);
  });
});

describe('what is asked besides the product', () => {
  it.each([
    ['die-cast aluminium housings, annual volume approx. 20,000 pcs, IATF 16949 required', ['certificates']],
    ['Aluminiumdruckguss, Jahresmenge ca. 20.000 Stück, IATF 16949 erforderlich', ['certificates']],
    ['压铸铝件，年用量约2万件，需要IATF16949认证', ['certificates']],
    ['how much does a forklift cost?', ['prices']],
    ['Was kostet ein Gabelstapler?', ['prices']],
    ['叉车多少钱', ['prices']],
  ])('is no demand: %s', (text, asked) => {
    const plan = read(text);
    expect(plan.asked).toEqual(asked);
    expect(plan.demands.filter(({ concepts, sectors }) => concepts.length + sectors.length === 0)).toEqual([]);
    expect(plan.demands.flatMap(({ concepts }) => concepts)).not.toContain('quality-management');
  });

  it('is what is looked for where nothing else is', () => {
    expect(read('ISO 9001').demands[0]?.concepts).toEqual(['quality-management']);
  });
});

describe('what is given up for something of its kind', () => {
  it.each([
    ['Kupferdraht statt Kupferrohre', ['copper-wire']],
    ['copper wire instead of copper tubes', ['copper-wire']],
    ['要铜线，而不是铜管', ['copper-wire']],
  ])('is neither wanted nor ruled out: %s', (text, concepts) => {
    const { demands, excluded } = read(text);
    expect(demands.flatMap((demand) => demand.concepts)).toEqual(concepts);
    expect(excluded.demands).toEqual([]);
  });

  it('is kept where nothing takes its place', () => {
    expect(read('Kupferdraht statt Foshan').members).toEqual(['foshan']);
  });
});
