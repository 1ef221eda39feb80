import { formReading } from '../../dialogs/enquiry/form-reading';
import { type AnswerContext, answerByCard, answerByText, editField } from '../../src/enquiry/form/answer';
import type { FieldId } from '../../src/enquiry/form/answers';
import { CONSENT_MARK, consentMark } from '../../src/enquiry/form/consent-mark';
import { type Draft, draftSchema, isComplete, newDraft, stopOf, withDraft } from '../../src/enquiry/form/draft';
import type { Outcome } from '../../src/enquiry/form/outcome';
import { FORM, type StepId } from '../../src/enquiry/form/steps';
import { toEnquiry } from '../../src/enquiry/form/to-enquiry';
import { CONSENT_VERSION } from '../../src/replies/compose/consent-words';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import type { Language } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { openKnowledge } from '../helpers/conversation';

const NOW = '2026-11-22T09:00:00.000Z';
const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const CANDIDATES = ['midea-group-co-ltd', 'schott-ag', 'knipex-werk-c-gustav-putsch'];
const texts = new Texts(readLocales());
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

const reading = (language: Language = 'de'): AnswerContext =>
  formReading({ knowledge, texts, language, now: NOW, timeZone: undefined });
const fresh = (mode: Draft['mode'] = 'questions'): Draft =>
  newDraft({ key: KEY, mode, answers: {}, candidates: CANDIDATES, changedAt: NOW });
const stopId = (draft: Draft): string => {
  const stop = stopOf(draft);
  return stop.at === 'ask' ? stop.ask.id : stop.at === 'step' ? stop.step.id : 'review';
};
/** Says one thing after the other; gives the last outcome. */
function say(draft: Draft, says: readonly string[], language: Language = 'de'): Outcome {
  let outcome: Outcome = { draft, filled: [], faults: [], remarks: [] };
  for (const text of says) outcome = answerByText(outcome.draft, text, reading(language));
  return outcome;
}
function card(draft: Draft, step: StepId, values: Record<string, string>): Outcome {
  const found = FORM.find(({ id }) => id === step);
  if (!found) throw new Error(`no step ${step}`);
  return answerByCard(draft, found, { ...marked(draft), ...values }, reading());
}
/** What a card shown now says of its consents. */
function marked({ answers }: Draft, language: Language = 'de'): Record<string, string> {
  return { [CONSENT_MARK]: consentMark(answers, language, CONSENT_VERSION) };
}

const WISH = 'Wir suchen einen Lieferanten für Pumpen nach Zeichnung.';
const UNTIL_CONTACT = ['Lieferung', 'Pumpen', WISH, '5.000 Stück bis Ende März', '1 und 2'];
const CONTACT = ['Muster GmbH', 'Mainz', 'Erika Mustermann', 'erika@example.com'];
const CONSENTS = ['Ich stimme zu', 'ja'];

