import { yesOrNo } from '../read/yes-no';
import { CONSENT_FIELDS, type FieldId } from './answers';
import { type Draft, isRequiredField, type Stop, stepAt, stopOf } from './draft';
import { nothingGathered, outcomeOf } from './gathered';
import type { Outcome } from './outcome';
import { askFor } from './steps';

/** Longer messages speak of more than a consent. */
const LONGEST_REFUSAL = 80;

/** "I disagree", "withdraw my consent", "stimme nicht zu", "Einwilligung zurückziehen", 不同意, 取消同意. */
const REFUSES =
  /(?<!\p{L})(?:disagree|(?:not|don['’]?t|no longer|withdraw|revoke|refuse|take back) .{0,30}(?:agree|consent)|(?:stimme|willige) .{0,40}nicht|nicht .{0,20}(?:einverstanden|zustimmen|einwilligen)|(?:zustimmung|einwilligung)\p{L}* .{0,30}(?:zurück|widerruf)|(?:widerruf|verweiger)\p{L}* .{0,30}(?:zustimmung|einwilligung)|nicht (?:merken|aufbewahren)|(?:not|don['’]?t) keep my contact)|(?:不|没有?|取消|撤[回销]|收回|拒绝)(?:再)?(?:同意|授权)|同意.{0,6}(?:取消|撤[回销]|收回)|(?:不要?|不用|别|取消)(?:跨境|转交|保存联系)/iu;

/** Which of the consents a refusal speaks of. */
const CALLED: Readonly<Record<'consentRecipients' | 'consentTransfer' | 'consentKeep', RegExp>> = {
  consentRecipients: /weitergabe|weitergegeben|passing|passed on|转交/iu,
  consentTransfer: /übermittlung|übermittelt|transfer|跨境|传输/iu,
  consentKeep: /merken|aufbewahr|keep|kept|保存/iu,
};

/** The consents without which nothing is sent. */
export const NEEDED_CONSENTS: readonly FieldId[] = Object.values(CONSENT_FIELDS).filter(isRequiredField);

/**
 * The consents that a message refuses or takes back: the one that is asked by a plain no, at the review and beside a card
 * in words, those it calls or both that are needed. Nobody is asked twice: a no to a consent is an answer.
 */
export function consentsRefused(draft: Draft, text: string): readonly FieldId[] {
  const stop = stopOf(draft);
  const asked = consentsAsked(stop);
  if (!asked && stop.at !== 'review') return [];
  if (asked && yesOrNo(text) === false) return asked;
  if (!speaksOfRefusal(text)) return [];
  const called = Object.values(CONSENT_FIELDS).filter((id) => CALLED[id].test(text));
  return called.length > 0 ? called : (asked ?? NEEDED_CONSENTS);
}

function consentsAsked(stop: Stop): readonly FieldId[] | undefined {
  if (stepAt(stop) !== 'consent') return undefined;
  return stop.at === 'ask' ? stop.ask.fields : NEEDED_CONSENTS;
}

/** True for a message that refuses or takes back a consent in so many words. */
export function speaksOfRefusal(text: string): boolean {
  return text.length <= LONGEST_REFUSAL && REFUSES.test(text);
}

/** The draft without these consents; the optional one counts as answered. */
export function withoutConsents(draft: Draft, consents: readonly FieldId[], now: string): Outcome {
  const gathered = nothingGathered();
  gathered.answers = Object.fromEntries(consents.map((id) => [id, undefined]));
  gathered.removed = consents.filter((id) => draft.answers[id] !== undefined);
  return outcomeOf(draft, gathered, consents.map(askFor), now);
}
