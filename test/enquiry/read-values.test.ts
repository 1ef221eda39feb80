import { budgetIn, readBudget } from '../../src/enquiry/read/read-budget';
import { readCountry } from '../../src/enquiry/read/read-country';
import { readEmail } from '../../src/enquiry/read/read-email';
import { phoneIn, readPhone } from '../../src/enquiry/read/read-phone';
import { quantityIn, readQuantity } from '../../src/enquiry/read/read-quantity';
import { readLine, readWords } from '../../src/enquiry/read/read-text';
import type { ReadContext } from '../../src/enquiry/read/reading';
import type { Language } from '../../src/text/language';

const context = (language: Language): ReadContext => ({ language, today: '2026-11-22' });
const fault = (code: string, params?: object): object => ({ ok: false, fault: params ? { code, params } : { code } });

describe('quantities', () => {
  test.each<readonly [Language, string, number, string | undefined]>([
    ['de', '5.000 Stück', 5_000, 'piece'],
    ['de', '5000', 5_000, undefined],
    ['de', '1.500,5 t', 1_500.5, 't'],
    ['de', '1,5 Mio. Stück', 1_500_000, 'piece'],
    ['de', '2 Tsd. Stk.', 2_000, 'piece'],
    ['de', 'etwa 500 Kartons', 500, 'box'],
    ['de', 'zwei Container', 2, 'container'],
    ['de', '40 Fässer', 40, 'Fässer'],
    ['de', '0,5 t', 0.5, 't'],
    ['en', '5,000 pcs', 5_000, 'piece'],
    ['en', '50k', 50_000, undefined],
    ['en', '1.5 million pieces', 1_500_000, 'piece'],
    ['en', '5.000 pieces', 5_000, 'piece'],
    ['en', '2.5 t', 2.5, 't'],
    ['en', 'a dozen pallets', 12, 'pallet'],
    ['en', '300 m²', 300, 'm2'],
    ['en', '300 square metres', 300, 'm2'],
    ['en', '10 t', 10, 't'],
    ['zh', '一万件', 10_000, 'piece'],
    ['zh', '3.5万件', 35_000, 'piece'],
    ['zh', '1万5千个', 15_000, 'piece'],
    ['zh', '５０００件', 5_000, 'piece'],
    ['zh', '5,000个', 5_000, 'piece'],
    ['zh', '两千吨', 2_000, 't'],
    ['zh', '500公斤', 500, 'kg'],
    ['zh', '20台', 20, 'machine'],
    ['zh', '300平方米', 300, 'm2'],
    ['de', '2 t pro Jahr', 2, 't/year'],
    ['de', '500 Stück monatlich', 500, 'piece/month'],
    ['de', '1000 im Jahr', 1_000, '/year'],
    ['en', '2 tons per year', 2, 't/year'],
    ['en', 'a container a month', 1, 'container/month'],
    ['zh', '每月两个货柜', 2, 'container/month'],
    ['zh', '500吨/年', 500, 't/year'],
  ])('%s: "%s" is %d %s', (language, text, amount, unit) => {
    expect(readQuantity(text, context(language))).toEqual({
      ok: true,
      value: unit === undefined ? { amount } : { amount, unit },
    });
  });

  test.each<readonly [Language, string, string]>([
    ['de', 'viele', 'quantity-vague'],
    ['de', 'ein paar', 'quantity-vague'],
    ['en', 'a few', 'quantity-vague'],
    ['en', 'lots', 'quantity-vague'],
    ['zh', '很多', 'quantity-vague'],
    ['zh', '若干', 'quantity-vague'],
    ['zh', '几百件', 'quantity-vague'],
    ['de', '0', 'quantity-not-positive'],
    ['de', '-5 Stück', 'quantity-not-positive'],
    ['de', 'Aluminium', 'quantity-unreadable'],
    ['zh', '铝型材', 'quantity-unreadable'],
    ['en', '', 'quantity-unreadable'],
  ])('%s: "%s" is refused: %s', (language, text, code) => {
    expect(readQuantity(text, context(language))).toEqual(fault(code));
  });

  test.each<readonly [Language, string, number]>([
    ['de', '500 bis 1.000 Stück', 1_000],
    ['de', 'zwischen 10 und 20 Stück', 20],
    ['en', '500-1000', 1_000],
    ['en', 'between 10 and 20 pcs', 20],
    ['zh', '500到1000件', 1_000],
  ])('%s: of "%s" the upper figure counts, and it is said', (language, text, amount) => {
    expect(readQuantity(text, context(language))).toMatchObject({ value: { amount }, remarks: ['range-upper'] });
  });

  test.each<readonly [Language, string, object | undefined]>([
    ['de', 'Fliesen 800x800 mm', undefined],
    ['en', 'polished tiles 800 x 800 mm', undefined],
    ['en', 'flow 500 m3/h, 2.5 l per minute', undefined],
    ['zh', '流量500立方米/小时', undefined],
    ['zh', '瓷砖800×800毫米', undefined],
    ['en', 'add 3 to the enquiry', undefined],
    ['de', 'Wir brauchen 5.000 Stück bis Ende März', { amount: 5_000, unit: 'piece' }],
    ['de', 'bis 2027 brauchen wir 10 t', { amount: 10, unit: 't' }],
    ['en', 'We need 10 t of profiles by March', { amount: 10, unit: 't' }],
    ['zh', '我们三月底前需要一万件', { amount: 10_000, unit: 'piece' }],
    ['de', 'Wir suchen 2 Partner für Profile', undefined],
  ])('%s: in "%s"', (language, text, quantity) => {
    expect(quantityIn(text, language)).toEqual(quantity);
  });
});

