import type { EnquiryRecord } from '../../enquiry/desk';
import { FIELD_IDS } from '../../enquiry/form/answers';
import type { Draft } from '../../enquiry/form/draft';
import type { EnquiryChoice, EnquiryNotice, EnquiryRecordReply, EnquiryReply } from '../enquiry-reply';
import { dateWords, recipientsWords, shortened, valueWords } from '../form-value';
import type { Block, Suggestion } from '../message';
import type { TextKey } from '../translate';
import type { Wording, Words } from './compose';
import { answerRows } from './form-words';
import type { QuestionWords } from './question';
import { suggest } from './suggest';

const NOTICE_TEXTS: Readonly<Record<EnquiryNotice, TextKey>> = {
  paused: 'enquiry.paused',
  gettingNowhere: 'enquiry.gettingNowhere',
  refused: 'form.fault.consent-needed',
  discarded: 'enquiry.discarded',
  noDraft: 'enquiry.noDraft',
  incomplete: 'enquiry.incomplete',
  formClosed: 'enquiry.formClosed',
  nothingToSend: 'enquiry.nothingToSend',
  statusNone: 'enquiry.statusNone',
  notSent: 'enquiry.notSent',
  withdrawKept: 'enquiry.withdrawKept',
  withoutForms: 'form.withoutForms',
  withForms: 'form.withForms',
  withoutFormsHere: 'form.withoutFormsHere',
};

const EVENT_TEXTS: Readonly<Record<Exclude<EnquiryRecordReply['event'], 'status'>, TextKey>> = {
  receipt: 'enquiry.receipt',
  receiptAgain: 'enquiry.receiptAgain',
  receiptCorrected: 'enquiry.receiptCorrected',
  withdrawn: 'enquiry.withdrawn',
  alreadyWithdrawn: 'enquiry.alreadyWithdrawn',
  tooLate: 'enquiry.tooLate',
};

/** Everything said about enquiries but the form itself. */
export function composeEnquiry(reply: EnquiryReply, wording: Wording): Words {
  const { t } = wording;
  switch (reply.kind) {
    case 'enquiry-notice':
      return noticeWords(reply.notice, wording);
    case 'enquiry-unknown':
      return {
        blocks: [headline(t('enquiry.statusUnknown', { reference: reply.reference }))],
        suggestions: suggest([t('action.myEnquiries'), t('action.person')]),
      };
    case 'enquiry-correcting':
      return {
        blocks: [headline(t('enquiry.correcting', { reference: reply.reference }))],
        suggestions: suggest([t('action.send'), t('action.cancel')]),
      };
    case 'enquiry-limit':
      return {
        blocks: [headline(t(`enquiry.limit.${reply.limit}`))],
        suggestions: suggest([t('action.send'), t('action.myEnquiries')]),
      };
    case 'draft-offer':
      return draftOffer(reply.drafts, wording);
    case 'enquiry-record':
      return recordWords(reply.event, reply.record, wording);
  }
}

/** After these a draft is left, of which it is said how to go on. */
const LEAVES_DRAFT: readonly EnquiryNotice[] = ['paused', 'gettingNowhere', 'refused'];

function noticeWords(notice: EnquiryNotice, wording: Wording): Words {
  const { t } = wording;
  const ways: Block[] = LEAVES_DRAFT.includes(notice) ? [{ type: 'text', text: t('enquiry.draftWays') }] : [];
  return { blocks: [headline(t(NOTICE_TEXTS[notice])), ...ways], suggestions: waysOn(notice, wording) };
}

/** Which draft or enquiry is meant: each with its recipients and product, by number. */
export function whichEnquiryWords(choices: readonly EnquiryChoice[], wording: Wording): QuestionWords {
  const { t, language } = wording;
  const items = choices.map((choice, index) => {
    const title =
      choice.kind === 'sent'
        ? choice.reference
        : t('enquiry.draftTitle', { date: dateWords(choice.about.changedAt, language) });
    const rows = answerRows(['product', 'sector', 'recipients'], choice.about, wording).slice(0, 2);
    return { type: 'item' as const, number: index + 1, title, lines: rows.map((row) => t('form.filledOne', row)) };
  });
  return {
    ask: choices.every(({ kind }) => kind === 'draft')
      ? t('enquiry.draftsOffer', { number: choices.length })
      : t('enquiry.whichOne'),
    hint: t('question.which.hint'),
    help: t('question.which.help'),
    example: '1',
    given: [],
    choices: items,
    suggestions: items.map(({ number, title }) => ({ title: `${number}. ${title}`, says: String(number) })),
  };
}

