import { toHalfWidth, toLine } from '../../text/typed-text';
import { budgetIn } from '../read/read-budget';
import { dateIn } from '../read/read-date';
import { isVague, quantityIn } from '../read/read-quantity';
import type { Answers } from './answers';
import type { FormContext } from './form-context';
import type { FieldFault } from './outcome';

const CERTIFICATE =
  /(?<![A-Za-z])(?:(?:DIN|EN|ISO|IATF|IEC|GB\/T|GB|VDA|UL|AS)(?:[ /-]?(?:EN|ISO|IEC))*[ -]?\d[\d./:-]*\d|CE|CCC|RoHS|REACH|TÜV|FDA|GMP|HACCP|FSC|BSCI)(?![A-Za-z])/gu;
const DELIVERY =
  /(?:lieferung (?:nach|an|frei)|lieferort[:\s]|geliefert nach|deliver(?:y|ed)? to|ship(?:ped)? to|交货到|送到|运到|发往|交货地点?[:：])\s*([^\s,，.。;；][^,，.。;；\n]{0,60}?)(?=\s+(?:bis|mit|by|with|before|for)(?!\p{L})|[,，.。;；\n]|$)/iu;

/** What a sentence says about quantity, budget, date, certificates, delivery and product, and what of it cannot be. */
export interface DetailsFound {
  readonly answers: Answers;
  readonly faults: readonly FieldFault[];
}

/** The details in a sentence such as "5.000 Stück bis Ende März, Lieferung nach Mainz, ISO 9001". */
export function detailsIn(text: string, { language, today, namedIn }: FormContext): DetailsFound {
  const half = toHalfWidth(text);
  const quantity = quantityIn(half, language);
  const budget = budgetIn(half, language);
  const date = dateIn(half, language, today);
  const certificates = [...new Set(half.match(CERTIFICATE) ?? [])].join(', ');
  const place = DELIVERY.exec(half)?.[1]?.trim();
  const product = namedIn(half).products.join(', ');
  return {
    answers: {
      ...(product && { product: toLine(product).slice(0, 200) }),
      ...(quantity && { quantity }),
      ...(certificates && { certificates }),
      ...(place && { placeOfDelivery: place }),
      ...(budget && { budget }),
      ...(date !== undefined && date >= today && { neededBy: date }),
    },
    faults: [
      ...(date !== undefined && date < today
        ? [{ field: 'neededBy' as const, fault: { code: 'date-past' as const } }]
        : []),
      ...(!quantity && isVague(half)
        ? [{ field: 'quantity' as const, fault: { code: 'quantity-vague' as const } }]
        : []),
    ],
  };
}
