import type { ConsentPurpose } from '../../enquiry/enquiry';
import type { Answers } from '../../enquiry/form/answers';
import { recipientsWords } from '../form-value';
import type { Wording } from './compose';

/** Raised whenever the wording of a consent changes: stored consents say which one was shown. */
export const CONSENT_VERSION = '2026-11-30';

/** Every recipient by name: said once before the consents that refer to them. */
export function recipientsNamed({ recipients = 'office' }: Answers, wording: Wording): string {
  const { t } = wording;
  return t('consent.named', {
    recipients: recipients === 'office' ? t('consent.office') : recipientsWords(recipients, wording),
  });
}

/** The words of one consent; those of `recipients` and `transfer` refer to `recipientsNamed`. */
export function consentText(purpose: ConsentPurpose, { t }: Pick<Wording, 't'>): string {
  return t(`consent.${purpose}`);
}

/** All that is shown of a consent, as it is asked alone and as it is stored. */
export function consentWords(purpose: ConsentPurpose, answers: Answers, wording: Wording): string {
  const text = consentText(purpose, wording);
  return purpose === 'keep-contact' ? text : `${recipientsNamed(answers, wording)}\n${text}`;
}
