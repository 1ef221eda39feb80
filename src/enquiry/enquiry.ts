import { z } from 'zod';
import { LANGUAGES } from '../text/language';

/** What an enquiry can be for (conversation.md, The enquiry, step 1). */
export const ENQUIRY_KINDS = [
  'supply',
  'distribution',
  'technology',
  'research',
  'investment',
  'contract-manufacturing',
  'delegation',
  'other',
] as const;
export type EnquiryKind = (typeof ENQUIRY_KINDS)[number];

/** Each consent is asked for and stored by itself; `keep-contact` is the only one that may be missing. */
export const CONSENT_PURPOSES = ['recipients', 'transfer', 'keep-contact'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Most recipients of one enquiry. */
export const MOST_RECIPIENTS = 10;
/** Characters of the visitor's own words. */
export const WISH_LENGTH = { min: 20, max: 2_000 } as const;

const line = z.string().min(1).max(200);
const isoDate = z.iso.date();
const isoTime = z.iso.datetime();
const language = z.enum(LANGUAGES);

export const consentSchema = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  /** Which wording was shown: its version, and the words themselves. */
  version: line,
  wording: z.string().min(1),
  language,
  /** When it was given, ISO 8601 in UTC. */
  at: isoTime,
});
export type Consent = z.infer<typeof consentSchema>;

const needSchema = z.strictObject({
  kind: z.enum(ENQUIRY_KINDS),
  /** NACE code of the directory. */
  sector: line,
  wish: z.string().min(WISH_LENGTH.min).max(WISH_LENGTH.max),
});

const detailsSchema = z.strictObject({
  product: line.optional(),
  quantity: z.strictObject({ amount: z.number().positive(), unit: line.optional() }).optional(),
  certificates: line.optional(),
  placeOfDelivery: line.optional(),
  /** Currency: ISO 4217. */
  budget: z.strictObject({ amount: z.number().positive(), currency: z.string().regex(/^[A-Z]{3}$/) }).optional(),
  neededBy: isoDate.optional(),
});

/** Company ids in the order chosen, or the alliance's office finds them by hand. */
const recipientsSchema = z.union([z.literal('office'), z.array(line).min(1).max(MOST_RECIPIENTS)]);

export const contactSchema = z
  .strictObject({
    company: line,
    city: line,
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    person: line,
    role: line.optional(),
    email: z.email().optional(),
    /** International form, E.164. */
    phone: z
      .string()
      .regex(/^\+[1-9]\d{5,14}$/)
      .optional(),
  })
  .refine(({ email, phone }) => email !== undefined || phone !== undefined, 'an e-mail or a phone number is needed');
export type Contact = z.infer<typeof contactSchema>;

/** What a visitor sends: complete, checked, consented to. */
export const enquirySchema = z.strictObject({
  /** Idempotency key: made with the form, so that sending the same form twice is one enquiry. */
  key: z.uuid(),
  /** What the visitor is told, such as `L-7F3K-92`. */
  reference: z.string().regex(/^L-[0-9A-HJKMNP-TV-Z]{4}-\d{2}$/),
  /** The language the visitor spoke, and the one the answer is wished in. */
  language,
  replyLanguage: language,
  sentAt: isoTime,
  need: needSchema,
  details: detailsSchema,
  recipients: recipientsSchema,
  contact: contactSchema,
  consents: z.array(consentSchema).min(2),
});
export type Enquiry = z.infer<typeof enquirySchema>;

/** How far an enquiry has come, as the alliance's office sets it; `withdrawn` is the visitor's. */
export const ENQUIRY_STATUSES = ['received', 'assigned', 'answered', 'closed', 'withdrawn'] as const;
export type EnquiryStatus = (typeof ENQUIRY_STATUSES)[number];

/** What happened to an enquiry that its receiver has to be told: one outbox entry for each driver. */
export const ENQUIRY_EVENTS = ['sent', 'corrected', 'withdrawn'] as const;
export type EnquiryEvent = (typeof ENQUIRY_EVENTS)[number];
