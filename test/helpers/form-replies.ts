import { ABUSE_LIMITS } from '../../src/enquiry/abuse';
import type { EnquiryRecord } from '../../src/enquiry/desk';
import { ENQUIRY_STATUSES } from '../../src/enquiry/enquiry';
import type { Answers } from '../../src/enquiry/form/answers';
import { type Draft, newDraft } from '../../src/enquiry/form/draft';
import { ASKS, type AskId, FORM } from '../../src/enquiry/form/steps';
import { answersOf } from '../../src/enquiry/form/to-enquiry';
import { REMARKS, VALUE_FAULTS } from '../../src/enquiry/read/reading';
import { ENQUIRY_NOTICES, type EnquiryChoice } from '../../src/replies/enquiry-reply';
import { PUTTINGS } from '../../src/replies/question';
import type { Reply } from '../../src/replies/reply';
import { sampleEnquiry } from './sample-enquiry';

const NOW = '2026-11-22T09:00:00.000Z';
const enquiry = sampleEnquiry({ recipients: ['monalisa-group-co-ltd', 'midea-group-co-ltd'] });
const PARAMS = { length: 7, min: 20, max: 2_000, count: 11, most: 10 };
/** Every single question, those that only the review leads to included. */
const ASK_IDS: readonly AskId[] = [
  ...ASKS.map(({ id }) => id),
  ...(['product', 'quantity', 'certificates', 'placeOfDelivery', 'budget', 'neededBy', 'replyLanguage'] as const),
  ...(['city', 'country', 'role', 'email', 'phone', 'consentKeep'] as const),
];

/** A draft at the question; `answers` is what was filled in so far. */
function draftAt(editing: AskId | undefined, mode: Draft['mode'], answers: Answers): Draft {
  const draft = newDraft({ key: enquiry.key, mode, answers, candidates: ['schott-ag'], changedAt: NOW });
  return { ...draft, editing, passed: editing === undefined ? ASKS.map(({ id }) => id) : [] };
}

function consented(): Answers {
  const [consentRecipients, consentTransfer] = enquiry.consents;
  return { ...answersOf(enquiry), consentRecipients, consentTransfer };
}

/** The form at every question, step and the review, put in every way, with every fault and remark. */
export function formReplies(): Reply[] {
  const full = consented();
  const onCards = FORM.flatMap(({ asks }) => asks.slice(0, 1)).flatMap(({ id }) => [
    draftAt(id, 'cards', full),
    draftAt(id, 'cards', {}),
  ]);
  const drafts = [
    ...[undefined, ...ASK_IDS].map((id) => draftAt(id, 'questions', full)),
    ...ASKS.map(({ id }) => draftAt(id, 'questions', {})),
    ...onCards,
    draftAt(undefined, 'cards', full),
  ];
  const put = drafts.flatMap((draft) =>
    PUTTINGS.map((putting): Reply => {
      const canSkip = draft.editing === 'details';
      return { kind: 'question', question: { about: 'form', draft }, putting, canSkip };
    }),
  );
  const draft = draftAt('wish', 'questions', full);
  const faults = VALUE_FAULTS.flatMap((code): Reply[] =>
    (['first', 'unclear', 'stuck'] as const).map((putting) => ({
      kind: 'question',
      question: { about: 'form', draft },
      putting,
      canSkip: false,
      told: {
        filled: ['quantity', 'budget'],
        faults: [{ field: 'wish', fault: { code, params: PARAMS } }],
        remarks: REMARKS,
      },
    })),
  );
  return [...put, ...faults];
}

/** Everything said about enquiries that were sent, drafts and stored data. */
export function enquiryReplies(): Reply[] {
  const records = ENQUIRY_STATUSES.map(
    (status): EnquiryRecord => ({
      enquiry,
      status,
      updatedAt: NOW,
      changeableUntil: status === 'received' ? '2026-12-06T09:00:00.000Z' : undefined,
      steps: [{ what: status, at: NOW, note: status === 'answered' ? 'Musterwerk' : undefined }],
    }),
  );
  const drafts = [draftAt('wish', 'questions', answersOf(enquiry)), draftAt('wish', 'questions', {})];
  const choices = drafts.map((about): EnquiryChoice => ({ kind: 'draft', key: about.key, about }));
  const sent: EnquiryChoice = { kind: 'sent', reference: enquiry.reference, about: drafts[0] as Draft };
  const events = [
    'receipt',
    'receiptAgain',
    'receiptCorrected',
    'status',
    'withdrawn',
    'alreadyWithdrawn',
    'tooLate',
  ] as const;
  return [
    ...records.flatMap((record): Reply[] => events.map((event) => ({ kind: 'enquiry-record', event, record }))),
    ...ENQUIRY_NOTICES.map((notice): Reply => ({ kind: 'enquiry-notice', notice })),
    ...ABUSE_LIMITS.map((limit): Reply => ({ kind: 'enquiry-limit', limit })),
    { kind: 'enquiry-unknown', reference: 'L-7F3K' },
    { kind: 'enquiry-correcting', reference: enquiry.reference },
    { kind: 'draft-offer', drafts: drafts.slice(0, 1) },
    { kind: 'draft-offer', drafts },
    ...PUTTINGS.flatMap((putting): Reply[] => [
      { kind: 'question', question: { about: 'which-enquiry', choices }, putting, canSkip: false },
      { kind: 'question', question: { about: 'which-enquiry', choices: [sent, sent] }, putting, canSkip: false },
      { kind: 'question', question: { about: 'erase' }, putting, canSkip: false },
      { kind: 'question', question: { about: 'withdraw', reference: 'L-7F3K-92' }, putting, canSkip: false },
    ]),
    ...privacyReplies(records),
  ];
}

function privacyReplies(enquiries: readonly EnquiryRecord[]): Reply[] {
  const known = {
    exportedAt: NOW,
    enquiries: enquiries.slice(0, 2),
    consents: enquiry.consents.map((consent) => ({ reference: enquiry.reference, ...consent })),
    keptContact: enquiry.contact,
    replyAddresses: {},
    memories: {},
  };
  const nothing = {
    exportedAt: NOW,
    enquiries: [],
    consents: [],
    keptContact: undefined,
    replyAddresses: {},
    memories: {},
  };
  return [
    { kind: 'privacy-known', known, drafts: 2 },
    { kind: 'privacy-known', known: nothing, drafts: 0 },
    { kind: 'privacy-export', known, shortlist: ['monalisa-group-co-ltd', 'midea-group-co-ltd'], drafts: [] },
    { kind: 'privacy-export', known: nothing, shortlist: [], drafts: [] },
    { kind: 'privacy-kept' },
    ...[0, 1, 2].map(
      (count): Reply => ({
        kind: 'privacy-erased',
        erasure: { enquiries: count, keptContact: count > 0, conversations: count, officeTold: count },
      }),
    ),
  ];
}
