import { sql } from 'kysely';
import type { Storage } from '../../src/storage/storage';
import { enquiryForm } from '../helpers/enquiry';
import { DATABASES } from '../helpers/postgres';
import { newDataDir } from '../helpers/service';
import { openTestStorage } from '../helpers/storage';
import { tracesInFiles, tracesInTables } from '../helpers/traces';
import { beginTurn } from '../helpers/turn';

const DAY = 86_400_000;
const { consents, ...content } = enquiryForm();
const KEPT = [...consents, { ...consents[0], purpose: 'keep-contact' }] as typeof consents;
const { company, city, person, email = '' } = content.contact;
/** What the visitor has typed; a country of two letters can stand anywhere. */
const TYPED = [content.need.wish, company, city, person, email, 'Entwurf von Erika'];

describe.each(DATABASES)('a visitor who wants to be forgotten, on %s', (_name, create) => {
  let storage: Storage;
  let dataDir: string;
  let drop: () => Promise<void>;
  let now: number;

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 22);
    dataDir = newDataDir();
    const place = await create();
    drop = place.drop;
    storage = await openTestStorage({ dataDir, databaseUrl: place.url, now: () => now });
  });
  afterEach(async () => {
    await storage.close();
    await drop();
  });

  const turn = async (visitor: string, work: (desk: ReturnType<typeof beginTurn>['desk']) => Promise<unknown>) => {
    const unit = beginTurn(storage, visitor);
    const result = await work(unit.desk);
    const [key, state] = [`test/conversations/${visitor}/`, { draft: 'Entwurf von Erika', n: Math.random() }];
    const stored = (await storage.states.read([key]))[key] ?? {};
    await unit.commit({ states: new Map([[key, Object.assign(stored, state)]]), replies: '{"activities":[]}' });
    return result;
  };
  const submit = (visitor: string) => turn(visitor, (desk) => desk.submit(enquiryForm({ consents: KEPT })));
  /** Every encrypted text of a visitor as it lies in the database. */
  const encryptedTexts = async (visitor: string): Promise<string[]> => {
    const { rows } = await sql<{ text: string | null }>`
      select value as text from bot_state where key like ${`%/${visitor}/`}
      union all select content from enquiries where visitor_key like ${`%/${visitor}/`}
      union all select conversation from enquiries where visitor_key like ${`%/${visitor}/`}
      union all select contact from kept_contacts where visitor_key like ${`%/${visitor}/`}
      union all select content from notices where enquiry_key in
        (select key from enquiries where visitor_key like ${`%/${visitor}/`})`.execute(storage.db);
    return rows.flatMap(({ text }) => text ?? []);
  };
  const traces = async (texts: readonly string[]) => [
    ...tracesInFiles(dataDir, texts),
    ...(await tracesInTables(storage.db, texts)),
  ];

  it('leaves no trace in any table or file, not even of the encrypted texts', async () => {
    const first = await submit('erika');
    const delivered = await storage.outbox.lease({ owner: 'w', leaseMs: DAY, limit: 1, driver: 'file' });
    await storage.outbox.delivered(delivered[0]?.id ?? '', 'w');
    await submit('erika');
    await submit('max');
    const [erikas, others] = [await encryptedTexts('erika'), await encryptedTexts('max')];
    expect([erikas.length, others.length]).toEqual([8, 5]);
    expect(await traces(erikas)).not.toEqual([]);
    expect(await traces(TYPED)).toEqual([]);

    const erasure = await turn('erika', (desk) => desk.eraseAll());
    expect(erasure).toEqual({ enquiries: 2, keptContact: true, conversations: 1, officeTold: 1 });
    expect(await traces([...erikas, ...TYPED])).toEqual([]);
    expect(await encryptedTexts('max')).toEqual(others);
    expect(await beginTurn(storage).desk.exportAll()).toMatchObject({
      enquiries: [],
      keptContact: undefined,
      memories: {},
    });
    expect(await storage.outbox.list(['waiting', 'dead'])).toMatchObject([
      { event: 'sent' },
      { event: 'withdrawn', enquiryKey: (first as { record: { enquiry: { key: string } } }).record.enquiry.key },
    ]);
    const left = await storage.db.selectFrom('enquiries').selectAll().where('visitor_key', 'is', null).execute();
    expect(left).toMatchObject([{ status: 'withdrawn', content: null, conversation: null }, { content: null }]);
  });

  it('finds that the clean-up does the same when data is old, and nothing before', async () => {
    await submit('erika');
    await turn('max', async () => undefined);
    const erikas = await encryptedTexts('erika');
    now += 89 * DAY;
    await turn('max', async () => undefined);
    const nothing = { conversations: 0, keptContacts: 0, enquiries: 0, notices: 0 };
    expect((await storage.retention.run()).counts).toEqual(nothing);
    now += 2 * DAY;
    const old = { conversations: 1, keptContacts: 0, enquiries: 0, notices: 1 };
    expect((await storage.retention.dryRun()).counts).toEqual(old);
    expect((await storage.retention.run()).counts).toEqual(old);
    expect(Object.keys(await storage.states.read(['test/conversations/max/', 'test/conversations/erika/']))).toEqual([
      'test/conversations/max/',
    ]);
    now += 300 * DAY;
    const { counts } = await storage.retention.run();
    expect(counts).toMatchObject({ conversations: 1, keptContacts: 1, enquiries: 1 });
    expect(await traces(erikas)).toEqual([]);
    expect(await storage.db.selectFrom('seen_activities').selectAll().execute()).toEqual([]);
    expect(await storage.db.selectFrom('recent_enquiries').selectAll().execute()).toEqual([]);
    expect(await storage.db.selectFrom('visitor_conversations').selectAll().execute()).toEqual([]);
  });
});
