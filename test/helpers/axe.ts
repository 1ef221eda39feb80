import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What Web Chat leaves undecided: a name on the visitor's bubble, which is a `div` without a role. */
const WEB_CHAT_UNDECIDED = /^aria-prohibited-attr .*webchat__stacked-layout--from-user/;

export const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/**
 * On phone and desktop, in both modes or the given one: what breaks WCAG 2.2 AA, or what could not be decided and is not
 * known.
 */
export async function wcagFaults(page: Page, state: string, schemes: readonly Scheme[] = SCHEMES): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      // Web Chat takes over new colours with its next frame.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const { violations, incomplete } = await runAxe(page);
      const lines = [...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
      );
      const own = lines.filter((line) => !WEB_CHAT_UNDECIDED.test(line));
      found.push(...own.map((line) => `${state}, ${colorScheme}, ${size.width}: ${line}`));
    }
  }
  return found;
}

async function runAxe(page: Page): Promise<AxeResults> {
  await page.evaluate(AXE);
  return page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly: WCAG, resultTypes: ['violations', 'incomplete'] })})`,
  );
}
