import { fold } from '../../text/fold';
import type { Language } from '../../text/language';
import type { EnquiryKind } from '../enquiry';

/** What visitors write for a kind of enquiry; the labels of the locales are understood as well. */
export const KIND_WORDS: Readonly<Record<EnquiryKind, readonly string[]>> = {
  supply: [
    'Lieferung',
    'Belieferung',
    'Einkauf',
    'Zulieferung',
    'Lieferant',
    'Zulieferer',
    'kaufen',
    'beziehen',
    'supply',
    'purchase',
    'buy',
    'sourcing',
    'supplier',
    '供货',
    '采购',
    '供应',
    '购买',
    '供应商',
  ],
  distribution: [
    'Vertrieb',
    'Händler',
    'Vertriebspartner',
    'verkaufen',
    'vertreiben',
    'distribution',
    'distributor',
    'sales',
    'sell',
    '分销',
    '经销',
    '销售',
    '代理',
  ],
  technology: [
    'Technologie',
    'Technologietransfer',
    'Technik',
    'Lizenz',
    'technology',
    'technology transfer',
    'licensing',
    '技术',
    '技术合作',
    '技术转让',
  ],
  research: [
    'Forschung',
    'Entwicklung',
    'Forschung und Entwicklung',
    'F&E',
    'research',
    'development',
    'R&D',
    '研发',
    '研究',
    '科研',
  ],
  investment: ['Investition', 'Beteiligung', 'Investor', 'Joint Venture', 'investment', 'invest', '投资', '合资'],
  'contract-manufacturing': [
    'Lohnfertigung',
    'Auftragsfertigung',
    'Fertigung',
    'contract manufacturing',
    'OEM',
    'manufacturing',
    '代工',
    '来料加工',
    '委托加工',
    '定制生产',
  ],
  delegation: [
    'Delegation',
    'Delegationsreise',
    'Delegationsbesuch',
    'Besuch',
    'delegation',
    'delegation visit',
    'visit',
    '代表团',
    '考察',
    '访问',
    '参观',
  ],
  other: ['Sonstiges', 'Anderes', 'etwas anderes', 'other', 'something else', '其他', '别的'],
};

/** Languages as visitors call them. */
export const LANGUAGE_WORDS: Readonly<Record<Language, readonly string[]>> = {
  de: ['Deutsch', 'auf Deutsch', 'German', 'in German', '德语', '德文', 'de'],
  zh: ['Chinesisch', 'auf Chinesisch', 'Chinese', 'in Chinese', '中文', '汉语', 'zh'],
  en: ['Englisch', 'auf Englisch', 'English', 'in English', '英语', '英文', 'en'],
};

/**
 * The choices that a text names: by number in their order, by id, by the whole text, or by a word in it. A longer word
 * hides the shorter one it contains ("Lohnfertigung" is not "Fertigung").
 */
export function choicesNamed<Id extends string>(
  text: string,
  words: Readonly<Record<Id, readonly string[]>>,
  ids: readonly Id[],
): Id[] {
  const plain = fold(text.trim().replace(/[.。!！]+$/u, ''));
  const numbered = /^\d{1,2}$/.test(plain) ? ids[Number(plain) - 1] : undefined;
  const whole = numbered ?? ids.find((id) => id === plain || words[id].some((word) => fold(word) === plain));
  if (whole !== undefined) return [whole];
  const found = ids
    .flatMap((id) => words[id].map((word) => ({ id, word: fold(word) })))
    .filter(({ word }) => word.length > 1 && isIn(plain, word))
    .sort((a, b) => b.word.length - a.word.length);
  const telling = found.filter(
    ({ word }, index) => !found.slice(0, index).some((longer) => longer.word.includes(word)),
  );
  return [...new Set(telling.map(({ id }) => id))];
}

function isIn(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return /\p{Script=Han}/u.test(word) || !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + word.length));
}
