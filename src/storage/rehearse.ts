import type { Transaction } from 'kysely';
import type { Database } from './database';
import type { Tables } from './tables';

/** Does something in a transaction that is then undone, and gives what it would have come to. */
export async function rehearse<T>(db: Database, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  const undo = new Error('only a rehearsal');
  let outcome: { readonly value: T } | undefined;
  await db
    .transaction()
    .execute(async (transaction) => {
      outcome = { value: await work(transaction) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (outcome === undefined) throw new Error('the rehearsal did not take place');
  return outcome.value;
}