describe('single questions', () => {
  it('come one after the other and end with the review', () => {
    const asked = [...UNTIL_CONTACT, ...CONTACT, ...CONSENTS].reduce<{ draft: Draft; ids: string[] }>(
      ({ draft, ids }, text) => ({ ids: [...ids, stopId(draft)], draft: say(draft, [text]).draft }),
      { draft: fresh(), ids: [] },
    );
    expect(asked.ids).toEqual([
      ...['kind', 'sector', 'wish', 'details', 'recipients', 'company', 'place', 'person', 'reach'],
      ...['consentRecipients', 'consentTransfer'],
    ]);
    expect(stopId(asked.draft)).toBe('review');
    expect(toEnquiry(asked.draft, 'de')).toMatchObject({
      key: KEY,
      need: { kind: 'supply', wish: WISH },
      details: { quantity: { amount: 5_000, unit: 'piece' }, neededBy: '2027-03-31' },
      recipients: CANDIDATES.slice(0, 2),
      contact: { company: 'Muster GmbH', city: 'Mainz', country: 'DE', email: 'erika@example.com' },
      consents: [{ purpose: 'recipients', language: 'de', at: NOW }, { purpose: 'transfer' }],
    });
  });

  it('take several answers from one message', () => {
    const { draft, filled } = say(fresh(), [
      ...UNTIL_CONTACT.slice(0, 2),
      'Wir brauchen 5.000 Stück Ventile bis Ende März',
    ]);
    expect(filled).toEqual(expect.arrayContaining(['wish', 'quantity', 'neededBy']));
    expect(draft.answers).toMatchObject({ quantity: { amount: 5_000, unit: 'piece' }, neededBy: '2027-03-31' });
    const contact = say(say(draft, ['überall', '1']).draft, ['Muster GmbH, Köln, erika@example.com']);
    expect(contact.draft.answers).toMatchObject({
      company: 'Muster GmbH',
      city: 'Köln',
      country: 'DE',
      email: 'erika@example.com',
    });
  });

  it('ask for the country alone where the city does not tell it', () => {
    const { draft } = say(fresh(), [...UNTIL_CONTACT, 'Muster GmbH', 'Entenhausen']);
    expect(stopId(draft)).toBe('country');
    expect(say(draft, ['Österreich']).draft.answers.country).toBe('AT');
  });

  it('read a phone number in the national way with the country of the contact', () => {
    const { draft } = say(fresh(), [...UNTIL_CONTACT, ...CONTACT.slice(0, 3), '06131 123456']);
    expect(draft.answers.phone).toBe('+496131123456');
  });
});

describe('corrections', () => {
  const filled = (): Draft => say(fresh(), [...UNTIL_CONTACT, ...CONTACT]).draft;

  it.each<readonly [Language, string, object]>([
    ['de', 'nein, 500 Stück', { quantity: { amount: 500, unit: 'piece' } }],
    ['de', 'die Stadt ist Köln', { city: 'Köln' }],
    ['de', 'Menge: 700 kg', { quantity: { amount: 700, unit: 'kg' } }],
    ['de', 'ändere die Menge auf 12 t', { quantity: { amount: 12, unit: 't' } }],
    ['de', 'nein, erika@example.org', { email: 'erika@example.org' }],
    ['en', 'the e-mail is erika@example.org', { email: 'erika@example.org' }],
    ['en', 'no, 500 pieces', { quantity: { amount: 500, unit: 'piece' } }],
    ['en', 'change the company to Example Ltd', { company: 'Example Ltd' }],
    ['zh', '不，500件', { quantity: { amount: 500, unit: 'piece' } }],
    ['zh', '把数量改成一万件', { quantity: { amount: 10_000, unit: 'piece' } }],
    ['zh', '邮箱是zhang@example.com', { email: 'zhang@example.com' }],
    ['zh', '城市是佛山', { city: '佛山' }],
  ])('%s: "%s"', (language, text, expected) => {
    const before = filled();
    const { draft, faults } = say(before, [text], language);
    expect(faults).toEqual([]);
    expect(draft.answers).toMatchObject(expected);
    expect(stopId(draft)).toBe(stopId(before));
  });

  it('of the answer just given replace it', () => {
    const { draft } = say(fresh(), [...UNTIL_CONTACT, 'Muster GmbH', 'nein, Beispiel AG']);
    expect(draft.answers.company).toBe('Beispiel AG');
    expect(stopId(draft)).toBe('place');
  });

  it.each<readonly [FieldId, string]>([
    ['recipients', '3'],
    ['person', 'Max Mustermann'],
    ['email', 'max@example.com'],
    ['phone', '+49 6131 123456'],
    ['city', 'Köln'],
    ['role', 'Einkauf'],
  ])('of %s in an enquiry that was sent need the consents again, and say so', (field, text) => {
    const { draft } = say(filled(), CONSENTS);
    expect(stopId(draft)).toBe('review');
    const changed = say(editField({ ...draft, corrects: 'L-7F3K-92' }, field, NOW), [text]);
    expect([changed.remarks, stopId(changed.draft)]).toEqual([['consent-again'], 'consentRecipients']);
    expect(isComplete(changed.draft)).toBe(false);
    const again = say(changed.draft, CONSENTS).draft;
    expect([stopId(again), isComplete(again)]).toEqual(['review', true]);
  });

  it('before sending need them again for other recipients, not for a contact that the review shows', () => {
    const { draft } = say(filled(), CONSENTS);
    const changed = say(editField(draft, 'recipients', NOW), ['3']);
    expect([changed.remarks, stopId(changed.draft)]).toEqual([['consent-again'], 'consentRecipients']);
    const contact = say(editField(draft, 'city', NOW), ['Köln']);
    expect([contact.remarks, stopId(contact.draft)]).toEqual([[], 'review']);
  });

  it.each<readonly [FieldId, string]>([
    ['quantity', '700 Stück'],
    ['wish', 'Wir suchen einen Lieferanten für Ventile nach Muster.'],
    ['neededBy', 'Ende April'],
    ['recipients', '2 und 1'],
    ['email', 'erika@example.com'],
  ])('of %s to "%s" leave the consents as they are', (field, text) => {
    const { draft } = say(filled(), CONSENTS);
    const changed = say(editField({ ...draft, corrects: 'L-7F3K-92' }, field, NOW), [text]);
    expect([changed.faults, changed.remarks, stopId(changed.draft)]).toEqual([[], [], 'review']);
    expect(changed.draft.answers.consentTransfer).toEqual(draft.answers.consentTransfer);
  });

  it('do not change what was not meant', () => {
    const before = filled();
    expect(say(before, ['nein, 500 Stück']).draft.answers).toEqual({
      ...before.answers,
      quantity: { amount: 500, unit: 'piece' },
    });
  });
});

