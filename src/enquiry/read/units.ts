import { fold } from '../../text/fold';

/** Units with a name in every language (`form.unit.*` in the locales). */
export const NAMED_UNITS = ['piece', 'set', 'pair', 'box', 'pallet', 'container', 'roll', 'machine'] as const;
export type NamedUnit = (typeof NAMED_UNITS)[number];

const UNITS = [...NAMED_UNITS, 'kg', 'g', 't', 'l', 'm', 'km', 'mm', 'm2', 'm3'] as const;
export type Unit = (typeof UNITS)[number];

/** What visitors write for a unit. Compared folded. */
const UNIT_WORDS: Readonly<Record<Unit, readonly string[]>> = {
  piece: [
    'Stück',
    'Stk',
    'Stck',
    'St',
    'pcs',
    'pc',
    'pieces',
    'piece',
    'units',
    'unit',
    '件',
    '个',
    '只',
    '枚',
    '块',
    '片',
    '支',
    '根',
  ],
  set: ['Satz', 'Sätze', 'Set', 'Sets', 'set', 'sets', '套'],
  pair: ['Paar', 'Paare', 'pair', 'pairs', '双', '对'],
  box: ['Karton', 'Kartons', 'Kiste', 'Kisten', 'box', 'boxes', 'carton', 'cartons', '箱', '盒'],
  pallet: ['Palette', 'Paletten', 'pallet', 'pallets', '托', '托盘'],
  container: [
    'Container',
    'containers',
    'TEU',
    '集装箱',
    '货柜',
    '柜',
    '个货柜',
    '个集装箱',
    '个柜',
    '高柜',
    '个高柜',
    '小柜',
    '个小柜',
  ],
  roll: ['Rolle', 'Rollen', 'roll', 'rolls', '卷'],
  machine: ['Anlage', 'Anlagen', 'Maschine', 'Maschinen', 'machine', 'machines', '台', '辆'],
  kg: ['kg', 'Kilo', 'Kilogramm', 'kilogram', 'kilograms', 'kilos', '公斤', '千克'],
  g: ['g', 'Gramm', 'gram', 'grams', '克'],
  t: ['t', 'to', 'Tonne', 'Tonnen', 'ton', 'tons', 'tonne', 'tonnes', 'mt', '吨', '公吨'],
  l: ['l', 'Liter', 'litre', 'litres', 'liter', 'liters', '升', '公升'],
  m: ['m', 'Meter', 'metre', 'metres', 'meter', 'meters', 'lfm', '米'],
  km: ['km', 'Kilometer', 'kilometre', 'kilometres', 'kilometer', 'kilometers', '公里', '千米'],
  mm: ['mm', 'Millimeter', 'millimetre', 'millimeter', '毫米'],
  m2: ['m2', 'm²', 'qm', 'sqm', 'Quadratmeter', 'square metres', 'square meters', '平方米', '平方'],
  m3: ['m3', 'm³', 'cbm', 'Kubikmeter', 'cubic metres', 'cubic meters', '立方米', '立方'],
};

/** Units by which goods are ordered; lengths, litres and kilograms in a description are mostly its technical data. */
const ORDERED_BY: readonly Unit[] = [...NAMED_UNITS, 't', 'm2'];

/** True for a unit that in a description says how much is wanted, and not how big it is. */
export function isOrderedBy(unit: Unit): boolean {
  return ORDERED_BY.includes(unit);
}

/** The sign of a unit that needs no name. */
const SIGNS: Readonly<Record<string, string>> = { m2: 'm²', m3: 'm³' };

/** What is written after the number where the unit has no name of its own: "m²", or the visitor's own word. */
export function unitSign(unit: string): string {
  return SIGNS[unit] ?? unit;
}

const BY_WORD = new Map<string, Unit>(UNITS.flatMap((unit) => UNIT_WORDS[unit].map((word) => [fold(word), unit])));

/** The unit that a word stands for, or undefined: 个 and "pcs" are pieces. */
export function unitOf(word: string): Unit | undefined {
  return BY_WORD.get(fold(word.replace(/\.$/, '').trim()));
}

/** The unit at the beginning of a text, such as "Stück bis Ende März" or 件以上. */
export function unitAtStart(text: string): Unit | undefined {
  const rest = text.trimStart();
  // "3 to Mainz" goes there; "10 to" are tonnes.
  if (/^to\s+\p{L}/iu.test(rest)) return undefined;
  const words = /^\p{Script=Latin}[\p{Script=Latin}\d²³]*(?: met(?:re|er)s)?/u.exec(rest)?.[0];
  if (words) return unitOf(words) ?? unitOf(words.split(' ')[0] ?? '');
  return [4, 3, 2, 1].map((length) => unitOf(rest.slice(0, length))).find((unit) => unit !== undefined && rest !== '');
}
