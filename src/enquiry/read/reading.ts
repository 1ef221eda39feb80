import type { Language } from '../../text/language';

/** Why an answer cannot be taken. Each has its own sentence in every language (`form.fault.*`) and its own test. */
export const VALUE_FAULTS = [
  'missing',
  'too-short',
  'too-long',
  'unreadable',
  'email-without-at',
  'email-invalid',
  'phone-invalid',
  'phone-without-country',
  'date-past',
  'date-unreadable',
  'quantity-vague',
  'quantity-not-positive',
  'quantity-unreadable',
  'budget-vague',
  'budget-not-positive',
  'budget-without-currency',
  'budget-unreadable',
  'country-unknown',
  'sector-unknown',
  'choice-unknown',
  'choice-unclear',
  'recipients-too-many',
  'recipients-unknown',
  'consent-needed',
  'consent-outdated',
  'not-a-name',
  'cannot-skip',
] as const;
export type ValueFault = (typeof VALUE_FAULTS)[number];

/** Faults that say only that the words are none of the possible answers: they may well mean something else. */
const NO_ANSWER: readonly ValueFault[] = [
  'missing',
  'unreadable',
  'too-short',
  'choice-unknown',
  'choice-unclear',
  'sector-unknown',
  'recipients-unknown',
  'quantity-unreadable',
  'budget-unreadable',
  'date-unreadable',
];

/** What was done to an answer that was taken, or follows from it; said once, so that nothing happens in silence. */
export const REMARKS = [
  'control-removed',
  'html-kept',
  'links-kept',
  'range-upper',
  'recipients-changed',
  'consent-again',
] as const;
export type Remark = (typeof REMARKS)[number];

/** True for what was plainly meant as an answer and only cannot be taken: eleven companies, an address without @, a no. */
export function isMeantAsAnswer({ code }: Fault): boolean {
  return !NO_ANSWER.includes(code);
}

export interface Fault {
  readonly code: ValueFault;
  /** Figures for the sentence, such as the length found and allowed. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An answer as read: its value in normal form, or why not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly remarks?: readonly Remark[] }
  | { readonly ok: false; readonly fault: Fault };

/** What reading depends on besides the words. */
export interface ReadContext {
  readonly language: Language;
  /** The visitor's date, ISO 8601 (`2026-11-22`). */
  readonly today: string;
}

/** A value that was read. */
export function taken<T>(value: T, remarks: readonly Remark[] = []): Reading<T> {
  return remarks.length > 0 ? { ok: true, value, remarks } : { ok: true, value };
}

/** An answer that cannot be taken. */
export function refused<T>(code: ValueFault, params?: Fault['params']): Reading<T> {
  return { ok: false, fault: params ? { code, params } : { code } };
}
