import { formReading } from '../../dialogs/enquiry/form-reading';
import type { EnquiryRecord } from '../../src/enquiry/desk';
import { CONSENT_PURPOSES } from '../../src/enquiry/enquiry';
import type { Answers, FieldId } from '../../src/enquiry/form/answers';
import { type Draft, newDraft } from '../../src/enquiry/form/draft';
import { ASKS, type AskId, FORM } from '../../src/enquiry/form/steps';
import { answersOf } from '../../src/enquiry/form/to-enquiry';
import { REMARKS, type ValueFault } from '../../src/enquiry/read/reading';
import { compose } from '../../src/replies/compose/compose';
import type { FormTold } from '../../src/replies/form-reply';
import type { Message } from '../../src/replies/message';
import { isShort, toPlainText } from '../../src/replies/plain-text';
import { PUTTINGS } from '../../src/replies/question';
import { displayName } from '../../src/replies/reason';
import type { Reply } from '../../src/replies/reply';
import { toActivity } from '../../src/replies/to-activity';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { inLanguage, LANGUAGES, type Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { textOfActivity } from '../helpers/activity-text';
import { openKnowledge } from '../helpers/conversation';
import { sampleEnquiry } from '../helpers/sample-enquiry';

const NOW = '2026-11-30T09:00:00.000Z';
const LONG = 'Ein Wort und noch eines '.repeat(9).slice(0, 200);
const texts = new Texts(readLocales());
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

type Measure = (id: string, language: Language) => string;
const namesOf = (id: string) => knowledge.directory.companies.get(id)?.names ?? {};
const bothScripts: Measure = (id, language) => displayName(namesOf(id), language);
const oneScript: Measure = (id, language) => inLanguage(namesOf(id), language) ?? '';

/** The companies with the longest names of the directory. */
function longest(count: number, language: Language, measure: Measure): string[] {
  const bytes = (id: string): number => Buffer.byteLength(measure(id, language));
  return [...knowledge.directory.companies.keys()].sort((a, b) => bytes(b) - bytes(a)).slice(0, count);
}

/** As many of them as are named in both scripts still. */
function justBothScripts(language: Language): string[] {
  const chosen: string[] = [];
  for (const id of longest(200, language, bothScripts).reverse()) {
    const list = [...chosen, id].map((one) => bothScripts(one, language)).join('; ');
    if (chosen.length < 10 && Buffer.byteLength(list) <= 900) chosen.push(id);
  }
  return chosen;
}

const draftOf = (answers: Answers, candidates: string[], mode: Draft['mode'], editing: AskId | undefined): Draft => ({
  ...newDraft({ key: '0f8fad5b-d9cb-469f-a165-70867728950e', mode, answers, candidates, changedAt: NOW }),
  editing,
  passed: editing === undefined ? ASKS.map(({ id }) => id) : [],
});
const put = (draft: Draft, putting: (typeof PUTTINGS)[number], told?: FormTold): Reply => ({
  kind: 'question',
  question: { about: 'form', draft },
  putting,
  canSkip: true,
  told,
});
const refusedAt = (fields: readonly FieldId[], code: ValueFault): FormTold => ({
  filled: [],
  remarks: [],
  faults: fields.map((field) => ({ field, fault: { code } })),
});
const CONSENTS = ['consentRecipients', 'consentTransfer'] as const;

/** The form at every question, with short answers, long ones or none besides the recipients. */
function formWith(ids: string[]): Reply[] {
  const enquiry = sampleEnquiry({ recipients: ids });
  const [consentRecipients, consentTransfer] = enquiry.consents;
  const full = { ...answersOf(enquiry), consentRecipients, consentTransfer };
  const texts = { product: LONG, certificates: LONG, placeOfDelivery: LONG, company: LONG, city: LONG };
  const long = { ...full, wish: LONG.repeat(10).trim(), ...texts, person: LONG, role: LONG };
  const asks: readonly (AskId | undefined)[] = [undefined, ...ASKS.map(({ id }) => id), 'consentKeep'];
  const steps = [undefined, ...FORM.map(({ asks: [first] }) => first?.id)];
  return [{ recipients: ids }, full, long].flatMap((answers) => [
    ...asks.flatMap((id) => PUTTINGS.map((putting) => put(draftOf(answers, ids, 'questions', id), putting))),
    // The first step holds the visitor's own words, up to 2,000 characters.
    ...steps
      .filter((id) => id !== 'kind' || answers !== long)
      .flatMap((id) => PUTTINGS.map((putting) => put(draftOf(answers, ids, 'cards', id), putting))),
    put(draftOf(answers, ids, 'cards', 'consentRecipients'), 'first', refusedAt(CONSENTS, 'consent-needed')),
    put(draftOf(answers, ids, 'cards', 'consentRecipients'), 'first', refusedAt(CONSENTS, 'consent-outdated')),
    put(
      draftOf(answers, ids, 'questions', 'consentTransfer'),
      'first',
      refusedAt(['consentTransfer'], 'consent-needed'),
    ),
    put(draftOf(answers, ids, 'questions', 'consentRecipients'), 'first', {
      ...refusedAt([], 'missing'),
      remarks: REMARKS,
    }),
  ]);
}

function recordsWith(ids: string[]): Reply[] {
  const enquiry = sampleEnquiry({ recipients: ids });
  const steps = [{ what: 'received', at: NOW, note: undefined } as const];
  const record: EnquiryRecord = { enquiry, status: 'received', updatedAt: NOW, changeableUntil: NOW, steps };
  const events = ['receipt', 'receiptAgain', 'receiptCorrected', 'status', 'withdrawn', 'tooLate'] as const;
  const draft = draftOf(answersOf(enquiry), ids, 'cards', undefined);
  return [
    ...events.map((event): Reply => ({ kind: 'enquiry-record', event, record })),
    { kind: 'draft-offer', drafts: [draft] },
  ];
}

describe.each(LANGUAGES)('with the longest names of the directory in %s', (language) => {
  const composed = (reply: Reply): Message => compose(reply, knowledge.directory, language, texts);
  const groups = (): string[][] => [
    longest(10, language, bothScripts),
    longest(10, language, oneScript),
    longest(3, language, bothScripts),
    justBothScripts(language),
  ];

  it('no reply has more than 2 kB', () => {
    const replies = groups().flatMap((ids) => [...formWith(ids), ...recordsWith(ids)]);
    const tooLong = replies.map(composed).filter((message) => !isShort(message));
    expect(tooLong.map(toPlainText)).toEqual([]);
    expect(replies.length).toBeGreaterThan(500);
  });

  it('every consent names every recipient, on a card as in text, in the very words that are stored', () => {
    const { consentWording } = formReading({ knowledge, texts, language, now: NOW, timeZone: undefined });
    for (const ids of groups()) {
      const answers = { recipients: ids };
      const [passing, transfer] = CONSENT_PURPOSES.map((purpose) => consentWording(purpose, answers).wording);
      for (const wording of [passing, transfer])
        expect(ids.filter((id) => !wording?.includes(oneScript(id, language)))).toEqual([]);
      const alone = CONSENTS.map((id) => toPlainText(composed(put(draftOf(answers, ids, 'questions', id), 'first'))));
      expect(alone[0]).toContain(passing);
      expect(alone[1]).toContain(transfer);
      const card = toActivity(composed(put(draftOf(answers, ids, 'cards', 'consentRecipients'), 'first')), 'webchat');
      for (const line of passing?.split('\n') ?? []) expect(textOfActivity(card)).toContain(line);
    }
  });

  it('up to three recipients and all consents stand on one card; with more each consent is asked alone', () => {
    const cardFor = (count: number): Message => {
      const ids = longest(count, language, bothScripts);
      return composed(put(draftOf({ recipients: ids }, ids, 'cards', 'consentRecipients'), 'first'));
    };
    const toggles = (message: Message) => message.blocks.filter(({ type }) => type === 'input').length;
    expect([toggles(cardFor(3)), toggles(cardFor(4))]).toEqual([3, 0]);
  });
});
