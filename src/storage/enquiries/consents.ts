import type { Kysely } from 'kysely';
import type { Enquiry } from '../../enquiry/enquiry';
import type { Tables } from '../tables';

/** Adds the consents of an enquiry to their log; those that stand there already, and those of before a correction, stay. */
export async function recordConsents(db: Kysely<Tables>, { key, consents }: Enquiry): Promise<void> {
  const known = await db.selectFrom('consents').selectAll().where('enquiry_key', '=', key).execute();
  const fresh = consents.filter(({ purpose, at }) => !known.some((k) => k.purpose === purpose && k.given_at === at));
  if (fresh.length === 0) return;
  const rows = fresh.map(({ at, ...consent }) => ({ enquiry_key: key, given_at: at, ...consent }));
  await db.insertInto('consents').values(rows).execute();
}
