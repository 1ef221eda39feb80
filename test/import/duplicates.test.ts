import { loadDirectory } from '../../src/directory/load';
import { fixtureFiles } from '../helpers/fixture-directory';
import { judgeContent } from '../helpers/import-run';

const { directory } = loadDirectory(withMore());

/** The fixture with a website, a stock code, an alias two firms share, and a Chinese name with its place. */
function withMore(): Map<string, string> {
  const files = fixtureFiles();
  const records = JSON.parse(files.get('companies/foshan.json') ?? '[]');
  const [tiles, bath] = records;
  tiles.website = 'https://www.zubaran.example.cn/en';
  tiles.stockCode = '600000.SH';
  tiles.provenance[0].fields.push('website', 'stockCode');
  tiles.aliases = ['Foshan Group'];
  bath.aliases = ['Foshan Group', '佛山市奎尔玛卫浴有限公司'];
  files.set('companies/foshan.json', JSON.stringify(records));
  return files;
}

async function judge(...rows: string[]) {
  const header = '企业名称;城市;行业;产品;角色;网址;股票代码;年份';
  return (await judgeContent([header, ...rows].join('\n'), { directory })).outcomes;
}

describe('the same firm', () => {
  test.each([
    ['another legal form', 'Zubaran Tileworks AG;佛山;;瓷砖;;;;', 'tile-works', 'name'],
    ['another spelling', 'ZUBARÁN  Tile-Works;佛山;;瓷砖;;;;', 'tile-works', 'name'],
    ['traditional characters', '朱巴蘭集團有限公司;佛山;;瓷砖;;;;', 'tile-works', 'name'],
    ['pinyin', 'Zhu Ba Lan Tao Ci;佛山;;瓷砖;;;;', undefined, undefined],
    ['pinyin of the whole name', 'Kui Er Ma Wei Yu;佛山;;瓷砖;;;;', 'bath-house', 'name'],
    ['an alias', '佛山市奎尔玛卫浴股份有限公司;佛山;;瓷砖;;;;', 'bath-house', 'alias'],
    ['the website', '新名字有限公司;佛山;;瓷砖;;zubaran.example.cn;;', 'tile-works', 'website'],
    ['the stock code', '新名字有限公司;佛山;;瓷砖;;;600000.sh;', 'tile-works', 'stockCode'],
  ])('by %s', async (_what, row, id, by) => {
    const [outcome] = await judge(row);
    if (id === undefined) expect(outcome?.status).toBe('accepted');
    else {
      expect(outcome).toMatchObject({ status: 'duplicate', id });
      const known = outcome?.findings.find(({ code }) => code === 'duplicate-in-directory');
      expect(known).toMatchObject({ column: '企业名称', params: { by } });
    }
  });

  test('under another member is reported, not changed', async () => {
    const [outcome] = await judge('Zubaran Tileworks Co., Ltd.;Köln;;瓷砖;;;;2026');
    expect(outcome?.findings.at(-1)).toMatchObject({ code: 'duplicate-elsewhere', params: { member: 'foshan' } });
  });

  test('with a name that two have, or nearly the same name, is left to the clerk', async () => {
    const outcomes = await judge(
      'Foshan Group;佛山;;瓷砖;;;;',
      'Zubaran Tilework Ltd.;佛山;23.3;瓷砖;;;;',
      '奎尔玛卫浴科技;佛山;23.4;瓷砖;;;;',
    );
    expect(outcomes.map(({ status, findings }) => [status, findings.at(-1)?.code])).toEqual([
      ['duplicate', 'duplicate-several'],
      ['duplicate', 'duplicate-similar'],
      ['duplicate', 'duplicate-similar'],
    ]);
  });

  test('twice in the file counts once', async () => {
    const rows = [
      '新达铝业有限公司;佛山;23.3;瓷砖;;;;',
      '新達鋁業;佛山;23.3;瓷砖;;;;',
      '鑫达铝业有限公司;佛山;23.3;瓷砖;;;;',
    ];
    const outcomes = await judge(...rows);
    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'duplicate', 'accepted']);
    expect(outcomes[1]?.findings.at(-1)).toMatchObject({ code: 'duplicate-in-file', params: { row: 2 } });
  });

  test('known under two names is changed by the first row only', async () => {
    const outcomes = await judge('朱巴兰;佛山;;瓷砖;供应商;;;2030', 'Zubaran Tileworks;佛山;;水泵;;;;2026').catch(
      () => [],
    );
    expect(outcomes[0]?.status).toBe('rejected');
    const [first, second] = await judge('朱巴兰;佛山;;水泵;;;;2026', 'Zubaran Tileworks;佛山;;LED灯;;;;2026');
    expect([first?.status, second?.status]).toEqual(['changed', 'duplicate']);
  });
});

