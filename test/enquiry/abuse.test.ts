import { abuseFlagsIn, abuseFlagsOf, brokenLimit, countLinks } from '../../src/enquiry/abuse';
import { sampleEnquiry } from '../helpers/sample-enquiry';

describe('what is odd about a text', () => {
  it.each([
    ['Wir suchen Lieferanten von Aluminiumprofilen für Bahntechnik, etwa 5.000 Stück im Jahr, nach DIN EN 755.'],
    ['我们需要用于火车站大厅的防滑瓷砖，每年大约五千平方米，请报 FOB 价格，型号 ABC-1200。'],
    ['We look for LED lighting. See https://www.example.com and example.org. Write to erika@example.com.'],
    ['Rauheit Ra 0,8 μm, Widerstand 5 kΩ, 10 μSv/h, α-Al2O3; x < 5 and y > 3; Maße 1000000000000 mm'],
    ['用Лада和BMW的零件。'],
    ['Wir brauchen Ventile, Ventile und noch einmal Ventile.'],
    ['-------------------- Anlage ====================='],
    ['Zeile eins\nZeile zwei\tmit Tabulator\r\n'],
  ])('is nothing in: %s', (text) => {
    expect(abuseFlagsIn(text)).toEqual([]);
  });

  it.each([
    ['many-links', 'https://a.example/x http://b.example/y https://c.example/z'],
    ['many-links', '请看www.example.com、shop.example.cn/买和best-offer.top，谢谢'],
    ['repeated-text', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['repeated-text', 'buy now '.repeat(20)],
    ['repeated-text', '便宜'.repeat(20)],
    ['mixed-scripts', 'Please pay to the аccount оf Siemеns'],
    ['invisible-characters', 'invoice\u202Efdp.exe'],
    ['invisible-characters', 'zero\u200Bwidth'],
    ['invisible-characters', 'bell\u0007'],
    ['markup', '<script>alert(1)</script>'],
    ['markup', 'see <a href="https://example.com">here</a>'],
    ['markup', '[url=https://example.com]here[/url]'],
  ])('is %s in: %s', (flag, text) => {
    expect(abuseFlagsIn(text)).toEqual([flag]);
  });

  it('is looked for in every field that is typed', () => {
    const { need, contact } = sampleEnquiry();
    expect(abuseFlagsOf(sampleEnquiry())).toEqual([]);
    expect(abuseFlagsOf(sampleEnquiry({ contact: { ...contact, person: '<b>张三</b>' } }))).toEqual(['markup']);
    expect(abuseFlagsOf(sampleEnquiry({ need: { ...need, wish: 'Siemеns '.repeat(30) } }))).toEqual([
      'repeated-text',
      'mixed-scripts',
    ]);
  });

  it('is found in long texts made to be slow, too', () => {
    const slow = ['a.', 'a-', '<a x ', '<', '[b', 'aе', 'a@', 'http', 'ab'].map((part) => part.repeat(50_000));
    expect(slow.map((text) => abuseFlagsIn(`<a ${text}`)).every((flags) => flags.length <= 2)).toBe(true);
  });

  it.each([
    ['https://example.com/a?b=http', 1],
    ['www.example.com.cn。example.com', 2],
    ['erika@example.com, info@mail.example.de', 0],
    ['erika.com@example.com', 0],
    ['z.B. GmbH.Net', 1],
    ['1.5 mm, ISO 9001:2015, Nr. 3.', 0],
  ])('%s has %i links', (text, links) => {
    expect(countLinks(text)).toBe(links);
  });
});

describe('the limits for one visitor and one conversation', () => {
  const none = { visitorDay: 0, conversationDay: 0, sinceLast: undefined };

  it.each([
    [none, undefined],
    [{ visitorDay: 9, conversationDay: 9, sinceLast: 10_000 }, undefined],
    [{ ...none, visitorDay: 10 }, 'visitor-day'],
    [{ ...none, visitorDay: 3, conversationDay: 10 }, 'conversation-day'],
    [{ visitorDay: 1, conversationDay: 1, sinceLast: 9_999 }, 'conversation-pace'],
  ])('with %j it is %s', (recent, limit) => {
    expect(brokenLimit(recent)).toBe(limit);
  });
});
