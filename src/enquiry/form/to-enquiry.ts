import type { Language } from '../../text/language';
import type { EnquiryForm } from '../desk';
import { type Contact, type Enquiry, enquirySchema } from '../enquiry';
import type { Answers } from './answers';
import type { Draft } from './draft';

const formSchema = enquirySchema.omit({ reference: true, sentAt: true });

/** The enquiry that a draft has become, checked as a whole; undefined as long as something is missing. */
export function toEnquiry({ key, answers }: Draft, language: Language): EnquiryForm | undefined {
  const { consentRecipients, consentTransfer, consentKeep } = answers;
  const form = {
    key,
    language,
    replyLanguage: answers.replyLanguage ?? language,
    need: { kind: answers.kind, sector: answers.sector, wish: answers.wish },
    details: withoutMissing({
      product: answers.product,
      quantity: answers.quantity && withoutMissing(answers.quantity),
      certificates: answers.certificates,
      placeOfDelivery: answers.placeOfDelivery,
      budget: answers.budget,
      neededBy: answers.neededBy,
    }),
    recipients: answers.recipients,
    contact: contactOf(answers),
    consents: [consentRecipients, consentTransfer, consentKeep].filter((consent) => consent !== undefined),
  };
  return formSchema.safeParse(form).data;
}

/** The answers that an enquiry was made of, but for its consents: they hold as long as recipients and contact stay. */
export function answersOf({ need, details, recipients, replyLanguage, contact }: Enquiry): Answers {
  return { ...need, ...details, recipients, replyLanguage, ...contact };
}

/** What a kept contact fills in. */
export function answersOfContact(contact: Contact): Answers {
  return { ...contact };
}

function contactOf({ company, city, country, person, role, email, phone }: Answers): object {
  return withoutMissing({ company, city, country, person, role, email, phone });
}

function withoutMissing(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
