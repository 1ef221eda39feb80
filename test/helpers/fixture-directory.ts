import type { Directory } from '../../src/directory/directory';
import { loadDirectory } from '../../src/directory/load';

/**
 * An artificial dataset, just large enough: three members, five companies that do not exist, six concepts. Every name
 * of a company and every source in it is made up.
 */
type Json = Record<string, unknown>;

const SOURCE = 'artificial record of the test suite';
const PROVENANCE = { source: SOURCE, year: 2026, state: 'inferred' };

function trilingual(de: string, en: string, zh: string) {
  return { de, en, zh };
}

function member(id: string, country: string, names: Json, region: Json, aliases: string[]): Json {
  const provenance = [PROVENANCE];
  return { id, country, names, aliases, region, level: 'city', status: 'member', since: '2016-04', provenance };
}

const GUANGDONG = trilingual('Guangdong', 'Guangdong', '广东');

function members(): Json[] {
  return [
    member(
      'koeln',
      'DE',
      trilingual('Köln', 'Cologne', '科隆'),
      trilingual('Nordrhein-Westfalen', 'North Rhine-Westphalia', '北莱茵-威斯特法伦州'),
      ['Colonia'],
    ),
    member('foshan', 'CN', trilingual('Foshan', 'Foshan', '佛山'), GUANGDONG, ['Fatshan']),
    member('jiangmen', 'CN', trilingual('Jiangmen', 'Jiangmen', '江门'), GUANGDONG, []),
  ];
}

function company(id: string, member: string, names: Json, rest: Json): Json {
  const fields = ['name', 'place', 'sectors', 'products', 'roles'];
  return { id, names, aliases: [], member, ...rest, provenance: [{ fields, ...PROVENANCE }] };
}

const TILES = trilingual('Fliesen', 'tiles', '瓷砖');
const SANITARY_WARE = trilingual('Sanitärkeramik', 'sanitary ware', '卫生陶瓷');

function companies(): Record<string, Json[]> {
  return {
    foshan: [
      company(
        'tile-works',
        'foshan',
        { en: 'Zubaran Tileworks Co., Ltd.', zh: '朱巴兰集团有限公司' },
        { sectors: ['23.3'], products: [TILES, SANITARY_WARE], roles: ['manufacturer'] },
      ),
      company(
        'bath-house',
        'foshan',
        { en: 'Quellmar Bath Ltd.', zh: '奎尔玛卫浴' },
        { sectors: ['23.4'], products: [SANITARY_WARE, TILES], roles: ['manufacturer', 'supplier'] },
      ),
    ],
    jiangmen: [
      company(
        'lamp-trade',
        'jiangmen',
        { en: 'Vintholm Lamps Co., Ltd.', zh: '温特霍姆灯饰' },
        { sectors: ['27.4'], products: [trilingual('LED-Leuchten', 'LED lights', 'LED灯')], roles: ['trade'] },
      ),
    ],
    koeln: [
      company(
        'pump-works',
        'koeln',
        { de: 'Hedwiga Pumpenwerke GmbH & Co. KG' },
        { sectors: ['28.1'], products: [trilingual('Pumpen', 'pumps', '泵')], roles: ['manufacturer'] },
      ),
      company(
        'clay-institute',
        'koeln',
        { de: 'Institut Morsella' },
        { sectors: ['72.1'], products: [trilingual('Keramik', 'ceramics', '陶瓷')], roles: ['research'] },
      ),
    ],
  };
}

const FACTS: Json[] = [
  {
    id: 'foshan-strengths-1',
    heading: 'strengths',
    text: trilingual('Foshan ist stark in Keramik.', 'Foshan is strong in ceramics.', '佛山的陶瓷产业很强。'),
    provenance: PROVENANCE,
  },
];

function sector(code: string, de: string, en: string, zh: string): Json {
  const terms = { de: [], en: [], zh: [] };
  return {
    code,
    section: 'C',
    labels: trilingual(de, en, zh),
    terms,
    gbt: [],
    labelSource: { de: SOURCE, zh: SOURCE },
  };
}

const SECTORS: Json[] = [
  sector('15.1', 'Lederwaren', 'Leather goods', '皮革制品'),
  sector('23', 'Glas und Keramik', 'Glass and ceramics', '玻璃和陶瓷'),
  sector('23.3', 'Baukeramik', 'Clay building materials', '建筑陶瓷制品'),
  sector('23.4', 'Sonstige Keramik', 'Other ceramics', '其他陶瓷制品'),
  sector('27.4', 'Lampen und Leuchten', 'Lighting equipment', '照明器具'),
  sector('28.1', 'Pumpen und Motoren', 'General machinery', '通用设备'),
  sector('72.1', 'Forschung', 'Research', '研究'),
];

