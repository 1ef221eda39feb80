/**
 * Kills the service with SIGKILL at random moments while visitors hand in enquiries and an unreliable receiver takes them,
 * on SQLite and, with TEST_DATABASE_URL, at the same time on PostgreSQL; prints what was counted and ends with 1 if anything was lost or
 * doubled: `npm run fault:enquiries [-- KILLS]`, 200 unless said.
 */
import { type Campaign, runCampaign } from '../helpers/enquiry-campaign';
import { createSchema, TEST_DATABASE_URL } from '../helpers/postgres';

let stopped = false;
// Ctrl-C: no more kills; what was begun is still counted.
process.once('SIGINT', () => {
  stopped = true;
});
const isStopped = () => stopped;

async function main(kills: number): Promise<void> {
  await Promise.all([
    runCampaign(kills, {}, isStopped).then((campaign) => report('SQLite', campaign)),
    ...(TEST_DATABASE_URL === undefined ? [] : [onPostgres(kills)]),
  ]);
}

async function onPostgres(kills: number): Promise<void> {
  const { url, drop } = await createSchema();
  report('PostgreSQL', await runCampaign(kills, { DATABASE_URL: url }, isStopped));
  await drop();
}

function report(name: string, campaign: Campaign): void {
  console.log(name);
  for (const [count, value] of Object.entries(campaign)) {
    const isFault = Array.isArray(value) && value.length > 0;
    console.log(
      `  ${count}: ${Array.isArray(value) ? value.length : value}${isFault ? ` (${value.slice(0, 5).join(', ')})` : ''}`,
    );
    if (isFault) process.exitCode = 1;
  }
}

void main(Number(process.argv[2] ?? 200));
