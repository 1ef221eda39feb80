import { type AbuseLimit, brokenLimit } from '../src/enquiry/abuse';
import { answerByText, withInquiry } from '../src/enquiry/form/answer';
import { FIELD_IDS, type FieldId } from '../src/enquiry/form/answers';
import { withoutConsents } from '../src/enquiry/form/consent-refusal';
import { type Draft, isRequiredField, withDraft } from '../src/enquiry/form/draft';
import { formInquiry } from '../src/enquiry/form/form-inquiry';
import { toEnquiry } from '../src/enquiry/form/to-enquiry';
import { channelOf } from '../src/replies/channels';
import type { EnquiryChoice } from '../src/replies/enquiry-reply';
import { speaksOfShortlist } from './choose';
import type { EnquiryDeed } from './enquiry/enquiry-deed';
import { prefilled } from './enquiry/enquiry-prefill';
import type { FormCard } from './enquiry/form-card';
import { openFormKey, withoutForm } from './enquiry/open-form';
import { FlowDialog, type StepOf } from './flow-dialog';
import { fillForm, modeOf, offerDrafts, openForm, pauseForm, reopenForm } from './form-dialog';
import { searchInProgress } from './memory/conversation-memory';
import { cardStep, formPromptId } from './prompts/form-prompt';
import { askPrompt } from './prompts/put-prompt';
import { askWhichEnquiry } from './prompts/which-enquiry-prompt';
import { withOneRecord } from './sent-enquiry';
import type { Turn } from './turn';

export type EnquiryStep = StepOf<'enquiry' | 'fill'>;

/** Takes enquiries: what the visitor wants with one, and the answers to its form. */
export class EnquiryDialog extends FlowDialog<EnquiryStep> {
  protected override run(turn: Turn, step: EnquiryStep): Promise<void> {
    return step.do === 'fill' ? fillForm(turn, step.outcome) : runEnquiry(turn, step.deed);
  }
}

/** Carries out what the visitor wants with an enquiry: begin, resume, send, ask for, correct, withdraw. */
async function runEnquiry(turn: Turn, deed: EnquiryDeed): Promise<void> {
  switch (deed.type) {
    case 'start':
      return start(turn, deed);
    case 'pause':
      return pauseForm(turn, deed.key, 'paused');
    case 'refuse':
      return refuse(turn, deed);
    case 'resume':
    case 'discard':
      return withOneDraft(turn, deed);
    case 'send':
      return send(turn, deed.key);
    case 'other-card':
      return otherCard(turn, deed.card);
    case 'status':
    case 'withdraw':
    case 'correct':
      return withOneRecord(turn, deed);
    case 'keep-sent':
      return turn.say({ kind: 'enquiry-notice', notice: 'withdrawKept' });
    case 'mode':
      return changeMode(turn, deed.mode);
  }
}

// === Drafts ===

async function start(turn: Turn, { companies, fresh }: Extract<EnquiryDeed, { type: 'start' }>): Promise<void> {
  const { memory, visitor, understanding } = turn;
  const listed = speaksOfShortlist(understanding.plan) ? visitor.shortlist : [];
  const named = companies.length > 0 ? companies : listed;
  if (named.length === 0 && !fresh) {
    if (openFormKey(memory) !== undefined) return;
    if (visitor.drafts.length > 0) return offerDrafts(turn);
  }
  const shown = memory.shown.filter(({ kind }) => kind === 'company').map(({ id }) => id);
  const draft = prefilled({
    key: crypto.randomUUID(),
    mode: modeOf(turn),
    now: turn.reading.now,
    companies: named,
    candidates: [...visitor.shortlist, ...shown],
    search: searchInProgress(memory)?.slots,
    contact: await turn.desk.keptContact(),
  });
  const tooMany = { code: 'recipients-too-many', params: { count: named.length, most: 10 } } as const;
  const faults =
    draft.answers.recipients === undefined && named.length > 0
      ? [{ field: 'recipients' as const, fault: tooMany }]
      : [];
  return fillForm(turn, { draft, filled: takenOver(draft), faults, remarks: [] });
}

/** What is filled in already is said with the first question; a card shows it in its fields. */
function takenOver({ mode, answers }: Draft): readonly FieldId[] {
  return mode === 'cards' ? [] : FIELD_IDS.filter((id) => answers[id] !== undefined);
}

async function withOneDraft(turn: Turn, deed: Extract<EnquiryDeed, { type: 'resume' | 'discard' }>): Promise<void> {
  const { type, key } = deed;
  const { drafts } = turn.visitor;
  const draft = key === undefined ? drafts[0] : drafts.find((one) => one.key === key);
  if (!draft) return turn.say({ kind: 'enquiry-notice', notice: 'noDraft' });
  if (key === undefined && drafts.length > 1) {
    const choices = drafts.map((one): EnquiryChoice => ({ kind: 'draft', key: one.key, about: one }));
    return askPrompt(turn, askWhichEnquiry(type, choices));
  }
  if (deed.type === 'resume') return resume(turn, { ...draft, mode: modeOf(turn) }, deed.answer);
  forget(turn, draft.key);
  return turn.say({ kind: 'enquiry-notice', notice: 'discarded' });
}