function entry(id: string, de: string, en: string, zh: string): Json {
  return { id, labels: trilingual(de, en, zh), terms: { de: [de], en: [en], zh: [zh] } };
}

const COOPERATION = {
  roles: [
    entry('manufacturer', 'Hersteller', 'manufacturer', '制造商'),
    entry('supplier', 'Zulieferer', 'supplier', '供应商'),
    entry('trade', 'Händler', 'trader', '贸易商'),
    entry('research', 'Forschungsinstitut', 'research institute', '研究所'),
  ],
  kinds: [entry('joint-venture', 'Gemeinschaftsunternehmen', 'joint venture', '合资')],
};

const THESAURUS = `# artificial
ceramics | 23 | - | de: Keramik | en: ceramics; ceramic | zh: 陶瓷
tile | 23.3 | ceramics | de: Fliesen; Fliese; Kacheln | en: tiles; ceramic tiles; tile | zh: 瓷砖
sanitary-ware | 23.4 | ceramics | de: Sanitärkeramik | en: sanitary ware | zh: 卫生陶瓷
pump | 28.1 | - | de: Pumpen; Pumpe | en: pumps; pump | zh: 泵; 水泵
led-light | 27.4 | - | de: LED-Leuchten; LED | en: LED lights; LED | zh: LED灯
leather | 15.1 | - | de: Leder | en: leather | zh: 皮革
`;

const PLACES = `# artificial
china | country | CN | de: China | en: China | zh: 中国
germany | country | DE | de: Deutschland | en: Germany | zh: 德国
both-countries | both | CN, DE | de: beide Länder; beiden Ländern | en: both countries | zh: 两国
guangdong | region | CN | de: Guangdong | en: Guangdong | zh: 广东
nrw | region | DE | de: Nordrhein-Westfalen; NRW | en: North Rhine-Westphalia | zh: 北威州
south | macro | guangdong | de: Südchina | en: South China | zh: 华南
shunde | district | m:foshan | de: Shunde | en: - | zh: 顺德
sihui | district | m:foshan | de: Sihui | en: - | zh: 四会市; 四会!
essen | outside | m:koeln | de: Essen! | en: Essen Germany | zh: 埃森
shanghai | outside | m:jiangmen, m:foshan | de: Schanghai | en: Shanghai | zh: 上海
france | foreign | - | de: Frankreich | en: France | zh: 法国
`;

const PHRASES = {
  'phrases/de.txt': `help | hilfe
only | nur
denial | nein
without | ohne; nicht; außer; weder; keine
self | wir sind
company | firmen; firma
city | städte; stadt
profile | profil
show | zeig mir; zeige
request | suche; suchen; brauchen
filler | in; aus; für; von; und; oder; ein; eine; die; der; mir; mit; nach; noch; sondern; nicht nur; auch; ca
unit | stück; kg; mm; m²
number-1 | erste
number-3 | drei; dritte
on-shortlist | meiner liste
on-list | der liste
the-one | die in
count-6 | sechs
`,
  'phrases/en.txt': `help | help
only | only
denial | no
without | without; no; not; neither
self | we are
company | companies
city | cities
profile | profile
show | show me
request | looking for; need
filler | in; from; for; of; and; or; a; the; near; but; nor
unit | pcs; tons
number-1 | one; first
on-shortlist | my shortlist
`,
  'phrases/zh.txt': `help | 帮助
only | 只要
denial | 不是
without | 不要; 不是
self | 我们是
company | 公司
city | 城市
profile | 简介
show | 给我看
request | 找; 需要
filler | 的; 在; 和; 或; 家; 来自
unit | 件; 吨
count-3 | 三家; 三个
`,
};

/** The files of the artificial dataset, by path. Each call gives a new map that a test may change. */
export function fixtureFiles(): Map<string, string> {
  const files = new Map<string, string>([
    ['members.json', JSON.stringify(members())],
    ['facts/foshan.json', JSON.stringify(FACTS)],
    ['sectors.json', JSON.stringify(SECTORS)],
    ['cooperation.json', JSON.stringify(COOPERATION)],
    ['thesaurus/all.txt', THESAURUS],
    ['places.txt', PLACES],
    ...Object.entries(PHRASES),
  ]);
  for (const [id, list] of Object.entries(companies())) files.set(`companies/${id}.json`, JSON.stringify(list));
  return files;
}

/** The artificial dataset, loaded. */
export function fixtureDirectory(): Directory {
  const { directory, faults } = loadDirectory(fixtureFiles());
  if (faults.length > 0) throw new Error(`the fixture is faulty: ${JSON.stringify(faults[0])}`);
  return directory;
}
