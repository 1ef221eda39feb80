import type { DeliveryDriver } from '../enquiry/outbox-entry';
import { BotStateStorage } from './bot-state';
import { Cipher } from './cipher';
import type { DataKeys } from './data-keys';
import { type Database, type DatabasePlace, openDatabase } from './database';
import { Enquiries } from './enquiries/enquiries';
import { KeptContacts } from './enquiries/kept-contacts';
import { Notices } from './enquiries/notices';
import { Office } from './enquiries/office';
import { Outbox } from './enquiries/outbox';
import { Retention, type RetentionPeriods } from './enquiries/retention';
import { Turns } from './enquiries/turns';
import { VisitorData } from './enquiries/visitor-data';

export interface StorageOptions extends DatabasePlace, RetentionPeriods {
  readonly dataKeys: DataKeys;
  /** The ways of delivery that are set up. */
  readonly drivers: readonly DeliveryDriver[];
  /** How long after sending a visitor may correct or withdraw an enquiry, in milliseconds. */
  readonly changeWindowMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** All that is stored durably, behind one door. */
export interface Storage {
  readonly db: Database;
  readonly cipher: Cipher;
  readonly states: BotStateStorage;
  readonly turns: Turns;
  readonly enquiries: Enquiries;
  readonly visitorData: VisitorData;
  readonly outbox: Outbox;
  readonly notices: Notices;
  readonly office: Office;
  readonly retention: Retention;
  close(): Promise<void>;
}

/**
 * Opens the database and what works on it.
 * @throws LotseError `storage-unavailable`
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { dataKeys, now } = options;
  const db = await openDatabase(options);
  const cipher = new Cipher(dataKeys);
  const shared = { db, cipher, now };
  const states = new BotStateStorage(shared);
  const enquiries = new Enquiries({ ...shared, drivers: options.drivers, changeWindowMs: options.changeWindowMs });
  const notices = new Notices(shared);
  const visitorData = new VisitorData({ db, states, enquiries, keptContacts: new KeptContacts(shared) });
  return {
    db,
    cipher,
    states,
    enquiries,
    visitorData,
    notices,
    office: new Office({ db, enquiries, notices }),
    retention: new Retention({ ...options, db, enquiries }),
    turns: new Turns({ data: visitorData, notices, now }),
    outbox: new Outbox({ db, enquiries, now }),
    close: () => db.destroy(),
  };
}