describe('bad input loses nothing and is told', () => {
  const at = (says: readonly string[]): Draft => say(fresh(), says).draft;
  it.each<readonly [string, readonly string[], string, string]>([
    ['3.000 characters', UNTIL_CONTACT.slice(0, 2), 'x'.repeat(3_000), 'too-long'],
    ['too few words', UNTIL_CONTACT.slice(0, 2), 'Pumpen', 'too-short'],
    ['"viele"', UNTIL_CONTACT.slice(0, 3), 'viele', 'quantity-vague'],
    ['a date in the past', UNTIL_CONTACT.slice(0, 3), 'bis zum 1.3.2020', 'date-past'],
    ['an unknown sector', ['Lieferung'], 'Flimmeron', 'sector-unknown'],
    ['an unknown kind', [], 'Kuchen', 'choice-unknown'],
    ['an e-mail without @', [...UNTIL_CONTACT, ...CONTACT.slice(0, 3)], 'erika.example.com', 'email-without-at'],
    ['a phone number that is none', [...UNTIL_CONTACT, ...CONTACT.slice(0, 3)], '+86 12345', 'phone-invalid'],
    ['no to a consent that is needed', [...UNTIL_CONTACT, ...CONTACT], 'nein', 'consent-needed'],
    ['neither yes nor no', [...UNTIL_CONTACT, ...CONTACT], 'vielleicht', 'choice-unknown'],
    ['a sticker of letters', UNTIL_CONTACT, '👍', 'unreadable'],
  ])('%s', (_, before, text, code) => {
    const draft = at(before);
    const outcome = say(draft, [text]);
    expect(outcome.faults.map(({ fault }) => fault.code)).toEqual([code]);
    expect(outcome.draft.answers).toEqual(draft.answers);
    expect(outcome.draft.misses).toBe(1);
    expect(stopId(outcome.draft)).toBe(stopId(draft));
  });

  it('an eleventh recipient', () => {
    const companies = [...knowledge.directory.companies.keys()].slice(0, 12);
    const draft = { ...at(UNTIL_CONTACT.slice(0, 4)), candidates: companies };
    const { faults } = say(draft, ['1-11']);
    expect(faults).toEqual([
      { field: 'recipients', fault: { code: 'recipients-too-many', params: { count: 11, most: 10 } } },
    ]);
    expect(say(draft, ['1-10']).draft.answers.recipients).toHaveLength(10);
  });

  it('what is good of a message stays, what is bad is told', () => {
    const { draft, faults } = say(at(UNTIL_CONTACT.slice(0, 3)), ['5.000 Stück bis zum 1.3.2020']);
    expect(faults.map(({ field }) => field)).toEqual(['neededBy']);
    expect(draft.answers.quantity).toEqual({ amount: 5_000, unit: 'piece' });
    expect(stopId(draft)).toBe('details');
  });

  it('HTML, links and control characters are kept or removed, and told', () => {
    const text = 'Wir suchen <b>Pumpen</b>\u0007, siehe https://example.com/zeichnung';
    const { draft, remarks } = say(at(UNTIL_CONTACT.slice(0, 2)), [text]);
    expect(remarks).toEqual(['control-removed', 'html-kept', 'links-kept']);
    expect(draft.answers.wish).toBe(text.replace('\u0007', ''));
  });
});

