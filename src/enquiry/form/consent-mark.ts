import type { Language } from '../../text/language';
import type { Answers } from './answers';

/** Under which name a card says which consents it shows. */
export const CONSENT_MARK = 'consents';

/** Which consents a card shows. They are others once the recipients, the language or the wording have changed. */
export function consentMark({ recipients = 'office' }: Answers, language: Language, version: string): string {
  return [version, language, ...(recipients === 'office' ? [recipients] : recipients)].join(' ');
}
