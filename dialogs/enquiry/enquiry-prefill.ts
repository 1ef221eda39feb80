import type { CompanyId } from '../../src/directory/schema';
import type { EnquiryRecord } from '../../src/enquiry/desk';
import type { Contact } from '../../src/enquiry/enquiry';
import { type EnquiryKind, MOST_RECIPIENTS } from '../../src/enquiry/enquiry';
import type { Answers } from '../../src/enquiry/form/answers';
import { CONSENT_FIELDS } from '../../src/enquiry/form/answers';
import { type Draft, type FormMode, newDraft } from '../../src/enquiry/form/draft';
import { ASKS } from '../../src/enquiry/form/steps';
import { answersOf, answersOfContact } from '../../src/enquiry/form/to-enquiry';
import type { SearchSlots } from '../../src/search/query-plan';

/** The kind of enquiry that a kind of cooperation, or a role that was searched for, stands for. */
const KIND_OF_COOPERATION: Readonly<Record<string, EnquiryKind>> = {
  distributor: 'distribution',
  import: 'supply',
  supplier: 'supply',
  investment: 'investment',
  'joint-venture': 'investment',
  'technology-transfer': 'technology',
  'know-how-transfer': 'technology',
  licensing: 'technology',
  'rd-cooperation': 'research',
  research: 'research',
  'contract-manufacturing': 'contract-manufacturing',
};

/** 不锈钢 水槽: spaces part the words of a search, not those of a sentence. */
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** What is known when an enquiry begins. */
export interface Known {
  readonly key: string;
  readonly mode: FormMode;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** The recipients named, and all that can be chosen from. */
  readonly companies: readonly CompanyId[];
  readonly candidates: readonly CompanyId[];
  readonly search: SearchSlots | undefined;
  readonly contact: Contact | undefined;
}

/** A new draft, filled with what the search, the list of recipients and an earlier enquiry tell. */
export function prefilled({ key, mode, now, companies, candidates, search, contact }: Known): Draft {
  const recipients = companies.length > 0 && companies.length <= MOST_RECIPIENTS ? [...companies] : undefined;
  return newDraft({
    key,
    mode,
    changedAt: now,
    candidates: [...new Set([...companies, ...candidates])].slice(0, MOST_RECIPIENTS),
    answers: { ...answersOfSearch(search), recipients, ...(contact && answersOfContact(contact)) },
  });
}

/** The draft with which an enquiry is corrected: everything is answered, so that it begins with the review. */
export function draftOfEnquiry({ enquiry }: EnquiryRecord, mode: FormMode, now: string): Draft {
  const consents = Object.fromEntries(enquiry.consents.map((consent) => [CONSENT_FIELDS[consent.purpose], consent]));
  const recipients = enquiry.recipients === 'office' ? [] : enquiry.recipients;
  const draft = newDraft({
    key: enquiry.key,
    mode,
    changedAt: now,
    candidates: recipients,
    answers: { ...answersOf(enquiry), ...consents },
  });
  return { ...draft, passed: ASKS.map(({ id }) => id), corrects: enquiry.reference };
}

function answersOfSearch(search: SearchSlots | undefined): Answers {
  if (!search) return {};
  const [demand] = search.demands.filter(({ optional }) => !optional);
  const sector = demand?.sectors[0] ?? demand?.impliedSectors[0];
  const kind = [...search.kinds, ...search.roles].map((id) => KIND_OF_COOPERATION[id]).find((one) => one !== undefined);
  const product = demand && demand.concepts.length > 0 ? demand.text.replace(BETWEEN_HAN, '') : undefined;
  return { ...(kind && { kind }), ...(sector && { sector }), ...(product && { product }) };
}
