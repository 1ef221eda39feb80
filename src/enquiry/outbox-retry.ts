/** Why a delivery did not succeed: shown to the operator, kept with the entry, and never with what the visitor wrote. */
export const DELIVERY_FAILURES = [
  /** No connection: refused, reset, no such host. */
  'unreachable',
  'timed-out',
  /** The receiver answered that it is busy (429, 503) or failed (5xx; SMTP 4xx). */
  'receiver-busy',
  'receiver-failed',
  /** The receiver answered that it does not want this (other 4xx; SMTP 5xx). */
  'receiver-refused',
  'login-refused',
  'redirected',
  /** The host is not on the allow-list, or its name leads to an address that is not. */
  'address-refused',
  'certificate-invalid',
  'encryption-missing',
  'folder-unwritable',
  /** What is stored cannot be decrypted or is no enquiry. */
  'entry-unreadable',
  /** The process was asked to stop. */
  'interrupted',
  'internal-error',
] as const;
export type DeliveryFailureCode = (typeof DELIVERY_FAILURES)[number];

/** Failures that time alone seldom heals: they are told to the operator soon. */
const LASTING: ReadonlySet<DeliveryFailureCode> = new Set([
  'receiver-refused',
  'login-refused',
  'redirected',
  'address-refused',
  'certificate-invalid',
  'encryption-missing',
  'entry-unreadable',
]);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Times in milliseconds. */
export const RETRY = {
  first: 5 * SECOND,
  longest: HOUR,
  /** A receiver may ask for a longer pause (Retry-After), within reason. */
  longestAsked: 6 * HOUR,
  /** About three days: a receiver that is down over a weekend gets everything on Monday morning. */
  attempts: 100,
  /** About a quarter of an hour: a receiver in the middle of an update may answer 404. */
  lastingAttempts: 8,
} as const;

export interface FailedAttempt {
  readonly failure: DeliveryFailureCode;
  /** How many attempts there have been, this one included. */
  readonly attempts: number;
  /** The pause the receiver asked for, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/**
 * How long to wait before the next attempt, in milliseconds, or `dead` to give up. Doubles from five seconds to an hour; one
 * half of it is left to chance, so that entries that failed together do not come back together ("equal jitter", AWS
 * Architecture Blog, Exponential Backoff And Jitter, 2015).
 * @param chance from 0 to 1
 */
export function nextAttempt({ failure, attempts, retryAfter = 0 }: FailedAttempt, chance: number): number | 'dead' {
  const most = LASTING.has(failure) ? RETRY.lastingAttempts : RETRY.attempts;
  if (attempts >= most) return 'dead';
  const pause = Math.min(RETRY.longest, RETRY.first * 2 ** (attempts - 1));
  const jittered = pause / 2 + (pause / 2) * chance;
  return Math.round(Math.max(jittered, Math.min(retryAfter, RETRY.longestAsked)));
}
