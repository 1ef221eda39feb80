import type { EnquiryStatus } from './enquiry';

/** Once the office has closed an enquiry, or the visitor has withdrawn it, there is nothing left to change. */
const CHANGEABLE: readonly EnquiryStatus[] = ['received', 'assigned', 'answered'];

/**
 * Until when a visitor may correct or withdraw an enquiry (ISO 8601 in UTC); undefined if that is over.
 * @param windowMs how long after sending it may be changed, in milliseconds
 * @param now milliseconds since 1970
 */
export function changeableUntil(
  { status, sentAt }: { status: EnquiryStatus; sentAt: string },
  { windowMs, now }: { windowMs: number; now: number },
): string | undefined {
  const end = Date.parse(sentAt) + windowMs;
  return CHANGEABLE.includes(status) && now < end ? new Date(end).toISOString() : undefined;
}
