import { cleanDate, cleanLines, cleanText, cleanUrl, cleanYear, looksBroken } from '../../src/directory/import/clean';
import { guardCell, unguardCell } from '../../src/directory/import/formula-guard';
import { joinExactly, splitExactly, splitLoosely } from '../../src/directory/import/list-cell';
import { isOffice, maskPersonal, personalDataIn } from '../../src/directory/import/personal';
import { Random } from '../helpers/random';

describe('cleaning', () => {
  test('white space, full width and invisible characters', () => {
    expect(cleanText('　ＡＢＣ１２ \u200b Ltd.\u0007\n')).toBe('ABC12 Ltd.');
    expect(cleanText('百威（佛山）啤酒')).toBe('百威（佛山）啤酒');
    expect(cleanText('Foo （Bar）')).toBe('Foo (Bar)');
    expect(cleanLines('a \r\n b\n')).toBe('a\nb');
  });

  test.each([
    ['www.Example.DE/', 'http://www.example.de'],
    ['HTTPS://example.cn/en/', 'https://example.cn/en/'],
    ['ｗｗｗ．example．cn', 'http://www.example.cn'],
    ['info@example.de', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['keine', undefined],
  ])('website %s', (raw, expected) => {
    expect(cleanUrl(raw)).toBe(expected);
  });

  test('years and dates', () => {
    expect(['2025', '2025年', 'Stand 03/2025', '２０２５', '25', '20255'].map(cleanYear)).toEqual([
      2025,
      2025,
      2025,
      2025,
      undefined,
      undefined,
    ]);
    expect(['2026-03-01', '1.3.2026', '2026年3月1日', '2026/3/1', '31.2.2026', 'gestern'].map(cleanDate)).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-03-01',
      '2026-03-01',
      undefined,
      undefined,
    ]);
  });

  test('sees text decoded wrongly', () => {
    expect(['MÃ¼ller', 'K\ufffdln', 'â€“'].every(looksBroken)).toBe(true);
    expect(['Müller', 'SÃO', '佛山', 'Ã'].some(looksBroken)).toBe(false);
  });
});

describe('lists in cells', () => {
  test.each([
    ['瓷砖；卫浴;泵', ['瓷砖', '卫浴', '泵']],
    ['瓷砖、卫浴，泵', ['瓷砖', '卫浴', '泵']],
    ['Fliesen/Kacheln, Pumpen', ['Fliesen', 'Kacheln', 'Pumpen']],
    ['CNC/NC-Maschinen', ['CNC/NC-Maschinen']],
    ['Teile (Stopfen, Deckel); 1,5-mm-Draht', ['Teile (Stopfen, Deckel)', '1,5-mm-Draht']],
    ['橡胶塞（塞、盖）、泵', ['橡胶塞（塞、盖）', '泵']],
  ])('%s', (cell, items) => {
    expect(splitLoosely(cell)).toEqual(items);
  });

  test('what is joined is split exactly', () => {
    const random = new Random(11);
    for (let round = 0; round < 2_000; round++) {
      const items = random.times(random.whole(1, 4), () => `x${random.word(';|\\\n n、 ', random.whole(0, 6))}y`);
      for (const separator of [';', '|', '\n']) {
        expect(splitExactly(joinExactly(items, separator), separator)).toEqual(items);
      }
    }
  });
});

describe('formulas', () => {
  test.each(['=1+1', '+49', '-x', '@SUM(A1)', '\tx', '\rx', "'=x", "'s-Hertogenbosch", '＝1', 'plain', ''])(
    '%j',
    (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
      expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    },
  );
});

describe('personal data', () => {
  test.each([
    ['张三 13800138000', 'mobile'],
    ['+86 138-0013-8000', 'mobile'],
    ['0171 2345678', 'mobile'],
    ['+49 (0)151 / 234 56 789', 'mobile'],
    ['info@example.de', 'mail'],
    ['DIN EN 10204', undefined],
    ['0757-83981234', undefined],
    ['91440600138000138000', undefined],
  ])('%s', (text, expected) => {
    expect(personalDataIn(text)).toBe(expected);
  });

  test('is masked in reports', () => {
    expect(maskPersonal('张三 138 0013 8000, a.b@c.de')).not.toMatch(/\d|@c/);
  });

  test('offices verify, persons do not', () => {
    expect(['Wirtschaftsförderung Köln', '佛山市商务局', 'City of Mainz', 'IHK'].every(isOffice)).toBe(true);
    expect(['Anna Muster', '张三', 'John Doe'].some(isOffice)).toBe(false);
  });
});