/** Whether an enquiry is really to be withdrawn. */
export function withdrawWords(reference: string, { t }: Wording): QuestionWords {
  return {
    ask: t('question.withdraw.ask', { reference }),
    hint: t('question.withdraw.hint'),
    help: t('question.withdraw.help'),
    example: t('question.withdraw.example'),
    given: [],
    choices: [],
    suggestions: suggest([t('question.withdraw.yes'), t('question.withdraw.no')]),
  };
}

function draftOffer(drafts: readonly Draft[], wording: Wording): Words {
  const { t } = wording;
  const [draft, ...others] = drafts;
  const rows = draft ? answerRows(FIELD_IDS, draft, wording) : [];
  const text = others.length > 0 ? t('enquiry.draftsOffer', { number: drafts.length }) : t('enquiry.draftOffer');
  return {
    blocks: [headline(text), ...(rows.length > 0 && others.length === 0 ? [{ type: 'facts' as const, rows }] : [])],
    suggestions: suggest([t('action.continueEnquiry'), t('action.newEnquiry'), t('action.discardDraft')]),
  };
}

function recordWords(event: EnquiryRecordReply['event'], record: EnquiryRecord, wording: Wording): Words {
  const { t, language } = wording;
  const { enquiry, status, changeableUntil } = record;
  const { reference } = enquiry;
  const changeable: Block[] =
    changeableUntil === undefined || status === 'withdrawn'
      ? []
      : [{ type: 'note', text: t('enquiry.changeUntil', { date: dateWords(changeableUntil, language) }) }];
  return {
    blocks: [
      headline(eventWords(event, record, wording)),
      { type: 'facts', rows: recordRows(record, wording) },
      ...(event === 'status'
        ? stepsOf(record, wording)
        : [{ type: 'note' as const, text: t('enquiry.howTo', { reference }) }]),
      ...changeable,
    ],
    suggestions: recordSuggestions(record, wording),
  };
}

function eventWords(event: EnquiryRecordReply['event'], { enquiry, status }: EnquiryRecord, { t }: Wording): string {
  const { reference } = enquiry;
  return event === 'status'
    ? t('enquiry.statusOf', { reference, status: t(`enquiry.step.${status}`) })
    : t(EVENT_TEXTS[event], { reference });
}

function recordRows({ enquiry, status }: EnquiryRecord, wording: Wording): { label: string; value: string }[] {
  const { t, language } = wording;
  return [
    { label: t('enquiry.reference'), value: enquiry.reference },
    { label: t('enquiry.date'), value: dateWords(enquiry.sentAt, language) },
    { label: t('enquiry.status'), value: t(`enquiry.step.${status}`) },
    { label: t('form.field.recipients'), value: recipientsWords(enquiry.recipients, wording) },
    { label: t('form.field.wish'), value: valueWords('wish', { wish: enquiry.need.wish }, wording) ?? '' },
  ];
}

/** What happened, with the office's words: the latest in full, the earlier ones in part where room is scarce. */
function stepsOf({ steps }: EnquiryRecord, wording: Wording): Block[] {
  const { t, language, brief } = wording;
  const latest = steps.findLast(({ note }) => note !== undefined);
  const rows = steps.map((step) => {
    const { what, at, note } = step;
    const words = note === undefined ? [] : [brief && step !== latest ? shortened(note, wording) : note];
    return { label: dateWords(at, language), value: [t(`enquiry.step.${what}`), ...words].join(' · ') };
  });
  return rows.length > 0 ? [{ type: 'facts', rows }] : [];
}

function recordSuggestions({ changeableUntil, status }: EnquiryRecord, { t }: Wording): Suggestion[] {
  const change =
    changeableUntil !== undefined && status !== 'withdrawn' ? suggest([t('action.correct'), t('action.withdraw')]) : [];
  return [...suggest([t('action.myEnquiries')]), ...change, ...suggest([t('action.help')])];
}

function waysOn(notice: EnquiryNotice, { t }: Wording): Suggestion[] {
  switch (notice) {
    case 'withdrawKept':
      return suggest([t('action.myEnquiries'), t('action.help')]);
    case 'gettingNowhere':
      return suggest([t('action.continueEnquiry'), t('action.person'), t('action.discardDraft')]);
    case 'paused':
    case 'refused':
    case 'notSent':
      return suggest([t('action.continueEnquiry'), t('action.discardDraft')]);
    case 'incomplete':
      return suggest([t('action.continueEnquiry'), t('action.help')]);
    default:
      return suggest([t('action.newEnquiry'), t('action.help')]);
  }
}

function headline(text: string): Block {
  return { type: 'headline', text };
}