/** Takes the form up where it was left; what came with it is kept if it answers anything. */
function resume(turn: Turn, draft: Draft, answer: string | undefined): Promise<void> {
  if (answer === undefined) return reopenForm(turn, draft);
  const asked = formInquiry(answer);
  const outcome = asked ? withInquiry(draft, asked) : answerByText(draft, answer, turn.reading);
  return asked || outcome.filled.length > 0 ? fillForm(turn, outcome) : reopenForm(turn, draft);
}

/** A no to a consent that is needed takes effect at once: the form is put aside. One that is optional is only unticked. */
async function refuse(turn: Turn, { key, consents }: Extract<EnquiryDeed, { type: 'refuse' }>): Promise<void> {
  const draft = turn.visitor.drafts.find((one) => one.key === key);
  if (!draft) return turn.say({ kind: 'enquiry-notice', notice: 'noDraft' });
  const outcome = withoutConsents(draft, consents, turn.reading.now);
  if (!consents.some(isRequiredField)) return fillForm(turn, outcome);
  turn.visitor = { ...turn.visitor, drafts: withDraft(turn.visitor.drafts, outcome.draft) };
  return pauseForm(turn, key, 'refused');
}

/** Takes the draft out of everything remembered. */
function forget(turn: Turn, key: string): void {
  turn.visitor = { ...turn.visitor, drafts: turn.visitor.drafts.filter((draft) => draft.key !== key) };
  turn.memory = withoutForm(turn.memory, key);
}

async function changeMode(turn: Turn, mode: Draft['mode']): Promise<void> {
  turn.visitor = { ...turn.visitor, withoutForms: mode === 'questions' };
  const canShow = channelOf(turn.context.activity.channelId).cards;
  const notice = mode === 'questions' ? 'withoutForms' : canShow ? 'withForms' : 'withoutFormsHere';
  await turn.say({ kind: 'enquiry-notice', notice });
  const draft = turn.visitor.drafts.find(({ key }) => key === openFormKey(turn.memory));
  if (draft) await openForm(turn, { ...draft, mode: modeOf(turn) });
}

// === Sending ===

async function send(turn: Turn, key: string | undefined): Promise<void> {
  const draft = turn.visitor.drafts.find((one) => one.key === (key ?? openFormKey(turn.memory)));
  if (!draft) return key === undefined ? nothingOpen(turn) : receiptAgain(turn, key);
  const form = toEnquiry(draft, turn.language);
  if (!form) {
    await turn.say({ kind: 'enquiry-notice', notice: 'incomplete' });
    return openForm(turn, draft);
  }
  if (draft.corrects !== undefined) {
    const changed = await turn.desk.correct(form);
    forget(turn, draft.key);
    if (changed.outcome === 'unknown') return turn.say({ kind: 'enquiry-unknown', reference: draft.corrects });
    const event = changed.outcome === 'done' ? 'receiptCorrected' : 'tooLate';
    return turn.say({ kind: 'enquiry-record', event, record: changed.record });
  }
  const limit = await brokenLimitOf(turn, draft.key);
  if (limit) return refuseForNow(turn, draft, limit);
  const { record, isNew } = await turn.desk.submit(form);
  forget(turn, draft.key);
  return turn.say({ kind: 'enquiry-record', event: isNew ? 'receipt' : 'receiptAgain', record });
}

/**
 * "Senden" with no form open. Somebody whose connection broke before the receipt says it again: the enquiry sent last is
 * shown. A draft that was put aside is offered first.
 */
async function nothingOpen(turn: Turn): Promise<void> {
  if (turn.visitor.drafts.length > 0) return offerDrafts(turn);
  const last = (await turn.desk.mine()).find(({ status }) => status !== 'withdrawn');
  return last
    ? turn.say({ kind: 'enquiry-record', event: 'receiptAgain', record: last })
    : turn.say({ kind: 'enquiry-notice', notice: 'nothingToSend' });
}

/** The review stays open: "send" is all that has to be said later. */
async function refuseForNow(turn: Turn, draft: Draft, limit: AbuseLimit): Promise<void> {
  await turn.say({ kind: 'enquiry-limit', limit });
  await askPrompt(turn, { id: formPromptId(draft), data: draft }, { putting: 'waiting' });
}

/** The limit that this enquiry would break; none if it is there already and is only sent again. */
async function brokenLimitOf({ desk }: Turn, key: string): Promise<AbuseLimit | undefined> {
  const isThere = (await desk.mine()).some(({ enquiry }) => enquiry.key === key);
  return isThere ? undefined : brokenLimit(await desk.recent());
}

/** A card of a form that is not open: of a draft put aside, or of an enquiry sent long ago. */
async function otherCard(turn: Turn, card: FormCard): Promise<void> {
  const draft = turn.visitor.drafts.find(({ key }) => key === card.key);
  if (!draft) return receiptAgain(turn, card.key);
  const step = cardStep(card, draft, turn.reading);
  return step.do === 'fill' ? fillForm(turn, step.outcome) : send(turn, card.key);
}

/** The same card a week later is no second enquiry: its receipt is shown again. */
async function receiptAgain(turn: Turn, key: string): Promise<void> {
  const record = (await turn.desk.mine()).find(({ enquiry }) => enquiry.key === key);
  return record
    ? turn.say({ kind: 'enquiry-record', event: 'receiptAgain', record })
    : turn.say({ kind: 'enquiry-notice', notice: 'formClosed' });
}
