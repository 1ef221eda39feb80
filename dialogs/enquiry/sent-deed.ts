import { referenceLike } from '../../src/enquiry/reference';
import { isPhrase } from '../../src/search/spans';
import type { Understanding } from '../../src/understand/intention';
import type { EnquiryDeed } from './enquiry-deed';

/** An enquiry that is there already, not a new one. */
const OWN =
  /(?<!\p{L})(?:my|our|the|this) (?:enquiry|inquiry|enquiries|inquiries)(?!\p{L})|(?<!\p{L})(?:meine[rn]?|unsere[rn]?|die|diese) anfragen?(?!\p{L})|询[盘价]/iu;
const WITHDRAW =
  /(?<!\p{L})(?:cancel|delete|withdraw|revoke|call off|take back|recall|stornier\p{L}*|lösch\p{L}*|widerruf\p{L}*|zurückzieh\p{L}*|zurückgezogen|zurücknehmen|zieh\p{L}*(?=.*zurück))(?!\p{L})|取消|撤回|撤销|删除|作废/iu;
const CORRECT =
  /(?<!\p{L})(?:change|update|edit|correct|amend|modify|änder\p{L}*|korrigier\p{L}*|berichtig\p{L}*|aktualisier\p{L}*)(?!\p{L})|修改|更改|更正|改成|改为|改一下|变更/iu;

/**
 * What a message wants of an enquiry that was sent: "change the quantity of my enquiry to 600 pieces", "meine Anfrage
 * stornieren", "Anfrage L-7F3K-92 korrigieren". Undefined if it speaks of none.
 */
export function deedOnSent({ text, plan: { spans } }: Understanding): EnquiryDeed | undefined {
  const says = (id: string): boolean => spans.some((span) => isPhrase(span, id));
  const hasReference = referenceLike(text) !== undefined;
  if (!hasReference && (!OWN.test(text) || says('enquiry-new') || says('enquiry-discard'))) return undefined;
  if (WITHDRAW.test(text) || says('enquiry-withdraw')) return { type: 'withdraw' };
  if (CORRECT.test(text) || says('enquiry-correct')) return { type: 'correct', text };
  return hasReference && says('enquiry') ? { type: 'status' } : undefined;
}
