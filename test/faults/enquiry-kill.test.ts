import { execFileSync } from 'node:child_process';
import { PROJECT_ROOT } from '../../src/paths';
import { runCampaign } from '../helpers/enquiry-campaign';
import { DATABASES } from '../helpers/postgres';

/** The long form is `npm run fault:enquiries`. */
const KILLS = 3;

// A process that was killed keeps its leases for a minute, so this takes minutes: for CI.
const suite = process.env['CI'] ? describe : describe.skip;

suite.each(DATABASES)('a service that is killed at random moments, on %s', (_name, create) => {
  beforeAll(() => void execFileSync('npm', ['run', '--silent', 'build'], { cwd: PROJECT_ROOT }), 120_000);

  it('loses and doubles nothing: each receipt has one enquiry at the receiver, and no enquiry lacks its receipt', async () => {
    const { url, drop } = await create();
    const campaign = await runCampaign(KILLS, url === undefined ? {} : { DATABASE_URL: url });
    expect(campaign).toMatchObject({
      kills: KILLS,
      enquiriesReceived: campaign.receiptsShown,
      receiptsWithoutEnquiry: [],
      enquiriesWithoutReceipt: [],
      receiptsWithSeveralEnquiries: [],
      visitorsWithSeveralEnquiries: [],
      lostAnswers: [],
      draftsLost: [],
      turnsFailed: expect.stringMatching(/^(?:-|(?:channel-unreachable(?:, )?)+)$/),
      typedInLog: [],
      typedInFiles: [],
    });
    // A visitor who never gets to the end breaks no promise; the long form counts those.
    expect(campaign.receiptsShown).toBeGreaterThan(0);
    await drop();
  }, 300_000);
});
