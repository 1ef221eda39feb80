import { join } from 'node:path';
import { errorsOf, type ImportRun, judgeFile } from '../helpers/import-run';
import { shippedDirectory } from '../helpers/shipped-dataset';

/**
 * The same artificial list, made in LibreOffice 7: a merged title row, Chinese headers, a city cell merged over three
 * rows; and saved from there as CSV in GB18030, which has no merged cells.
 */
const FIXTURES = join(__dirname, 'fixtures');

describe('a list as a city makes it', () => {
  let workbook: ImportRun;
  let text: ImportRun;

  beforeAll(async () => {
    const directory = await shippedDirectory();
    workbook = await judgeFile(join(FIXTURES, 'foshan-libreoffice.xlsx'), { directory });
    text = await judgeFile(join(FIXTURES, 'foshan-gb18030.csv'), { directory, member: 'foshan' });
  });

  test('its columns are recognised below the title', () => {
    expect(workbook.layout?.headerRow).toBe(2);
    expect(workbook.layout?.columns.map(({ column }) => column.kind)).toEqual([
      'name',
      'name',
      'member',
      'sectors',
      'products',
      'roles',
      'website',
      'year',
    ]);
    expect(workbook.layout?.personal).toEqual(['联系人', '手机']);
  });

  test('its rows are judged as a clerk expects', () => {
    expect(workbook.outcomes.map(({ row, status }) => [row, status])).toEqual([
      [3, 'accepted'],
      [4, 'accepted'],
      [5, 'accepted'],
      [6, 'accepted'],
      [7, 'changed'],
      [8, 'rejected'],
    ]);
    expect(errorsOf(workbook.outcomes[5])).toEqual(['member-unknown']);
    expect(workbook.outcomes[3]?.company).toMatchObject({
      member: 'foshan',
      names: { zh: 'ABC人工示例丁家电有限公司' },
    });
  });

  test('another, with dates, a duplicate, totals and mistakes below, is told row by row', async () => {
    const { outcomes } = await judgeFile(join(FIXTURES, 'foshan-office.xlsx'), { directory: await shippedDirectory() });
    expect(outcomes.map(({ row, status }) => [row, status])).toEqual([
      [4, 'accepted'],
      [5, 'accepted'],
      [6, 'accepted'],
      [7, 'accepted'],
      [8, 'duplicate'],
      [9, 'rejected'],
      [10, 'rejected'],
      [11, 'rejected'],
      [12, 'duplicate'],
      [13, 'passed'],
      [14, 'passed'],
    ]);
    expect(outcomes.slice(5, 8).map(errorsOf)).toEqual([['member-unknown'], ['personal-mobile'], ['role-unknown']]);
    // The date is a number with a format, as spreadsheet programs store it.
    expect(outcomes[0]?.company?.provenance[0]).toMatchObject({ verifiedOn: '2026-03-01', state: 'verified' });
    expect(outcomes[2]?.company?.products).toEqual([{ zh: '全自动螺旋洗碗机' }]);
    expect(JSON.stringify(outcomes)).not.toMatch(/张三|13800138000|13912345678/);
  });

  test('its GB18030 twin gives the same companies, once the city is given', () => {
    const companies = ({ outcomes }: ImportRun) => outcomes.map(({ company }) => company);
    expect(companies(text)).toEqual(companies(workbook));
  });
});
