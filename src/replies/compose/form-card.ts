import { ENQUIRY_KINDS } from '../../enquiry/enquiry';
import type { FieldId } from '../../enquiry/form/answers';
import type { Draft } from '../../enquiry/form/draft';
import type { Field, FormStep } from '../../enquiry/form/steps';
import { LANGUAGES } from '../../text/language';
import type { FormTold } from '../form-reply';
import { nameShown, valueWords } from '../form-value';
import type { Block, Input } from '../message';
import type { Wording } from './compose';
import { CONSENTS, consentText, recipientsNamed } from './consent-words';
import { askText, faultWords } from './form-words';

/** A step as inputs of a card, filled with what is known. */
export function stepInputs(step: FormStep, draft: Draft, told: FormTold | undefined, wording: Wording): Block[] {
  const inputs = step.fields.map((field): Block => ({ type: 'input', input: inputOf(field, draft, told, wording) }));
  const named: Block[] = step.id === 'consent' ? [{ type: 'text', text: recipientsNamed(draft.answers, wording) }] : [];
  const notes: Block[] = wording.brief ? [] : [{ type: 'note', text: stepNote(step, wording) }];
  return [...named, ...inputs, ...notes];
}

/** What has to be filled in at all. */
function stepNote({ id, fields }: FormStep, { t }: Wording): string {
  if (!fields.some(({ required }) => required)) return t('form.optionalNote');
  return id === 'contact' ? `${t('form.reachNote')} ${t('form.requiredNote')}` : t('form.requiredNote');
}

function inputOf({ id, required, input }: Field, draft: Draft, told: FormTold | undefined, wording: Wording): Input {
  const { t } = wording;
  const fault = told?.faults.find(({ field }) => field === id);
  return {
    id,
    kind: input,
    label: t(`form.field.${id}`),
    missing: required ? t(input === 'toggle' ? 'form.fault.consent-needed' : 'form.fault.missing') : undefined,
    hint: hintOf({ id, input }, draft, wording),
    value: fault?.given ?? inputValue(id, draft, told, wording),
    choices: choicesOf(id, draft, wording),
    fault: fault && faultWords(fault, wording),
  };
}

function hintOf({ id, input }: Pick<Field, 'id' | 'input'>, draft: Draft, wording: Wording): string {
  const { t } = wording;
  const purpose = CONSENTS[id];
  if (purpose) return consentText(purpose, wording);
  return input === 'choice' ? t('form.choose') : t('form.example', { example: askText(id, 'example', draft, wording) });
}

/** What the input holds: ids where it is chosen, else the words in which the answer would be typed. */
function inputValue(id: FieldId, { answers }: Draft, told: FormTold | undefined, wording: Wording): string | undefined {
  switch (id) {
    case 'kind':
    case 'wish':
      return answers[id];
    case 'replyLanguage':
      return answers.replyLanguage ?? wording.language;
    case 'recipients':
      return Array.isArray(answers.recipients) ? answers.recipients.join(',') : answers.recipients;
    // A consent is never ticked in advance, not even one given before; only one ticked on this very card stays so.
    case 'consentRecipients':
    case 'consentTransfer':
    case 'consentKeep':
      return told?.filled.includes(id) ? 'true' : undefined;
    case 'budget':
      return (
        answers.budget &&
        `${valueWords('quantity', { quantity: { amount: answers.budget.amount } }, wording)} ${answers.budget.currency}`
      );
    default:
      return valueWords(id, answers, wording);
  }
}

function choicesOf(id: FieldId, { candidates, answers }: Draft, wording: Wording): Input['choices'] {
  const { directory, t } = wording;
  switch (id) {
    case 'kind':
      return ENQUIRY_KINDS.map((kind) => ({ value: kind, title: t(`form.kind.${kind}`) }));
    case 'replyLanguage':
      return LANGUAGES.map((one) => ({ value: one, title: t(`form.language.${one}`) }));
    case 'recipients': {
      const chosen = Array.isArray(answers.recipients) ? answers.recipients : [];
      const companies = [...new Set([...candidates, ...chosen])].map((company) => ({
        value: company,
        title: nameShown(directory.companies.get(company)?.names ?? {}, wording),
      }));
      return [...companies, { value: 'office', title: t('enquiry.recipientsOffice') }];
    }
    default:
      return [];
  }
}
