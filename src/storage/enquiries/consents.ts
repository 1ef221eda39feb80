import type { Kysely } from 'kysely';
import type { LoggedConsent } from '../../enquiry/desk';
import { consentSchema, type Enquiry } from '../../enquiry/enquiry';
import type { Tables } from '../tables';

/** Adds the consents of an enquiry to their log; those that stand there already, and those of before a correction, stay. */
export async function recordConsents(db: Kysely<Tables>, { key, consents }: Enquiry): Promise<void> {
  const known = await db.selectFrom('consents').selectAll().where('enquiry_key', '=', key).execute();
  const fresh = consents.filter(({ purpose, at }) => !known.some((k) => k.purpose === purpose && k.given_at === at));
  if (fresh.length === 0) return;
  const rows = fresh.map(({ at, ...consent }) => ({ enquiry_key: key, given_at: at, ...consent }));
  await db.insertInto('consents').values(rows).execute();
}

/** All consents that a visitor has given, the oldest first. @throws ZodError if what is stored is no consent */
export async function loggedConsents(db: Kysely<Tables>, visitorKey: string): Promise<LoggedConsent[]> {
  const rows = await db
    .selectFrom('consents')
    .innerJoin('enquiries', 'enquiries.key', 'consents.enquiry_key')
    .select(['reference', 'purpose', 'version', 'wording', 'consents.language', 'given_at'])
    .where('visitor_key', '=', visitorKey)
    .orderBy('given_at')
    .execute();
  return rows.map(({ reference, given_at, ...row }) => ({
    reference,
    ...consentSchema.parse({ ...row, at: given_at }),
  }));
}
