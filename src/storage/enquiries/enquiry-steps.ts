import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { EnquiryStep } from '../../enquiry/desk';
import type { Cipher } from '../cipher';
import type { EnquiryStepsTable, Tables } from '../tables';

/** A step as it is stored, with whom the office has given the enquiry to. */
export type StoredStep = EnquiryStep & { readonly assignee: string | undefined };

/** What happened to enquiries, with the office's words. Every method works in the transaction it is given. */
export class EnquirySteps {
  private readonly cipher: Cipher;
  private readonly now: () => number;

  /** @param now milliseconds since 1970 */
  constructor({ cipher, now }: { cipher: Cipher; now: () => number }) {
    this.cipher = cipher;
    this.now = now;
  }

  /** The steps of these enquiries by enquiry key, the oldest first. @throws LotseError `data-undecipherable` */
  async of(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, StoredStep[]>> {
    const rows = await db
      .selectFrom('enquiry_steps')
      .selectAll()
      .where('enquiry_key', 'in', keys)
      .orderBy('at')
      .execute();
    const steps = new Map(keys.map((key): [string, StoredStep[]] => [key, []]));
    for (const row of rows) steps.get(row.enquiry_key)?.push(this.open(row));
    return steps;
  }

  async add(
    db: Kysely<Tables>,
    key: string,
    { what, note, assignee }: Pick<EnquiryStep, 'what'> & { note?: string | undefined; assignee?: string | undefined },
  ): Promise<void> {
    const id = randomUUID();
    const seal = (text: string | undefined, column: string) =>
      text === undefined ? null : this.cipher.encrypt(text, ['enquiry_steps', column, id]);
    await db
      .insertInto('enquiry_steps')
      .values({
        id,
        enquiry_key: key,
        what,
        at: new Date(this.now()).toISOString(),
        note: seal(note, 'note'),
        assignee: seal(assignee, 'assignee'),
      })
      .execute();
  }

  /** Takes away the office's words; that something happened, when, and who it was given to stays. */
  async eraseNotes(db: Kysely<Tables>, key: string): Promise<void> {
    await db.updateTable('enquiry_steps').set({ note: null }).where('enquiry_key', '=', key).execute();
  }

  private open({ id, what, at, note, assignee }: EnquiryStepsTable): StoredStep {
    const open = (stored: string | null, column: string) =>
      stored === null ? undefined : this.cipher.decrypt(stored, ['enquiry_steps', column, id]);
    return { what, at, note: open(note, 'note'), assignee: open(assignee, 'assignee') };
  }
}
