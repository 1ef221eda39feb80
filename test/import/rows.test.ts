import { loadDirectory } from '../../src/directory/load';
import { fixtureDirectory, fixtureFiles } from '../helpers/fixture-directory';
import { errorsOf, judgeContent } from '../helpers/import-run';

const directory = fixtureDirectory();
const header = 'Firma;Stadt;Branche;Produkte;Rolle;Website;Börsenkürzel;Jahr;Geprüft von;Geprüft am;Weitere Namen';

async function judge(...rows: string[]) {
  return (await judgeContent([header, ...rows].join('\n'), { directory })).outcomes;
}

describe('a new company', () => {
  test('is written as the dataset writes it, with its sources', async () => {
    const [outcome] = await judge(
      'Müller Pumpenbau GmbH;Stadt Köln;28.1 Pumpen;Pumpe, Fliesen;Hersteller;WWW.Mueller.DE/;abc.de;2025;;;Müpu',
    );
    expect(outcome?.company).toEqual({
      id: 'mueller-pumpenbau',
      names: { de: 'Müller Pumpenbau GmbH' },
      aliases: ['Müpu'],
      member: 'koeln',
      sectors: ['28.1'],
      products: [
        { de: 'Pumpe', en: 'pumps', zh: '泵' },
        { de: 'Fliesen', en: 'tiles', zh: '瓷砖' },
      ],
      roles: ['manufacturer'],
      website: 'http://www.mueller.de',
      stockCode: 'ABC.DE',
      provenance: [
        {
          fields: ['name', 'place', 'products', 'website', 'stockCode', 'sectors', 'roles'],
          source: 'city office, list.csv',
          year: 2025,
          state: 'sourced',
        },
      ],
    });
  });

  test('without sector and role has them concluded, and says so', async () => {
    const [outcome] = await judge('佛山新瓷有限公司;顺德;;瓷砖;;;;;;;');
    expect(outcome?.company).toMatchObject({
      id: 'fo-shan-xin-ci',
      member: 'foshan',
      sectors: ['23.3'],
      roles: ['manufacturer'],
    });
    expect(outcome?.company?.provenance.map(({ fields, state }) => [fields, state])).toEqual([
      [['name', 'place', 'products'], 'sourced'],
      [['sectors'], 'inferred'],
      [['roles'], 'inferred'],
    ]);
    expect(outcome?.findings.map(({ code }) => code)).toEqual(['sector-inferred', 'role-inferred']);
  });

  test('is verified by an office on a date, or not at all', async () => {
    const row = (by: string, on: string) => `Verena Werk GmbH;Köln;28.1;Pumpen;Hersteller;;;;${by};${on};`;
    const [good] = await judge(row('Wirtschaftsförderung Köln', '1.3.2026'));
    expect(good?.company?.provenance[0]).toMatchObject({
      state: 'verified',
      verifiedBy: 'Wirtschaftsförderung Köln',
      verifiedOn: '2026-03-01',
      year: 2026,
    });
    expect(errorsOf((await judge(row('Anna Muster', '1.3.2026')))[0])).toEqual(['verified-by-person']);
    expect(errorsOf((await judge(row('Stadt Köln', '')))[0])).toEqual(['verification-incomplete']);
    expect(errorsOf((await judge(row('Stadt Köln', '1.3.2030')))[0])).toEqual(['verified-on-invalid']);
  });

  test('gets an id of its own when the name is taken elsewhere, the same on every run', async () => {
    const rows = [
      'Tile Works GmbH;Köln;28.1;Pumpen;Hersteller;;;;;;',
      'Tile-Works AG;Jiangmen;28.1;Pumpen;Hersteller;;;;;;',
    ];
    const ids = (await judge(...rows)).map(({ id }) => id);
    expect(ids).toEqual(['tile-works-koeln', 'tile-works-jiangmen']);
    expect((await judge(...rows)).map(({ id }) => id)).toEqual(ids);
  });

  test('keeps a product that nobody can translate in its own language, and tells of it', async () => {
    const [outcome] = await judge('Werk Gamma GmbH;Köln;28.1;Pumpen, Quarzelwurz;Hersteller;;;;;');
    expect(outcome?.company?.products).toEqual([{ de: 'Pumpen', en: 'pumps', zh: '泵' }, { de: 'Quarzelwurz' }]);
    expect(outcome?.findings).toMatchObject([
      { code: 'product-untranslated', weight: 'note', value: 'Quarzelwurz', params: { languages: 'zh, en' } },
    ]);
  });

  test('takes products side by side from columns with a language', async () => {
    const content =
      'name_zh,产品(中文),Products (en),Produkte (de),城市\n新厂,甲、乙,one、two,eins、zwei,佛山\n旧厂,甲,one、two,eins,佛山\n';
    const { outcomes } = await judgeContent(content.replaceAll('、', ';'), { directory });
    expect(errorsOf(outcomes[0])).toEqual(['sector-missing']);
    expect(errorsOf(outcomes[1])).toContain('products-misaligned');
  });
});

describe('the city', () => {
  test('may be given for all rows, and then no other may come', async () => {
    const content =
      'Firma;Stadt;Produkte\nA Werk;;Pumpen\nB Werk;佛山;Pumpen\nC Werk;Shunde;Pumpen\nD Werk;Köln;Pumpen\n';
    const { outcomes } = await judgeContent(content, { directory, member: 'foshan' });
    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted', 'rejected']);
    expect(errorsOf(outcomes[3])).toEqual(['member-other']);
  });

  test('may stand behind its post code', async () => {
    const content = 'Firma;PLZ Ort;Produkte\nA Werk;50667 Köln;Pumpen\n';
    expect((await judgeContent(content, { directory })).outcomes[0]?.company?.member).toBe('koeln');
  });

  test('that holds a member, but is larger, is only a suggestion', async () => {
    const files = fixtureFiles();
    const members = JSON.parse(files.get('members.json') ?? '[]');
    Object.assign(
      members.find(({ id }: { id: string }) => id === 'foshan'),
      { parentCity: 'shunde' },
    );
    files.set('members.json', JSON.stringify(members));
    const content = 'Firma;Stadt;Produkte\nA Werk;Shunde;Pumpen\n';
    const [outcome] = (await judgeContent(content, { directory: loadDirectory(files).directory })).outcomes;
    expect(outcome?.findings[0]).toMatchObject({ code: 'member-unknown', params: { suggestions: 'foshan' } });
  });

  test('that is misspelt gets a suggestion', async () => {
    const [outcome] = await judge('A Werk GmbH;Jangmen;28.1;Pumpen;Hersteller;;;;;;');
    expect(outcome?.findings[0]?.params).toEqual({ suggestions: 'jiangmen' });
  });
});

describe('encodings and delimiters', () => {
  const row = ['Müller Werk GmbH', 'Köln', 'Pumpen'];

  test.each([
    ['Windows-1252, semicolon', Buffer.from(`Firma;Stadt;Produkte\r\n${row.join(';')}\r\n`, 'latin1')],
    ['UTF-8 with mark, comma', Buffer.from(`\ufeffFirma,Stadt,Produkte\n${row.join(',')}\n`)],
    ['UTF-16 with mark, tab', Buffer.from(`\ufeffFirma\tStadt\tProdukte\n${row.join('\t')}\n`, 'utf16le')],
  ])('%s', async (_what, content) => {
    const { outcomes } = await judgeContent(content, { directory });
    expect(outcomes[0]?.company?.names).toEqual({ de: 'Müller Werk GmbH' });
  });
});
