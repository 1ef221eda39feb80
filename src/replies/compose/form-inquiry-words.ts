import { type Draft, isRequiredField, stepAt, stopOf } from '../../enquiry/form/draft';
import type { FormInquiry } from '../../enquiry/form/outcome';
import { FIELDS } from '../../enquiry/form/steps';
import { recipientsWords, valueWords } from '../form-value';
import type { Wording } from './compose';
import { askWords } from './form-words';

/** The first line of the answer to a question about the form itself. */
export function inquiryWords(draft: Draft, { about, fields }: FormInquiry, wording: Wording): string {
  const { t } = wording;
  const { answers } = draft;
  switch (about) {
    case 'given': {
      const [field] = fields;
      if (field === undefined) return t('form.inquiry.given');
      const value = valueWords(field, answers, wording) ?? t(isRequiredField(field) ? 'form.open' : 'form.notGiven');
      return t('form.filledOne', { label: t(`form.field.${field}`), value });
    }
    case 'readers':
      return t('form.inquiry.readers', { recipients: recipientsWords(answers.recipients ?? 'office', wording) });
    case 'required': {
      const open = FIELDS.filter(({ id, required }) => required && answers[id] === undefined);
      const list = open.map(({ id }) => t(`form.field.${id}`)).join(t('list.separator'));
      return open.length === 0 ? t('form.inquiry.complete') : t('form.inquiry.required', { list });
    }
    case 'refusal':
      return t('form.inquiry.refusal');
    case 'why':
      return stepAt(stopOf(draft)) === 'consent' ? t('form.inquiry.refusal') : askWords(draft, wording).help;
  }
}
