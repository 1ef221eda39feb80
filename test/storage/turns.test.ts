import type { TurnUnit } from '../../src/storage/enquiries/turns';
import type { Storage } from '../../src/storage/storage';
import { enquiryForm } from '../helpers/enquiry';
import { DATABASES } from '../helpers/postgres';
import { openTestStorage } from '../helpers/storage';
import { beginTurn } from '../helpers/turn';

const HOUR = 3_600_000;
const ORIGIN = {
  visitorKey: 'test/users/max/',
  conversationKey: 'test/conversations/max/',
  conversation: '{}',
  activityKey: undefined,
};

describe.each(DATABASES)('a turn on %s', (_name, create) => {
  let storage: Storage;
  let drop: () => Promise<void>;
  let now: number;

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 22, 10);
    const place = await create();
    drop = place.drop;
    storage = await openTestStorage({ databaseUrl: place.url, now: () => now, changeWindowMs: 24 * HOUR });
  });
  afterEach(async () => {
    await storage.close();
    await drop();
  });

  const begin = (visitor?: string, activity?: string) => beginTurn(storage, visitor, activity);
  const commit = (unit: TurnUnit, states: ReadonlyMap<string, object> = new Map()) =>
    unit.commit({ states, replies: '{"activities":[]}' });
  const submit = async (form = enquiryForm(), visitor = 'erika') => {
    const unit = begin(visitor);
    const { record } = await unit.desk.submit(form);
    await commit(unit);
    return record;
  };
  const due = () => storage.outbox.lease({ owner: 'worker', leaseMs: HOUR, limit: 10, driver: 'file' });

  it('stores an enquiry with its outbox entry, and only when it is committed', async () => {
    const form = enquiryForm();
    const unit = begin();
    const { record, isNew } = await unit.desk.submit(form);
    expect([isNew, record.status, record.enquiry.sentAt]).toEqual([true, 'received', '2026-11-22T10:00:00.000Z']);
    expect(await unit.desk.mine()).toEqual([record]);
    expect(await begin().desk.mine()).toEqual([]);
    expect(await due()).toEqual([]);
    await commit(unit);
    expect(await begin().desk.mine()).toEqual([record]);
    expect(await due()).toMatchObject([{ event: 'sent', revision: 0, driver: 'file', enquiry: { ...form } }]);
  });

  it('takes an enquiry with a known key once', async () => {
    const form = enquiryForm();
    const first = await submit(form);
    now += 7 * 24 * HOUR;
    const unit = begin();
    expect(await unit.desk.submit(form)).toMatchObject({ isNew: false, record: { enquiry: first.enquiry } });
    await commit(unit);
    expect(await begin().desk.mine()).toHaveLength(1);
    expect(await due()).toHaveLength(1);
  });

  it('counts for the limits what a visitor and a conversation have sent in a day, an erasure notwithstanding', async () => {
    await submit();
    now += HOUR;
    await submit();
    now += 5_000;
    const elsewhere = storage.turns.begin({ ...ORIGIN, visitorKey: 'test/users/erika/' });
    const nextToErika = storage.turns.begin({ ...ORIGIN, conversationKey: 'test/conversations/erika/' });
    expect(await begin().desk.recent()).toEqual({ visitorDay: 2, conversationDay: 2, sinceLast: 5_000 });
    expect(await elsewhere.desk.recent()).toEqual({ visitorDay: 2, conversationDay: 0, sinceLast: undefined });
    expect(await nextToErika.desk.recent()).toEqual({ visitorDay: 0, conversationDay: 2, sinceLast: 5_000 });
    const unit = begin();
    await unit.desk.eraseAll();
    await commit(unit);
    expect(await begin().desk.recent()).toMatchObject({ visitorDay: 2, conversationDay: 2 });
    now += 24 * HOUR - 6_000;
    expect(await begin().desk.recent()).toMatchObject({ visitorDay: 1, conversationDay: 1 });
  });

  it('lets one of two turns win that submit the same at once', async () => {
    const form = enquiryForm();
    const units = [begin(), begin(), begin()];
    for (const unit of units) await unit.desk.submit(form);
    const outcomes = await Promise.allSettled(units.map((unit) => commit(unit)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.code);
    expect(refused).toEqual(['state-conflict', 'state-conflict']);
    expect(await due()).toHaveLength(1);
  });

  it('stores nothing of an enquiry if the state has changed meanwhile', async () => {
    const key = 'test/conversations/c/';
    await storage.states.write({ [key]: { n: 1 } });
    const { [key]: state } = await storage.states.read([key]);
    await storage.states.write({ [key]: { n: 2 } });
    const unit = begin();
    await unit.desk.submit(enquiryForm());
    await expect(commit(unit, new Map([[key, Object.assign(state, { n: 3 })]]))).rejects.toMatchObject({
      code: 'state-conflict',
    });
    expect(await begin().desk.mine()).toEqual([]);
    expect(await storage.states.read([key])).toMatchObject({ [key]: { n: 2 } });
  });

  it('knows an activity again whose turn is committed, and no other', async () => {
    const unit = begin('erika', 'a1');
    await commit(unit, new Map([['s', { n: 1 }]]));
    expect(await begin('erika', 'a1').isRepetition()).toBe(true);
    expect(await begin('erika', 'a2').isRepetition()).toBe(false);
    await expect(commit(begin('erika', 'a1'), new Map([['t', { n: 1 }]]))).rejects.toMatchObject({
      code: 'state-conflict',
    });
  });

  it('writes state back only if it has changed', async () => {
    await commit(begin(), new Map([['s', { n: 1 }]]));
    const { s } = await storage.states.read(['s']);
    await commit(begin(), new Map([['s', s]]));
    expect((await storage.states.read(['s']))['s'].eTag).toBe(s.eTag);
    await commit(begin(), new Map([['s', Object.assign(s, { n: 2 })]]));
    expect((await storage.states.read(['s']))['s']).toMatchObject({ n: 2, eTag: expect.not.stringMatching(s.eTag) });
  });

  it('shows enquiries to nobody but their visitor', async () => {
    const { enquiry } = await submit();
    const stranger = begin('max').desk;
    expect(await stranger.mine()).toEqual([]);
    expect(await stranger.byReference(enquiry.reference)).toBeUndefined();
    expect(await stranger.withdraw(enquiry.reference)).toEqual({ outcome: 'unknown' });
    expect(await stranger.correct(enquiryForm({ key: enquiry.key }))).toEqual({ outcome: 'unknown' });
  });

  it('corrects while there is time, and delivers the correction after the first version', async () => {
    const form = enquiryForm();
    const { enquiry } = await submit(form);
    const unit = begin();
    const outcome = await unit.desk.correct({ ...form, replyLanguage: 'zh' });
    expect(outcome).toMatchObject({ outcome: 'done', record: { enquiry: { ...enquiry, replyLanguage: 'zh' } } });
    await commit(unit);
    const [first, ...others] = await due();
    expect([first?.event, others]).toEqual(['sent', []]);
    expect(await due()).toEqual([]);
    expect(await storage.outbox.delivered(first?.id ?? '', 'worker')).toBe(true);
    expect(await due()).toMatchObject([{ event: 'corrected', revision: 1, enquiry: { replyLanguage: 'zh' } }]);
    now += 24 * HOUR;
    expect(await begin().desk.correct(form)).toMatchObject({
      outcome: 'too-late',
      record: { changeableUntil: undefined },
    });
  });

  it('withdraws without a word what has not left yet', async () => {
    const { enquiry } = await submit();
    const unit = begin();
    expect(await unit.desk.withdraw(` ${enquiry.reference.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject({
      outcome: 'done',
      record: { status: 'withdrawn' },
    });
    await commit(unit);
    expect(await due()).toEqual([]);
    expect((await begin().desk.byReference(enquiry.reference))?.steps.map(({ what }) => what)).toEqual([
      'received',
      'withdrawn',
    ]);
  });

  it('tells a receiver of a withdrawal that has or may have got the enquiry, without its content', async () => {
    const { enquiry } = await submit();
    const [entry] = await due();
    const unit = begin();
    await unit.desk.withdraw(enquiry.reference);
    await commit(unit);
    expect(await due()).toEqual([]);
    await storage.outbox.failed(entry?.id ?? '', 'worker', { error: 'timeout', nextAt: new Date(now).toISOString() });
    expect(await due()).toMatchObject([{ event: 'withdrawn', revision: 1, enquiry: undefined }]);
    expect(await storage.outbox.list(['waiting', 'dead'])).toHaveLength(1);
  });

  it('keeps contact data only as long as the newest enquiry allows it', async () => {
    const { contact, consents } = enquiryForm();
    const kept = { ...consents[0], purpose: 'keep-contact' } as (typeof consents)[number];
    await submit(enquiryForm({ consents: [...consents, kept] }));
    expect(await begin().desk.keptContact()).toEqual(contact);
    await submit();
    expect(await begin().desk.keptContact()).toBeUndefined();
  });

  it('gives a lease to one worker, and to another when it has run out', async () => {
    await submit();
    const [leases, none] = await Promise.all([
      due(),
      storage.outbox.lease({ owner: 'other', leaseMs: HOUR, limit: 10, driver: 'file' }),
    ]);
    expect(leases.length + none.length).toBe(1);
    now += HOUR;
    const [again] = await storage.outbox.lease({ owner: 'third', leaseMs: HOUR, limit: 10, driver: 'file' });
    expect(again?.attempts).toBe(2);
    expect(await storage.outbox.delivered(again?.id ?? '', 'worker')).toBe(false);
    expect(await storage.outbox.delivered(again?.id ?? '', 'third')).toBe(true);
  });

  it('lists, retries and drops what was given up', async () => {
    await submit();
    const [entry] = await due();
    const id = entry?.id ?? '';
    await storage.outbox.givenUp(id, 'worker', { error: 'refused' });
    expect(await storage.outbox.list(['dead'])).toMatchObject([{ lastError: 'refused', reference: entry?.reference }]);
    expect(await storage.outbox.retry(id)).toBe(true);
    expect(await due()).toMatchObject([{ attempts: 1 }]);
    expect(await storage.outbox.drop(id)).toBe(false);
    await storage.outbox.givenUp(id, 'worker', { error: 'refused' });
    expect(await storage.outbox.drop(id)).toBe(true);
    expect(await storage.outbox.list(['dead', 'waiting', 'delivered'])).toEqual([]);
  });
});
