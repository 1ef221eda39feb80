import { CONSENT_FIELDS } from '../enquiry/form/answers';
import type { ContentPayload } from '../enquiry/outbox-payload';
import { quantityWords } from '../replies/form-value';
import type { Translate } from '../replies/translate';
import { inLanguage, type Language } from '../text/language';
import { toLine, withoutControls } from '../text/typed-text';

/** How the office reads. */
export interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** One line of an enquiry for people; `value` is empty where the visitor gave none. */
export interface Row {
  readonly label: string;
  readonly value: string;
}

type Show = (payload: ContentPayload, reader: Reader) => string | undefined;

/** In the order in which the office reads: what is wanted, from whom, who asks. */
const FIELDS = {
  reference: ({ reference }) => reference,
  kind: ({ enquiry }, { t }) => t(`form.kind.${enquiry.need.kind}`),
  sector: ({ sector }, { language }) => inLanguage(sector.names, language) ?? sector.code,
  wish: ({ enquiry }) => enquiry.need.wish,
  product: ({ enquiry }) => enquiry.details.product,
  quantity: ({ enquiry: { details } }, reader) => details.quantity && quantityWords(details.quantity, reader),
  certificates: ({ enquiry }) => enquiry.details.certificates,
  placeOfDelivery: ({ enquiry }) => enquiry.details.placeOfDelivery,
  budget: ({ enquiry }, reader) => budget(enquiry.details.budget, reader),
  neededBy: ({ enquiry }) => enquiry.details.neededBy,
  recipients: (payload, reader) => recipients(payload, reader),
  company: ({ enquiry }) => enquiry.contact.company,
  person: ({ enquiry }) => enquiry.contact.person,
  role: ({ enquiry }) => enquiry.contact.role,
  city: ({ enquiry }) => enquiry.contact.city,
  country: ({ enquiry }, { language }) =>
    new Intl.DisplayNames(language, { type: 'region' }).of(enquiry.contact.country),
  email: ({ enquiry }) => enquiry.contact.email,
  phone: ({ enquiry }) => enquiry.contact.phone,
  replyLanguage: ({ enquiry }, { language }) =>
    new Intl.DisplayNames(language, { type: 'language' }).of(enquiry.replyLanguage),
  sentAt: ({ enquiry }, { language }) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' }).format(
      new Date(enquiry.sentAt),
    ),
  consents: ({ enquiry }, { t }) =>
    enquiry.consents.map(({ purpose }) => t(`form.field.${CONSENT_FIELDS[purpose]}`)).join(t('list.points')),
  flags: ({ flags }, { t }) => flags.map((flag) => t(`delivery.flag.${flag}`)).join(t('list.separator')),
} as const satisfies Record<string, Show>;

/** All fields of an enquiry in the reader's language; none of them holds a control character but line breaks of the wish. */
export function enquiryRows(payload: ContentPayload, reader: Reader): Row[] {
  return Object.entries<Show>(FIELDS).map(([field, show]) => ({
    label: labelOf(field as keyof typeof FIELDS, reader),
    value: (field === 'wish' ? cleanText : cleanLine)(show(payload, reader) ?? ''),
  }));
}

/** What a field is called in the form; what the form has not, has words of its own. */
function labelOf(field: keyof typeof FIELDS, { t }: Reader): string {
  switch (field) {
    case 'reference':
    case 'sentAt':
    case 'consents':
    case 'flags':
      return t(`delivery.field.${field}`);
    default:
      return t(`form.field.${field}`);
  }
}

/** What a visitor typed, as one line without anything invisible. */
export function cleanLine(text: string): string {
  return toLine(withoutControls(text).text);
}

function cleanText(text: string): string {
  return withoutControls(text).text.trim();
}

function budget(given: ContentPayload['enquiry']['details']['budget'], { language }: Reader): string | undefined {
  return given && `${new Intl.NumberFormat(language).format(given.amount)} ${given.currency}`;
}

function recipients(payload: ContentPayload, { t, language }: Reader): string {
  if (payload.recipients.length === 0) return t('delivery.office');
  const names = payload.recipients.map(({ id, names, city }) => {
    const [name, place] = [inLanguage(names, language) ?? id, inLanguage(city, language)];
    return place === undefined ? name : `${name} (${place})`;
  });
  return names.join('; ');
}
