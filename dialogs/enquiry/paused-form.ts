import { NEEDED_CONSENTS, speaksOfRefusal } from '../../src/enquiry/form/consent-refusal';
import { formInquiry } from '../../src/enquiry/form/form-inquiry';
import { emailIn } from '../../src/enquiry/read/read-email';
import { saysGoOn, yesOrNo } from '../../src/enquiry/read/yes-no';
import { toHalfWidth } from '../../src/text/typed-text';
import type { ConversationMemory } from '../memory/conversation-memory';
import type { Sent } from '../prompts/prompt';
import type { EnquiryDeed } from './enquiry-deed';

/** Of a number to call; shorter ones choose something. */
const FEWEST_DIGITS = 7;

/** Who has refused and then says so gives the consent; a mere yes only wants to go on. */
const AGREEMENT = /stimme|einverstanden|agree|consent|同意/iu;

/**
 * What is still meant for the form that was put aside a moment ago: "weiter", "ja", a question about it, a consent taken
 * back, or contact data and nothing else. Undefined for everything else, and once the visitor has gone on to something else.
 */
export function meantForPaused({ text }: Pick<Sent, 'text'>, { paused }: ConversationMemory): EnquiryDeed | undefined {
  if (paused === undefined) return undefined;
  const agrees = yesOrNo(text) === true;
  if (agrees && AGREEMENT.test(text)) return { type: 'resume', key: paused, answer: text };
  if (agrees || saysGoOn(text)) return { type: 'resume', key: paused };
  if (speaksOfRefusal(text)) return { type: 'refuse', key: paused, consents: NEEDED_CONSENTS };
  const isForIt = isContactData(text) || formInquiry(text) !== undefined;
  return isForIt ? { type: 'resume', key: paused, answer: text } : undefined;
}

/** An address or a number to call, whatever country it is from. */
function isContactData(text: string): boolean {
  const plain = toHalfWidth(text).trim();
  const isNumber = /^\+?[\d\s()/.-]+$/.test(plain) && plain.replace(/\D/g, '').length >= FEWEST_DIGITS;
  return isNumber || (emailIn(plain) !== undefined && !/\s/.test(plain));
}