describe('a known company', () => {
  test('is filled where the directory has nothing', async () => {
    const [outcome] = await judge('奎尔玛卫浴;佛山;;瓷砖;;www.quellmar.example;;');
    expect(outcome).toMatchObject({
      status: 'changed',
      changes: [{ field: 'website', before: '', after: 'http://www.quellmar.example' }],
    });
    expect(outcome?.company?.provenance).toMatchObject([
      { year: 2026, state: 'inferred' },
      { fields: ['website'], state: 'sourced' },
    ]);
  });

  test('is changed by a row that says of when it is, and only by such a row', async () => {
    const [undated] = await judge('奎尔玛卫浴;佛山;;水泵;;;;');
    expect(undated).toMatchObject({ status: 'duplicate', company: undefined });
    expect(undated?.findings).toContainEqual(expect.objectContaining({ code: 'older-kept', column: '产品' }));
    const [dated] = await judge('奎尔玛卫浴;佛山;;水泵;;;;2026');
    expect(dated?.changes).toContainEqual(expect.objectContaining({ field: 'products' }));
    const [older] = await judge('奎尔玛卫浴;佛山;;水泵;;;;2020');
    expect(older?.status).toBe('duplicate');
  });

  test('gets the translations that it lacks, and keeps its source', async () => {
    const files = withMore();
    const records = JSON.parse(files.get('companies/foshan.json') ?? '[]');
    records[1].products = [{ zh: '低温截止阀' }, { de: 'Fliesen', en: 'tiles', zh: '瓷砖' }];
    files.set('companies/foshan.json', JSON.stringify(records));
    const known = { directory: loadDirectory(files).directory };
    const list = '企业名称;城市;行业;产品(中文);产品(英文)\n奎尔玛卫浴;佛山;23.4;低温截止阀;cryogenic globe valves\n';
    const [outcome] = (await judgeContent(list, known)).outcomes;
    expect(outcome).toMatchObject({ status: 'changed', changes: [{ field: 'products' }] });
    expect(outcome?.company?.products[0]).toEqual({ en: 'cryogenic globe valves', zh: '低温截止阀' });
    expect(outcome?.company?.provenance).toMatchObject([{ state: 'inferred' }]);
  });

  test('is not changed by the same file a second time, and can be corrected by it', async () => {
    const row = '奎尔玛卫浴;佛山;23.4;水泵;供应商;www.quellmar.example;;2026';
    const [first] = await judge(row);
    const files = withMore();
    const others = [...directory.companies.values()].filter(
      ({ member, id }) => member === 'foshan' && id !== 'bath-house',
    );
    files.set('companies/foshan.json', JSON.stringify([...others, first?.company]));
    const after = { directory: loadDirectory(files).directory };
    const header = '企业名称;城市;行业;产品;角色;网址;股票代码;年份';
    const again = await judgeContent(`${header}\n${row}`, after);
    expect(again.outcomes[0]).toMatchObject({ status: 'duplicate', changes: [], company: undefined });
    const corrected = await judgeContent(`${header}\n${row.replace('水泵', 'LED灯')}`, after);
    expect(corrected.outcomes[0]?.changes.map(({ field }) => field)).toEqual(['products']);
    const renamed = await judgeContent(`${header}\n${row.replace('水泵', 'LED灯')}`, { ...after, fileName: 'new.csv' });
    expect(renamed.outcomes[0]?.changes.map(({ field }) => field)).toEqual(['products']);
  });
});
