import type { EnquiryRecord } from '../src/enquiry/desk';
import { correctionByText } from '../src/enquiry/form/answer';
import { answersOf } from '../src/enquiry/form/to-enquiry';
import { referenceLike } from '../src/enquiry/reference';
import type { EnquiryChoice } from '../src/replies/enquiry-reply';
import type { EnquiryDeed } from './enquiry/enquiry-deed';
import { draftOfEnquiry } from './enquiry/enquiry-prefill';
import { openFormKey } from './enquiry/open-form';
import { fillForm, modeOf, offerDrafts, openForm, pauseForm } from './form-dialog';
import { askPrompt } from './prompts/put-prompt';
import { askWhichEnquiry } from './prompts/which-enquiry-prompt';
import { askWithdraw } from './prompts/withdraw-prompt';
import type { Turn } from './turn';

type SentDeed = Extract<EnquiryDeed, { type: 'status' | 'withdraw' | 'correct' }>;

/** Does it to the enquiry that the message names, or the only one that it can be done to; which one is asked else. */
export async function withOneRecord(turn: Turn, deed: SentDeed): Promise<void> {
  const { type, reference } = deed;
  const mine = await turn.desk.mine();
  if (mine.length === 0) return nothingSent(turn, type);
  const text = reference ?? turn.understanding.text;
  const named = mine.filter(({ enquiry }) => isNamed(enquiry.reference, text));
  const unknown = named.length === 0 ? referenceLike(text) : undefined;
  if (unknown !== undefined) return turn.say({ kind: 'enquiry-unknown', reference: unknown });
  const fitting =
    named.length > 0
      ? named
      : type === 'status'
        ? mine
        : mine.filter(({ changeableUntil, status }) => changeableUntil !== undefined && status !== 'withdrawn');
  const [record, ...others] = fitting.length > 0 ? fitting : mine;
  if (record && others.length === 0) return handle(turn, deed, record);
  const choices = (fitting.length > 0 ? fitting : mine).map(
    ({ enquiry }): EnquiryChoice => ({
      kind: 'sent',
      reference: enquiry.reference,
      about: { answers: answersOf(enquiry), changedAt: enquiry.sentAt },
    }),
  );
  return askPrompt(turn, askWhichEnquiry(type, choices, deed.type === 'correct' ? deed.text : undefined));
}

/** Nothing was sent yet; what was begun is there. "Cancel my enquiry" in the middle of it puts it aside. */
async function nothingSent(turn: Turn, type: SentDeed['type']): Promise<void> {
  if (turn.visitor.drafts.length === 0) return turn.say({ kind: 'enquiry-notice', notice: 'statusNone' });
  const open = openFormKey(turn.memory);
  if (open !== undefined && type === 'withdraw') return pauseForm(turn, open, 'paused');
  await turn.say({ kind: 'enquiry-notice', notice: 'notSent' });
  if (open === undefined) await offerDrafts(turn);
}

async function handle(turn: Turn, deed: SentDeed, record: EnquiryRecord): Promise<void> {
  const { type } = deed;
  const { reference } = record.enquiry;
  if (type !== 'status' && record.status === 'withdrawn')
    return turn.say({ kind: 'enquiry-record', event: 'alreadyWithdrawn', record });
  if (type === 'status') return turn.say({ kind: 'enquiry-record', event: 'status', record });
  if (record.changeableUntil === undefined) return turn.say({ kind: 'enquiry-record', event: 'tooLate', record });
  if (deed.type === 'correct') {
    await turn.say({ kind: 'enquiry-correcting', reference });
    return correct(turn, record, deed.text);
  }
  if (!(deed.type === 'withdraw' && deed.sure)) return askPrompt(turn, askWithdraw(reference));
  const withdrawn = await turn.desk.withdraw(reference);
  if (withdrawn.outcome === 'unknown') return turn.say({ kind: 'enquiry-unknown', reference });
  const event = withdrawn.outcome === 'done' ? 'withdrawn' : 'tooLate';
  return turn.say({ kind: 'enquiry-record', event, record: withdrawn.record });
}

/** Opens the correction, with what the message says already filled in. */
function correct(turn: Turn, record: EnquiryRecord, text: string | undefined): Promise<void> {
  const draft = draftOfEnquiry(record, modeOf(turn), turn.reading.now);
  const corrected = text === undefined ? undefined : correctionByText(draft, text, turn.reading);
  return corrected ? fillForm(turn, corrected) : openForm(turn, draft);
}

/** Visitors leave out dashes, spaces and the last two digits. */
function isNamed(reference: string, text: string): boolean {
  const plain = (words: string): string =>
    words
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, '');
  return plain(text).includes(plain(reference).slice(0, 5));
}
