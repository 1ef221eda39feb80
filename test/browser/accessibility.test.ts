import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../src/text/language';
import { type Assistant, startAssistant } from '../helpers/assistant';
import { ask, bubble, sendBox } from '../helpers/chat-page';
import { describeInChromium } from '../helpers/chromium';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(180_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What Web Chat leaves undecided: a name on the visitor's bubble, which is a `div` without a role. */
const WEB_CHAT_UNDECIDED = /^aria-prohibited-attr .*webchat__stacked-layout--from-user/;

const SCHEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
const QUESTIONS: Readonly<Record<Language, { hits: string; profile: string; lost: string }>> = {
  de: { hits: 'Fliesen in Foshan', profile: 'Foshan', lost: '???' },
  zh: { hits: '佛山 陶瓷 供应商', profile: '佛山', lost: '？？？' },
  en: { hits: 'tiles in Foshan', profile: 'Foshan', lost: '???' },
};

describeInChromium('the page for everybody', (launch) => {
  let browser: Browser;
  let assistant: Assistant;
  beforeAll(async () => {
    [browser, assistant] = await Promise.all([launch(), startAssistant()]);
  });
  afterAll(() => Promise.all([browser?.close(), assistant?.stop()]));
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  async function visit(path: string, options: object = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    const page = await context.newPage();
    await page.goto(assistant.url + path);
    return page;
  }
  const entry = (page: Page) => page.locator('.ac-selectable').first();
  const suggestions = (page: Page) => page.locator('.webchat__suggested-action');

  /** In both modes, on phone and desktop: what breaks WCAG 2.2 AA, or what could not be decided and is not known. */
  async function faults(page: Page, state: string): Promise<string[]> {
    const found: string[] = [];
    for (const size of SIZES) {
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
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
    return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ runOnly: WCAG })})`);
  }

  it.each(LANGUAGES)(
    'keeps WCAG 2.2 AA in %s: greeting, hits, profile with pictures, suggestions',
    async (language) => {
      const page = await visit(`/?lang=${language}`);
      const { hits, profile, lost } = QUESTIONS[language];
      await suggestions(page).first().waitFor();
      const found = await faults(page, 'greeting');
      await ask(page, hits);
      await entry(page).waitFor();
      found.push(...(await faults(page, 'hits')));
      await ask(page, profile);
      await page.locator('img.ac-image').first().waitFor();
      found.push(...(await faults(page, 'profile')));
      await ask(page, lost);
      await bubble(page, lost).waitFor();
      await suggestions(page).nth(3).waitFor();
      found.push(...(await faults(page, 'suggestions')));
      expect(found).toEqual([]);
    },
  );

  it.each(LANGUAGES)('keeps it in %s before Web Chat has come', async (language) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.route('**/webchat.js*', () => undefined);
    const page = await context.newPage();
    await page.goto(`${assistant.url}/?lang=${language}`, { waitUntil: 'commit' });
    await page.locator('#welcome a').first().waitFor();
    expect(await faults(page, 'on its way')).toEqual([]);
  });

  it('says to a screen reader what a card says, not only that there is an attachment', async () => {
    const page = await visit('/?lang=en');
    const live = page.locator('.webchat__live-region-transcript');
    await live.filter({ hasText: 'Chinese-German Industrial City Alliance' }).waitFor({ state: 'attached' });
    await ask(page, 'tiles in Foshan');
    await live.filter({ hasText: /1\. .*Foshan/s }).waitFor({ state: 'attached' });
  });

  it('can be used with the keyboard alone', async () => {
    const page = await visit('/?lang=en');
    await suggestions(page).first().waitFor();
    const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.dataset.id');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the message field');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('webchat-sendbox-input');
    await page.keyboard.type('tiles in Foshan');
    await page.keyboard.press('Enter');
    await entry(page).waitFor();
    // Back to the transcript, into the last message, to its first entry.
    await page.locator('.webchat__basic-transcript').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.classList.contains("ac-selectable")');
    await page.keyboard.press('Enter');
    await page.locator('.ac-factset').first().waitFor();
  });

  it('can be read when magnified fourfold', async () => {
    const page = await visit('/?lang=de', { viewport: { width: 320, height: 256 } });
    await suggestions(page).first().waitFor();
    await ask(page, 'Foshan');
    await page.locator('img.ac-image').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await sendBox(page).scrollIntoViewIfNeeded();
    const transcript = await page.locator('.webchat__basic-transcript').boundingBox();
    expect(transcript?.height).toBeGreaterThan(80);
    const wide = await page.evaluate(
      "[...document.querySelectorAll('#chat [class^=ac-]')].filter((part) => part.getBoundingClientRect().right > 320).length",
    );
    expect(wide).toBe(0);
  });
});
