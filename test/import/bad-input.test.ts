import { FINDING_CODES } from '../../src/directory/import/finding';
import { REFUSAL_CODES } from '../../src/directory/import/refusal';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES } from '../../src/text/language';
import { errorsOf, judgeContent, judgeFile, refusalOf } from '../helpers/import-run';
import { sheetXml, workbookOf, zipOf } from '../helpers/zip';

const HEADER = 'Firma;Stadt;Branche;Produkte;Rolle;Website';
const GOOD = 'Musterwerk Alpha GmbH;Köln;Pumpen und Motoren;Pumpen;Hersteller;www.alpha.example.de';

describe('files that are refused as a whole', () => {
  test.each<[string, string | Buffer, string]>([
    ['nothing in it', '', 'file-empty'],
    ['only blanks', '  \n \n', 'file-empty'],
    ['a web page saved as .xls', '<html><table><tr><td>Firma</td></tr></table></html>', 'file-html'],
    ['a web page with byte order mark', '\ufeff<!DOCTYPE html><table></table>', 'file-html'],
    ['an XML spreadsheet', '<?xml version="1.0"?><Workbook/>', 'file-html'],
    ['the old Excel format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file-old-excel'],
    ['a PDF', '%PDF-1.7', 'file-not-a-table'],
    ['binary data', Buffer.from([1, 0, 2, 0, 3]), 'file-not-a-table'],
    ['no header', '1;2;3\n4;5;6', 'header-missing'],
    ['a header without rows', HEADER, 'no-rows'],
    ['two header rows that contradict', `${HEADER}\n企业名称;行业;城市;产品;角色;网址\n${GOOD}`, 'header-conflict'],
    ['an open quotation mark', `${HEADER}\n"Musterwerk;Köln\n${GOOD}`, 'cell-endless'],
    ['broken JSON', '[{"name": ', 'json-invalid'],
    ['an empty JSON list', '[]', 'file-empty'],
    ['artificial data as CSV', `artificial;${HEADER}\nyes;${GOOD}`, 'artificial-data'],
    ['artificial data as JSON', '[{"artificial": true, "name": "x"}]', 'artificial-data'],
    ['300 columns', `${HEADER}${';'.repeat(300)}\n${GOOD}`, 'too-many-columns'],
  ])('%s', async (_what, content, code) => {
    expect(await refusalOf(content)).toBe(code);
  });

  test('bytes of no encoding we know', async () => {
    const bytes = Buffer.concat([Buffer.from(`${HEADER}\nM`), Buffer.from([0x81, 0x20, 0xff, 0x20, 0x8d, 0x0a])]);
    expect(await refusalOf(bytes)).toBe('encoding-unknown');
  });

  test('a file that is not there', async () => {
    await expect(judgeFile('/no/such/file.csv')).rejects.toMatchObject({ code: 'file-missing' });
  });
});

describe('workbooks that are refused', () => {
  test('a ZIP that is no workbook, and one that is cut off', async () => {
    const whole = await workbookOf(sheetXml([['Firma']]));
    expect(await refusalOf(whole.subarray(0, whole.length - 30), 'a.xlsx')).toBe('xlsx-damaged');
    expect(await refusalOf(await workbookOf('<worksheet><sheetData><row'), 'a.xlsx')).toBe('xlsx-damaged');
  });

  test('another office file', async () => {
    const text = await zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    expect(await refusalOf(text, 'a.xlsx')).toBe('file-not-xlsx');
  });

  test('a bomb that declares its size', async () => {
    const bomb = await workbookOf(Buffer.alloc(310 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(bomb, 'bomb.xlsx')).toBe('xlsx-bomb');
  });

  test('a bomb that lies about its size', async () => {
    const bomb = await workbookOf(Buffer.alloc(20 * 1024 * 1024, 0x20));
    const claimed = Buffer.alloc(4);
    claimed.writeUInt32LE(20 * 1024 * 1024);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1000);
    for (let at = bomb.indexOf(claimed); at >= 0; at = bomb.indexOf(claimed, at + 4)) small.copy(bomb, at);
    expect(await refusalOf(bomb, 'bomb.xlsx')).toBe('xlsx-bomb');
  });

  test('entities that grow without end', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
    expect(await refusalOf(await workbookOf(xml), 'a.xlsx')).toBe('xlsx-damaged');
  });

  test('a cell far out', async () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></sheetData></worksheet>';
    expect(await refusalOf(await workbookOf(xml), 'a.xlsx')).toBe('too-many-columns');
  });
});

