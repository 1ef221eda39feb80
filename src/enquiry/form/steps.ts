import type { FieldId } from './answers';

/** The steps of the form, each one screen (conversation.md, The enquiry). */
export const STEP_IDS = ['need', 'details', 'recipients', 'contact', 'consent'] as const;
export type StepId = (typeof STEP_IDS)[number];

/** The single questions; those that are no field ask for several at once. */
export type AskId = FieldId | 'details' | 'place' | 'reach';

/** How a field is filled in on a card; typed it is always text. */
export type InputKind = 'line' | 'words' | 'choice' | 'choices' | 'toggle';

export interface Field {
  readonly id: FieldId;
  readonly required: boolean;
  readonly input: InputKind;
}

/** One question: the fields that an answer to it can fill. It may be skipped if none of them is required. */
export interface Ask {
  readonly id: AskId;
  readonly step: StepId;
  readonly fields: readonly FieldId[];
}

export interface FormStep {
  readonly id: StepId;
  readonly fields: readonly Field[];
  readonly asks: readonly Ask[];
}

const required = (id: FieldId, input: InputKind = 'line'): Field => ({ id, required: true, input });
const optional = (id: FieldId, input: InputKind = 'line'): Field => ({ id, required: false, input });

function step(id: StepId, fields: readonly Field[], asks: readonly (readonly [AskId, readonly FieldId[]])[]): FormStep {
  return { id, fields, asks: asks.map(([ask, filled]) => ({ id: ask, step: id, fields: filled })) };
}

/** The form as data. `email` and `phone` are one question: one of the two is needed. */
export const FORM: readonly FormStep[] = [
  step(
    'need',
    [required('kind', 'choice'), required('sector'), required('wish', 'words')],
    [
      ['kind', ['kind']],
      ['sector', ['sector']],
      ['wish', ['wish']],
    ],
  ),
  step(
    'details',
    [
      optional('product'),
      optional('quantity'),
      optional('certificates'),
      optional('placeOfDelivery'),
      optional('budget'),
      optional('neededBy'),
    ],
    [['details', ['product', 'quantity', 'certificates', 'placeOfDelivery', 'budget', 'neededBy']]],
  ),
  step(
    'recipients',
    [required('recipients', 'choices'), optional('replyLanguage', 'choice')],
    [['recipients', ['recipients']]],
  ),
  step(
    'contact',
    [
      required('company'),
      required('city'),
      required('country'),
      required('person'),
      optional('role'),
      optional('email'),
      optional('phone'),
    ],
    [
      ['company', ['company']],
      ['place', ['city', 'country']],
      ['person', ['person']],
      ['reach', ['email', 'phone']],
    ],
  ),
  step(
    'consent',
    [required('consentRecipients', 'toggle'), required('consentTransfer', 'toggle'), optional('consentKeep', 'toggle')],
    [
      ['consentRecipients', ['consentRecipients']],
      ['consentTransfer', ['consentTransfer']],
    ],
  ),
];

export const ASKS: readonly Ask[] = FORM.flatMap(({ asks }) => asks);
export const FIELDS: readonly Field[] = FORM.flatMap(({ fields }) => fields);

/** The step of a field. */
export function stepOfField(id: FieldId): FormStep {
  return FORM.find(({ fields }) => fields.some((field) => field.id === id)) as FormStep;
}

/** The question that asks for a field alone, or for it among others; `role` and the like have one of their own. */
export function askFor(id: FieldId): Ask {
  return ASKS.find((ask) => ask.id === id) ?? { id, step: stepOfField(id).id, fields: [id] };
}

/** The question of that id. */
export function askNamed(id: AskId): Ask {
  return ASKS.find((ask) => ask.id === id) ?? askFor(id as FieldId);
}