describe('budgets', () => {
  test.each<readonly [Language, string, number, string]>([
    ['de', '1,5 Mio. EUR', 1_500_000, 'EUR'],
    ['de', '50.000 €', 50_000, 'EUR'],
    ['de', '20.000 Euro', 20_000, 'EUR'],
    ['de', '1.234,56 CHF', 1_234.56, 'CHF'],
    ['en', '$50k', 50_000, 'USD'],
    ['en', 'USD 1.2m', 1.2e6, 'USD'],
    ['en', '200,000 RMB', 200_000, 'CNY'],
    ['zh', '三百万元', 3_000_000, 'CNY'],
    ['zh', '50万欧元', 500_000, 'EUR'],
    ['zh', '￥３０００', 3_000, 'CNY'],
    ['zh', '10万美元', 100_000, 'USD'],
  ])('%s: "%s" is %d %s', (language, text, amount, currency) => {
    expect(readBudget(text, context(language))).toEqual({ ok: true, value: { amount, currency } });
  });

  test.each<readonly [Language, string, string]>([
    ['de', 'viel', 'budget-vague'],
    ['en', 'no idea', 'budget-unreadable'],
    ['en', '0 EUR', 'budget-not-positive'],
  ])('%s: "%s" is refused: %s', (language, text, code) => {
    expect(readBudget(text, context(language))).toEqual(fault(code));
  });

  it('without a currency are refused with the amount, which waits for it', () => {
    expect(readBudget('50.000', context('de'))).toEqual(fault('budget-without-currency', { amount: 50_000 }));
    expect(readBudget('EUR', context('de'), 50_000)).toEqual({ ok: true, value: { amount: 50_000, currency: 'EUR' } });
  });

  test.each<readonly [Language, string, number, string]>([
    ['en', '20-30,000 euros', 30_000, 'EUR'],
    ['de', '20.000 bis 30.000 EUR', 30_000, 'EUR'],
    ['zh', '10到20万元', 200_000, 'CNY'],
  ])('%s: of "%s" the upper figure counts', (language, text, amount, currency) => {
    expect(readBudget(text, context(language))).toMatchObject({
      value: { amount, currency },
      remarks: ['range-upper'],
    });
  });

  it('are found in a sentence, beside their currency', () => {
    expect(budgetIn('5.000 Stück für 20.000 Euro', 'de')).toEqual({ amount: 20_000, currency: 'EUR' });
    expect(budgetIn('5,000 pieces for $50k', 'en')).toEqual({ amount: 50_000, currency: 'USD' });
    expect(budgetIn('一万件，预算三百万元', 'zh')).toEqual({ amount: 3_000_000, currency: 'CNY' });
    expect(budgetIn('5.000 Stück', 'de')).toBeUndefined();
  });
});