describe('rows that are rejected, beside one that passes', () => {
  test.each<[string, string, string[]]>([
    ['unknown sector', 'Musterwerk Beta GmbH;Köln;Zauberei;Pumpen;Hersteller;', ['sector-unknown']],
    ['a member that is no member', 'Musterwerk Beta GmbH;Entenhausen;23.3;Pumpen;Hersteller;', ['member-unknown']],
    ['no city', 'Musterwerk Beta GmbH;;23.3;Pumpen;Hersteller;', ['member-missing']],
    ['no name', ';Köln;23.3;Pumpen;Hersteller;', ['name-missing']],
    ['no product', 'Musterwerk Beta GmbH;Köln;23.3;;Hersteller;', ['product-missing']],
    ['unknown role', 'Musterwerk Beta GmbH;Köln;23.3;Pumpen;Zauberer;', ['role-unknown']],
    ['a mobile number', 'Musterwerk Beta GmbH;Köln;23.3;Pumpen (0171 2345678);Hersteller;', ['personal-mobile']],
    ['a mail address', 'Musterwerk Beta GmbH;Köln;23.3;Pumpen;Hersteller;a.b@example.de', ['personal-mail']],
    ['a formula', '=HYPERLINK("http://x.de");Köln;23.3;Pumpen;Hersteller;', ['cell-formula']],
    ['broken encoding', 'MÃ¼ller GmbH;Köln;23.3;Pumpen;Hersteller;', ['cell-broken']],
    ['a mobile number in the name', 'Musterwerk 0171/2345678;Köln;23.3;Pumpen;Hersteller;', ['personal-mobile']],
    ['a code that became a date', 'Musterwerk Beta GmbH;Köln;2026-03-23;Pumpen;Hersteller;', ['sector-unknown']],
    ['no website', 'Musterwerk Beta GmbH;Köln;23.3;Pumpen;Hersteller;siehe Prospekt', ['website-invalid']],
    ['1 MB in a cell', `Musterwerk Beta GmbH;Köln;23.3;${'x'.repeat(1024 * 1024)};Hersteller;`, ['cell-too-long']],
  ])('%s', async (_what, row, codes) => {
    const { outcomes } = await judgeContent(`${HEADER}\n${GOOD}\n${row}\n`);
    expect(outcomes.map(({ row: number, status }) => [number, status])).toEqual([
      [2, 'accepted'],
      [3, 'rejected'],
    ]);
    expect(errorsOf(outcomes[1])).toEqual(codes);
    expect(JSON.stringify(outcomes[1])).not.toMatch(/0171|2345678|a\.b@/);
    expect(JSON.stringify(outcomes[1]).length).toBeLessThan(2_000);
  });

  test.each(['../../x', '..\\x', '/etc/passwd', 'con.json', 'a b', 'A', '-', 'ä'])('the id %s', async (id) => {
    const { outcomes } = await judgeContent(`Lotse-ID;${HEADER}\n${id};${GOOD}\n`);
    expect(errorsOf(outcomes[0])).toEqual(['id-invalid']);
  });

  test('the id of a made-up company, of a member, and one twice', async () => {
    const rows = ['artificial-000001', 'koeln', 'mine', 'mine'].map(
      (id, index) => `${id};${GOOD.replace('Alpha', `Nr ${index}`)}`,
    );
    const { outcomes } = await judgeContent(`Lotse-ID;${HEADER}\n${rows.join('\n')}\n`);
    expect(outcomes.map(errorsOf)).toEqual([['id-artificial'], ['id-taken'], [], ['id-twice']]);
  });

  test('a code that became a date is suggested again', async () => {
    const { outcomes } = await judgeContent(`${HEADER}\nBeta GmbH;Köln;2026-03-23;Pumpen;Hersteller;\n`);
    expect(outcomes[0]?.findings[0]).toMatchObject({ code: 'sector-unknown', params: { suggestions: '23.3' } });
  });

  test('totals and remarks below the table are passed over', async () => {
    const { outcomes } = await judgeContent(`${HEADER}\n${GOOD}\nSumme;1 Firma\nQuelle: Amt, Tel. 0171 2345678\n`);
    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'passed', 'passed']);
    expect(JSON.stringify(outcomes)).not.toContain('2345678');
  });

  test('control characters are taken out and told', async () => {
    const { outcomes } = await judgeContent(`${HEADER}\n${GOOD.replace('Alpha', 'Al\u0007pha')}\n`);
    expect(outcomes[0]?.status).toBe('accepted');
    expect(outcomes[0]?.name).toBe('Musterwerk Alpha GmbH');
    expect(outcomes[0]?.findings.map(({ code }) => code)).toEqual(['cell-control-characters']);
  });

  test('merged cells count for every row they span', async () => {
    const rows = [
      ['Firmen der Stadt', '', ''],
      ['Firma', 'Stadt', 'Produkte'],
      ['Musterwerk Alpha GmbH', 'Köln', 'Pumpen'],
      ['Musterwerk Beta GmbH', '', 'Fliesen'],
    ];
    const { outcomes } = await judgeContent(await workbookOf(sheetXml(rows, ['A1:C1', 'B3:B4'])), { name: 'a.xlsx' });
    expect(outcomes.map(({ status, company }) => [status, company?.member])).toEqual([
      ['accepted', 'koeln'],
      ['accepted', 'koeln'],
    ]);
    expect(outcomes[1]?.findings.map(({ code }) => code)).toContain('cell-merged');
  });
});

test('every code has a sentence and an advice in every language', () => {
  const texts = new Texts(readLocales());
  for (const language of LANGUAGES) {
    const t = texts.in(language);
    for (const code of FINDING_CODES) {
      expect(t(`import.reason.${code}`)).not.toMatch(/^import\./);
      expect(t(`import.suggestion.${code}`)).not.toMatch(/^import\./);
    }
    for (const code of REFUSAL_CODES) expect(t(`import.refusal.${code}`)).not.toMatch(/^import\./);
  }
});
