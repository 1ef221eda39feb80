import { z } from 'zod';
import { LANGUAGES } from '../../text/language';
import { type CONSENT_PURPOSES, consentSchema, ENQUIRY_KINDS, MOST_RECIPIENTS, WISH_LENGTH } from '../enquiry';
import { LINE_LENGTH } from '../read/read-text';

const line = z.string().min(1).max(LINE_LENGTH);

/** Every field of the form with the check of its value in normal form, in the order of the form. */
export const ANSWER_SCHEMAS = {
  kind: z.enum(ENQUIRY_KINDS),
  sector: line,
  wish: z.string().min(WISH_LENGTH.min).max(WISH_LENGTH.max),
  product: line,
  quantity: z.object({ amount: z.number().positive(), unit: line.optional() }),
  certificates: line,
  placeOfDelivery: line,
  budget: z.object({ amount: z.number().positive(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  neededBy: z.iso.date(),
  recipients: z.union([z.literal('office'), z.array(line).min(1).max(MOST_RECIPIENTS)]),
  replyLanguage: z.enum(LANGUAGES),
  company: line,
  city: line,
  country: z.string().regex(/^[A-Z]{2}$/),
  person: line,
  role: line,
  email: z.email(),
  phone: z.string().regex(/^\+[1-9]\d{5,14}$/),
  consentRecipients: consentSchema,
  consentTransfer: consentSchema,
  consentKeep: consentSchema,
} as const;

export type FieldId = keyof typeof ANSWER_SCHEMAS;
/** In the order of the form. */
export const FIELD_IDS = Object.keys(ANSWER_SCHEMAS) as readonly FieldId[];

/** What has been answered so far. Plain data in normal form, the same in every language. */
export type Answers = { readonly [Id in FieldId]?: z.infer<(typeof ANSWER_SCHEMAS)[Id]> | undefined };
export type AnswerOf<Id extends FieldId> = NonNullable<Answers[Id]>;

/** The field in which each consent is kept. */
export const CONSENT_FIELDS = {
  recipients: 'consentRecipients',
  transfer: 'consentTransfer',
  'keep-contact': 'consentKeep',
} as const satisfies Record<(typeof CONSENT_PURPOSES)[number], FieldId>;

/** Answers as stored; one that no longer meets its check is left out, the others stay. */
export const answersSchema = z.record(z.string(), z.unknown()).transform((stored): Answers => {
  const sound = FIELD_IDS.flatMap((id) => {
    const { data } = ANSWER_SCHEMAS[id].safeParse(stored[id]);
    return data === undefined ? [] : [[id, data]];
  });
  return Object.fromEntries(sound);
});