describe('e-mail', () => {
  test.each([
    ['erika@example.com', 'erika@example.com'],
    [' Erika.Mustermann@EXAMPLE.com ', 'Erika.Mustermann@example.com'],
    ['ｅｒｉｋａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'erika@example.com'],
    ['meine E-Mail ist erika@example.com.', 'erika@example.com'],
    ['我的邮箱是zhang@example.com', 'zhang@example.com'],
    ['erika\u200B@example.com', 'erika@example.com'],
    ['erika[at]example.com', 'erika@example.com'],
    ['erika (at) example (dot) com', 'erika@example.com'],
    ['erika at example.com', 'erika@example.com'],
  ])('"%s" is %s', (text, value) => {
    expect(readEmail(text)).toEqual({ ok: true, value });
  });

  it('without @ is refused with its own sentence', () => {
    expect(readEmail('erika.example.com')).toEqual(fault('email-without-at'));
  });

  it.each(['erika@', '@example.com', 'erika@example', 'a b@c', 'x@y..com'])('"%s" is refused', (text) => {
    expect(readEmail(text)).toEqual(fault('email-invalid'));
  });
});

describe('phone', () => {
  test.each([
    ['+49 6131 123456', undefined, '+496131123456'],
    ['06131 123456', 'DE', '+496131123456'],
    ['0049 6131 123456', undefined, '+496131123456'],
    ['138 0013 8000', 'CN', '+8613800138000'],
    ['＋８６ １３８００１３８０００', undefined, '+8613800138000'],
    ['0757-8333 8888', 'CN', '+8675783338888'],
  ])('"%s" in %s is %s', (text, country, value) => {
    expect(readPhone(text, country)).toEqual({ ok: true, value });
  });

  it('written the national way needs a country', () => {
    expect(readPhone('06131 123456', undefined)).toEqual(fault('phone-without-country'));
  });

  it.each(['12', '+49 1', 'keins', '01.02.2020'])('"%s" is refused', (text) => {
    expect(readPhone(text, 'DE')).toEqual(fault('phone-invalid'));
  });

  it('is found in a sentence', () => {
    expect(phoneIn('Rufen Sie mich unter 06131 123456 an', 'DE')).toBe('+496131123456');
    expect(phoneIn('5.000 Stück', 'DE')).toBeUndefined();
  });
});

describe('countries', () => {
  test.each([
    ['Deutschland', 'DE'],
    ['germany', 'DE'],
    ['德国', 'DE'],
    ['中国', 'CN'],
    ['中國', 'CN'],
    ['VR China', 'CN'],
    ['Österreich', 'AT'],
    ['USA', 'US'],
    ['cn', 'CN'],
  ])('"%s" is %s', (text, value) => {
    expect(readCountry(text)).toEqual({ ok: true, value });
  });

  it('not known are refused', () => {
    expect(readCountry('Atlantis')).toEqual(fault('country-unknown'));
    expect(readCountry('XX')).toEqual(fault('country-unknown'));
  });
});

describe('free text', () => {
  const length = { min: 20, max: 2_000 };

  it('of 3,000 characters is refused with both figures', () => {
    expect(readWords('x'.repeat(3_000), length)).toEqual(fault('too-long', { length: 3_000, max: 2_000 }));
    expect(readLine('x'.repeat(201))).toEqual(fault('too-long', { length: 201, max: 200 }));
  });

  it('too short or empty is refused', () => {
    expect(readWords('Profile', length)).toEqual(fault('too-short', { length: 7, min: 20 }));
    expect(readWords(' \u0000 ', length)).toEqual(fault('missing'));
  });

  it('keeps HTML and links as text, and says so', () => {
    const html = 'Wir suchen <b>Profile</b> nach <script>alert(1)</script>';
    expect(readWords(html, length)).toEqual({ ok: true, value: html, remarks: ['html-kept'] });
    const link = 'Zeichnung unter https://example.com/drawing.pdf';
    expect(readWords(link, length)).toEqual({ ok: true, value: link, remarks: ['links-kept'] });
  });

  it('loses control characters, and says so', () => {
    expect(readLine('Muster\u0007 GmbH\u202E')).toEqual({
      ok: true,
      value: 'Muster GmbH',
      remarks: ['control-removed'],
    });
    expect(readWords('Zeile eins ist lang genug\r\nZeile zwei', length)).toEqual({
      ok: true,
      value: 'Zeile eins ist lang genug\nZeile zwei',
    });
  });
});
