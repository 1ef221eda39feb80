import { columnName, readHeader } from '../../src/directory/import/header';
import { findLayout, missingColumns, type TableLayout } from '../../src/directory/import/table-layout';

function meaning(header: string): string {
  const reading = readHeader(header);
  return reading.type === 'column' ? columnName(reading.column) : reading.type;
}

function layout(...rows: string[][]): TableLayout {
  return findLayout(
    rows.map((cells, index) => ({ number: index + 1, cells })),
    new Map(),
  );
}

describe('readHeader', () => {
  test.each([
    ['Firma', 'name'],
    ['FIRMENNAME', 'name'],
    ['Name (deutsch)', 'name.de'],
    ['name_zh', 'name.zh'],
    ['企业名称*', 'name'],
    ['公司名称（英文）', 'name.en'],
    ['英文名称', 'name.en'],
    ['Produkte (EN)', 'products.en'],
    ['主要产品（多个请用分号隔开）', 'products'],
    ['Branche/NACE', 'sectors'],
    ['Branche (NACE)', 'sectors'],
    ['所属行业', 'sectors'],
    ['Webseite', 'website'],
    ['企业网址', 'website'],
    ['Mitgliedsstadt', 'member'],
    ['Börsenkürzel', 'stockCode'],
    ['Geprüft am', 'verifiedOn'],
    ['数据来源', 'source'],
    ['Lotse 编号', 'id'],
    ['Ansprechpartner', 'personal'],
    ['E-Mail', 'personal'],
    ['联系电话', 'personal'],
    ['法定代表人', 'personal'],
    ['Produkte / Leistungen', 'products'],
    ['PLZ, Ort', 'member'],
    ['PLZ Ort', 'member'],
    ['Firma / Ansprechpartner', 'personal'],
    ['序号', 'number'],
    ['Lfd. Nr.', 'number'],
    ['Umsatz', 'unknown'],
    ['中文', 'language'],
    ['artificial', 'artificial'],
  ])('%s is %s', (header, expected) => {
    expect(meaning(header)).toBe(expected);
  });
});

describe('the language of a table', () => {
  test.each([
    [['企业名称', 'Website', '城市'], 'zh'],
    [['Firma', 'Website', 'Ort'], 'de'],
    [['Company', 'Website', 'City'], 'en'],
    [['Name', 'Website', 'NACE'], undefined],
  ])('%j: %s', (headers, language) => {
    expect(layout(headers).language).toBe(language);
  });
});

describe('findLayout', () => {
  test('passes over titles above the header', () => {
    const found = layout(['Firmenliste der Stadt'], [], ['Stadt', 'Firma', 'Umsatz', 'Handy'], ['Köln', 'X', '1', '2']);
    expect(found.headerRow).toBe(3);
    expect(found.columns.map(({ column }) => column.kind)).toEqual(['member', 'name']);
    expect(found.unknown).toEqual(['Umsatz']);
    expect(found.personal).toEqual(['Handy']);
  });

  test('joins two header rows, German over Chinese', () => {
    const found = layout(['Firma', 'Produkte', 'Stadt'], ['企业名称', '产品', '城市'], ['X', 'Y', 'Z']);
    expect(found.headerRow).toBe(2);
    expect(found.columns.map(({ header }) => header)).toEqual(['Firma / 企业名称', 'Produkte / 产品', 'Stadt / 城市']);
  });

  test('joins languages under a common head', () => {
    const found = layout(['Firma', 'Produkte', '', ''], ['', 'de', 'en', 'zh'], ['X', 'a', 'b', 'c']);
    expect(found.columns.map(({ column }) => columnName(column))).toEqual([
      'name',
      'products.de',
      'products.en',
      'products.zh',
    ]);
  });

  test('refuses two header rows that contradict each other', () => {
    expect(() => layout(['Firma', 'Produkte', 'Stadt'], ['企业名称', '城市', '产品'])).toThrow('header-conflict');
  });

  test('says which columns no row could do without', () => {
    expect(missingColumns(layout(['Firma', 'Branche', 'Produkte']), false)).toEqual(['member']);
    expect(missingColumns(layout(['Firma', 'Branche']), true)).toEqual(['products']);
  });

  test('refuses a table without names, and two columns for one thing', () => {
    expect(() => layout(['Umsatz', 'Stadt'], ['1', 'Köln'])).toThrow('header-missing');
    expect(() => layout(['Firma', 'Website', 'Homepage'])).toThrow('header-repeated');
  });

  test('a mapping explains what headers mean, or leaves them out', () => {
    const rows = [{ number: 1, cells: ['Bezeichnung', 'Firma', 'Was sie machen'] }];
    const mapping = new Map([
      ['Was sie machen', { kind: 'products', language: 'de' } as const],
      ['Firma', undefined],
      ['Bezeichnung', { kind: 'name', language: undefined } as const],
    ]);
    const found = findLayout(rows, mapping);
    expect(found.columns.map(({ column }) => columnName(column))).toEqual(['name', 'products.de']);
    expect(found.unknown).toEqual(['Firma']);
  });
});
