import { readDate } from '../../src/enquiry/read/read-date';
import type { Language } from '../../src/text/language';

/** A Sunday. */
const TODAY = '2026-11-22';

const READ: readonly (readonly [Language, string, string])[] = [
  ['de', 'nächsten Freitag', '2026-11-27'],
  ['de', 'Ende März', '2027-03-31'],
  ['de', 'bis Ende März', '2027-03-31'],
  ['de', 'Mitte April 2027', '2027-04-15'],
  ['de', 'Anfang Dezember', '2026-12-01'],
  ['de', 'in 3 Wochen', '2026-12-13'],
  ['de', 'in zwei Monaten', '2027-01-22'],
  ['de', '1.3.2027', '2027-03-01'],
  ['de', '01.03.27', '2027-03-01'],
  ['de', '15.12.', '2026-12-15'],
  ['de', '15.1.', '2027-01-15'],
  ['de', 'am 15. Mai', '2027-05-15'],
  ['de', '2027-03-01', '2027-03-01'],
  ['de', 'heute', TODAY],
  ['de', 'übermorgen', '2026-11-24'],
  ['de', 'nächsten Monat', '2026-12-31'],
  ['de', 'bis Jahresende', '2026-12-31'],
  ['de', '2. Quartal 2027', '2027-06-30'],
  ['de', 'März 2027', '2027-03-31'],
  ['de', 'Februar 2028', '2028-02-29'],
  ['de', 'next Friday', '2026-11-27'],
  ['en', 'next Friday', '2026-11-27'],
  ['en', 'end of March', '2027-03-31'],
  ['en', 'in 3 weeks', '2026-12-13'],
  ['en', '03/04/2027', '2027-04-03'],
  ['en', 'May 15th', '2027-05-15'],
  ['en', '15 May 2027', '2027-05-15'],
  ['en', 'March 2027', '2027-03-31'],
  ['en', 'next month', '2026-12-31'],
  ['en', 'end of next month', '2026-12-31'],
  ['en', 'by the end of the year', '2026-12-31'],
  ['en', 'Q2 2027', '2027-06-30'],
  ['en', 'mid April', '2027-04-15'],
  ['en', '2027', '2027-12-31'],
  ['zh', '下个月', '2026-12-31'],
  ['zh', '2027年3月1日', '2027-03-01'],
  ['zh', '2027/3/1', '2027-03-01'],
  ['zh', '２０２７－０３－０１', '2027-03-01'],
  ['zh', '3月15日', '2027-03-15'],
  ['zh', '三月底', '2027-03-31'],
  ['zh', '明年三月', '2027-03-31'],
  ['zh', '下个月底', '2026-12-31'],
  ['zh', '年底', '2026-12-31'],
  ['zh', '明天', '2026-11-23'],
  ['zh', '下周五', '2026-12-04'],
  ['zh', '三周后', '2026-12-13'],
  ['zh', '两个月后', '2027-01-22'],
  ['zh', '半年内', '2027-05-22'],
  ['zh', '2027年第二季度', '2027-06-30'],
  ['de', 'Frühjahr 2027', '2027-05-31'],
  ['de', 'bis zum Sommer', '2027-08-31'],
  ['de', 'vor dem Sommer', '2027-05-31'],
  ['de', 'bis Weihnachten', '2026-12-24'],
  ['de', 'bis Ostern', '2027-03-28'],
  ['en', 'spring 2027', '2027-05-31'],
  ['en', 'before summer', '2027-05-31'],
  ['en', 'this winter', '2027-02-28'],
  ['en', 'before Christmas', '2026-12-24'],
  ['en', 'Easter 2028', '2028-04-16'],
  ['zh', '明年春天', '2027-05-31'],
  ['zh', '夏季之前', '2027-05-31'],
  ['zh', '3月15号前', '2027-03-15'],
  ['zh', '三月前', '2027-03-31'],
  ['zh', '春节前', '2027-02-06'],
  ['zh', '圣诞节前', '2026-12-24'],
];

test.each(READ)('%s: "%s" is %s', (language, text, value) => {
  expect(readDate(text, { language, today: TODAY })).toEqual({ ok: true, value });
});

const PAST: readonly (readonly [Language, string])[] = [
  ['de', 'gestern'],
  ['de', '1.3.2020'],
  ['de', 'März 2024'],
  ['en', 'yesterday'],
  ['en', '2026-11-21'],
  ['en', 'last Friday'],
  ['zh', '昨天'],
  ['zh', '三天前'],
  ['zh', '2025年3月1日'],
];

test.each(PAST)('%s: "%s" is past', (language, text) => {
  expect(readDate(text, { language, today: TODAY })).toEqual({ ok: false, fault: { code: 'date-past' } });
});

const NO_DATE: readonly (readonly [Language, string])[] = [
  ['de', 'so bald wie möglich'],
  ['de', '31.2.2027'],
  ['de', '5.000 Stück'],
  ['de', '5000 m²'],
  ['de', 'LED-Röhren T8, 1,2 m, 18 W, 4000 K'],
  ['de', 'Förderhöhe 30 m, 3 h'],
  ['en', '300 street lights, 60 W, IP66, 3000 K'],
  ['en', '40 litres, 220 V and 10 min'],
  ['zh', '60瓦，220伏'],
  ['en', 'asap'],
  ['en', '2027-13-01'],
  ['zh', '尽快'],
  ['zh', '一万件'],
];

test.each(NO_DATE)('%s: "%s" is no date', (language, text) => {
  expect(readDate(text, { language, today: TODAY })).toEqual({ ok: false, fault: { code: 'date-unreadable' } });
});
