// How soon a visitor on a slow network can read name, note and examples, beside what must come for that and for the
// conversation: npm run bench:first-paint

import type { Browser } from 'playwright-core';
import { startAssistant } from '../helpers/assistant';
import { launch } from '../helpers/chromium';

/** What browsers' developer tools call "Slow 3G": 50 kB/s, 400 ms a round trip. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const RUNS = 3;
const FIRST_PAINT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;
const BYTES = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .map(({ name, transferSize }) => [new URL(name).pathname, transferSize])`;

async function visit(browser: Browser, url: string) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('#welcome a').first().waitFor();
    const readable = performance.now() - start;
    await page.locator('.webchat__suggested-action').first().waitFor({ timeout: 120_000 });
    const greeted = performance.now() - start;
    const painted = await page.evaluate<number>(FIRST_PAINT);
    return { readable, painted, greeted, bytes: await page.evaluate<[string, number][]>(BYTES) };
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const [browser, assistant] = await Promise.all([launch(), startAssistant()]);
  try {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await visit(browser, assistant.url));
    for (const { readable, painted, greeted } of runs) {
      const ratio = (painted / greeted).toFixed(2);
      console.log(
        `painted ${painted.toFixed()} ms, readable ${readable.toFixed()} ms, greeted by the bot ${greeted.toFixed()} ms, ratio ${ratio}`,
      );
    }
    for (const [path, bytes] of runs[0]?.bytes ?? []) console.log(`${String(bytes).padStart(8)} bytes  ${path}`);
  } finally {
    await Promise.all([browser.close(), assistant.stop()]);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