describe('recipients', () => {
  const draft = (): Draft => say(fresh(), UNTIL_CONTACT.slice(0, 4)).draft;
  it.each<readonly [string, unknown]>([
    ['1 und 3', [CANDIDATES[0], CANDIDATES[2]]],
    ['1-3', CANDIDATES],
    ['alle', CANDIDATES],
    ['Midea', [CANDIDATES[0]]],
    ['KNIPEX', [CANDIDATES[2]]],
    ['Finden Sie für mich', 'office'],
    ['find for me', 'office'],
    ['帮我找', 'office'],
  ])('"%s"', (text, expected) => {
    expect(say(draft(), [text]).draft.answers.recipients).toEqual(expected);
  });

  it.each(['1 und 7', '2-4', '0'])('are not taken in part: "%s" names one that is not there', (text) => {
    const { faults, draft: after } = say(draft(), [text]);
    expect(faults).toMatchObject([{ field: 'recipients', fault: { code: 'recipients-unknown' } }]);
    expect(after.answers.recipients).toBeUndefined();
  });

  it('are added with "auch"', () => {
    const chosen = say(draft(), ['1']).draft;
    expect(say(editField(chosen, 'recipients', NOW), ['auch 3']).draft.answers.recipients).toEqual([
      CANDIDATES[0],
      CANDIDATES[2],
    ]);
  });
});

