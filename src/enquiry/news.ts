import { z } from 'zod';
import { LANGUAGES } from '../text/language';
import type { EnquiryStatus } from './enquiry';

/** What the office does with an enquiry; each is told to its visitor. */
export const OFFICE_ACTIONS = ['assign', 'answer', 'close'] as const;
export type OfficeAction = (typeof OFFICE_ACTIONS)[number];

/** Characters of the office's words to a visitor: what every channel shows in one message. */
export const LONGEST_NOTE = 1_500;

const STATUS_AFTER = { assign: 'assigned', answer: 'answered', close: 'closed' } as const;

/** News for the visitor of an enquiry. */
export const newsSchema = z.strictObject({
  reference: z.string(),
  language: z.enum(LANGUAGES),
  status: z.enum(['assigned', 'answered', 'closed']),
  /** The office's words. */
  note: z.string().optional(),
});
export type EnquiryNews = z.infer<typeof newsSchema>;

/**
 * The status an enquiry has after what the office does; undefined if nothing more can be done with it. An enquiry that was
 * answered and is handed on to somebody else stays answered.
 */
export function statusAfter(action: OfficeAction, current: EnquiryStatus): EnquiryNews['status'] | undefined {
  if (current === 'closed' || current === 'withdrawn') return undefined;
  return action === 'assign' && current === 'answered' ? 'answered' : STATUS_AFTER[action];
}
