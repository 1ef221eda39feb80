import type { Kysely } from 'kysely';
import { type Contact, contactSchema } from '../../enquiry/enquiry';
import type { Cipher, Place } from '../cipher';
import type { Tables } from '../tables';

/** Contact data that visitors have allowed to be kept for their next enquiry. */
export class KeptContacts {
  private readonly cipher: Cipher;
  private readonly now: () => number;

  /** @param now milliseconds since 1970 */
  constructor({ cipher, now }: { cipher: Cipher; now: () => number }) {
    this.cipher = cipher;
    this.now = now;
  }

  async find(db: Kysely<Tables>, visitorKey: string): Promise<Contact | undefined> {
    const row = await db
      .selectFrom('kept_contacts')
      .select('contact')
      .where('visitor_key', '=', visitorKey)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return contactSchema.parse(JSON.parse(this.cipher.decrypt(row.contact, keptContactPlace(visitorKey))));
  }

  async keep(db: Kysely<Tables>, visitorKey: string, contact: Contact): Promise<void> {
    const record = {
      contact: this.cipher.encrypt(JSON.stringify(contact), keptContactPlace(visitorKey)),
      updated_at: new Date(this.now()).toISOString(),
    };
    await db
      .insertInto('kept_contacts')
      .values({ visitor_key: visitorKey, ...record })
      .onConflict((conflict) => conflict.column('visitor_key').doUpdateSet(record))
      .execute();
  }

  /** @returns true if there was something */
  async forget(db: Kysely<Tables>, visitorKey: string): Promise<boolean> {
    const { numDeletedRows } = await db
      .deleteFrom('kept_contacts')
      .where('visitor_key', '=', visitorKey)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }
}

/** Where a kept contact stands, for the cipher. */
export function keptContactPlace(visitorKey: string): Place {
  return ['kept_contacts', 'contact', visitorKey];
}