describe('cards', () => {
  it('hold a step each, with the same checks', () => {
    const need = card(fresh('cards'), 'need', { kind: 'supply', sector: 'Pumpen', wish: WISH });
    expect([need.faults, stopId(need.draft)]).toEqual([[], 'details']);
    const details = card(need.draft, 'details', {
      quantity: '一万件',
      budget: '50k',
      neededBy: 'gestern',
      product: '',
    });
    expect(details.faults.map(({ fault }) => fault.code)).toEqual(['budget-without-currency', 'date-past']);
    expect([details.draft.answers.quantity, stopId(details.draft)]).toEqual([
      { amount: 10_000, unit: 'piece' },
      'details',
    ]);
    const again = card(details.draft, 'details', { quantity: '10.000 Stück', budget: '', neededBy: '' });
    expect(stopId(again.draft)).toBe('recipients');
    const recipients = card(again.draft, 'recipients', {
      recipients: CANDIDATES.slice(0, 2).join(','),
      replyLanguage: 'en',
    });
    const contact = card(recipients.draft, 'contact', {
      company: 'Muster GmbH',
      city: 'Mainz',
      country: 'Deutschland',
      person: 'Erika Mustermann',
      phone: '06131 123456',
    });
    expect([contact.faults, stopId(contact.draft)]).toEqual([[], 'consent']);
    const unticked = card(contact.draft, 'consent', {
      consentRecipients: 'true',
      consentTransfer: 'false',
      consentKeep: 'false',
    });
    expect([unticked.faults.map(({ field }) => field), stopId(unticked.draft)]).toEqual([
      ['consentTransfer'],
      'consent',
    ]);
    const ticked = card(unticked.draft, 'consent', {
      consentRecipients: 'true',
      consentTransfer: 'true',
      consentKeep: 'true',
    });
    expect([ticked.faults, stopId(ticked.draft)]).toEqual([[], 'review']);
    expect(toEnquiry(ticked.draft, 'de')).toMatchObject({ replyLanguage: 'en', contact: { phone: '+496131123456' } });
    expect(toEnquiry(ticked.draft, 'de')?.consents).toHaveLength(3);
  });

  it('of consents hold only for the recipients and the language they were shown with', () => {
    const { draft } = say(fresh('cards'), [...UNTIL_CONTACT, ...CONTACT]);
    const ticked = { consentRecipients: 'true', consentTransfer: 'true', consentKeep: 'true' };
    const earlier = { ...draft, answers: { ...draft.answers, recipients: [CANDIDATES[2] ?? ''] } };
    for (const mark of [marked(earlier), marked(draft, 'zh'), { [CONSENT_MARK]: '' }]) {
      const refused = card(draft, 'consent', { ...ticked, ...mark });
      expect(refused.faults).toEqual(
        ['consentRecipients', 'consentTransfer', 'consentKeep'].map((field) => ({
          field,
          fault: { code: 'consent-outdated' },
        })),
      );
      expect([refused.draft.answers.consentRecipients, stopId(refused.draft)]).toEqual([undefined, 'consent']);
    }
    expect(stopId(card(draft, 'consent', ticked).draft)).toBe('review');
  });

  it('with more than three recipients ask for each consent by itself', () => {
    const companies = [...knowledge.directory.companies.keys()].slice(0, 4);
    const { draft } = say({ ...fresh('cards'), candidates: companies }, [
      ...UNTIL_CONTACT.slice(0, 4),
      'alle',
      ...CONTACT,
    ]);
    expect(stopOf(draft)).toMatchObject({ at: 'ask', ask: { id: 'consentRecipients' } });
    const agreed = say(draft, ['ja']).draft;
    expect(stopOf(agreed)).toMatchObject({ at: 'ask', ask: { id: 'consentTransfer' } });
    expect(stopOf(say(agreed, ['ja']).draft).at).toBe('review');
  });

  it('say everything that is missing', () => {
    expect(card(fresh('cards'), 'need', {}).faults).toEqual(
      (['kind', 'sector', 'wish'] as const).map((field) => ({ field, fault: { code: 'missing' } })),
    );
    expect(card(fresh('cards'), 'contact', {}).faults.map(({ field }) => field)).toEqual([
      ...['company', 'city', 'country', 'person', 'email'],
    ]);
  });

  it('can be answered by free text', () => {
    const { draft } = say(fresh('cards'), ['Lieferung', 'Pumpen', WISH]);
    expect(stopId(draft)).toBe('details');
    expect(draft.answers).toMatchObject({ kind: 'supply', wish: WISH });
  });

  it('of an earlier step correct it', () => {
    const { draft } = say(fresh('cards'), ['Lieferung', 'Pumpen', WISH, '5.000 Stück']);
    const corrected = card(draft, 'need', { kind: 'research', sector: 'Pumpen', wish: WISH });
    expect([corrected.draft.answers.kind, stopId(corrected.draft)]).toEqual(['research', stopId(draft)]);
  });
});

describe('drafts', () => {
  it('survive storage as they are', () => {
    const { draft } = say(fresh(), [...UNTIL_CONTACT, ...CONTACT, ...CONSENTS]);
    expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(JSON.parse(JSON.stringify(draft)));
  });

  it('lose only the answer that no longer meets its check', () => {
    const stored = { ...fresh(), answers: { company: 'Muster GmbH', neededBy: 'morgen', gone: 1 } };
    expect(draftSchema.parse(stored).answers).toEqual({ company: 'Muster GmbH' });
  });

  it('are at most three, the latest first', () => {
    const drafts = ['a', 'b', 'c', 'd'].reduce<Draft[]>((kept, key) => withDraft(kept, { ...fresh(), key }), []);
    expect(drafts.map(({ key }) => key)).toEqual(['d', 'c', 'b']);
    expect(withDraft(drafts, { ...fresh(), key: 'b' }).map(({ key }) => key)).toEqual(['b', 'd', 'c']);
  });
});
