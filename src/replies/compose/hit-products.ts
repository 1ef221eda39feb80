import type { Company } from '../../directory/schema';
import type { Hit } from '../../search/collect';
import { inLanguage } from '../../text/language';
import { marksIn } from '../highlight';
import type { Mark } from '../message';
import type { Wording } from './compose';

const PRODUCTS_SHOWN = 3;

/** A text and what stands out in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The main products of a hit, those asked for in any case, with what was asked for marked. */
export function productsOf(hit: Hit, company: Company | undefined, { directory, language, t }: Wording): MarkedText {
  const products = (company?.products ?? []).map((product) => {
    const text = inLanguage(product, language) ?? '';
    return { text, marks: marksIn(text, hit, directory) };
  });
  const asked = products.filter(({ marks }) => marks.length > 0);
  const others = products.filter(({ marks }) => marks.length === 0);
  const shown = new Set([...asked, ...others].slice(0, PRODUCTS_SHOWN));
  return products.filter((product) => shown.has(product)).reduce((a, b) => joined(a, b, t('list.separator')), NO_TEXT);
}

const NO_TEXT: MarkedText = { text: '', marks: [] };

function joined(a: MarkedText, b: MarkedText, separator: string): MarkedText {
  if (a.text === '') return b;
  const offset = a.text.length + separator.length;
  const moved = b.marks.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
  return { text: a.text + separator + b.text, marks: [...a.marks, ...moved] };
}
