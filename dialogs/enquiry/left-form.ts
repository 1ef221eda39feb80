import { NEEDED_CONSENTS, speaksOfRefusal } from '../../src/enquiry/form/consent-refusal';
import { fieldNamed, isTyped } from '../../src/enquiry/form/field-named';
import { formInquiry } from '../../src/enquiry/form/form-inquiry';
import { emailIn } from '../../src/enquiry/read/read-email';
import { looksLikePhone } from '../../src/enquiry/read/read-phone';
import { saysGoOn, yesOrNo } from '../../src/enquiry/read/yes-no';
import type { ConversationMemory } from '../memory/conversation-memory';
import type { Sent } from '../prompts/prompt';
import type { EnquiryDeed } from './enquiry-deed';

/** Who has refused a consent and then says so gives it; "ok" only takes note. */
const AGREEMENT = /stimme|einverstanden|agree|consent|同意/iu;

/**
 * What is still meant for the form that was left a moment ago: "weiter", a yes where it was offered, a consent given after
 * all or taken back, a question about the form, a field by its name, or contact data and nothing else. Undefined for
 * everything else, and once the visitor has gone on to something else.
 */
export function meantForLeftForm(
  { text }: Pick<Sent, 'text'>,
  { leftForm }: ConversationMemory,
): EnquiryDeed | undefined {
  if (!leftForm) return undefined;
  const { key, why } = leftForm;
  const agrees = yesOrNo(text) === true;
  if (saysGoOn(text) || (agrees && why === 'offered')) return { type: 'resume', key };
  if (speaksOfRefusal(text)) return { type: 'refuse', key, consents: NEEDED_CONSENTS };
  const isConsent = agrees && why === 'refused' && AGREEMENT.test(text);
  const named = fieldNamed(text);
  const isField = named?.value !== undefined && isTyped(named.field);
  const isForIt = isConsent || isField || isContactData(text) || formInquiry(text) !== undefined;
  return isForIt ? { type: 'resume', key, answer: text } : undefined;
}

function isContactData(text: string): boolean {
  return looksLikePhone(text) || (emailIn(text) !== undefined && !/\s/.test(text.trim()));
}
