import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Assistant, startAssistant } from './assistant';

/** A phone held upright. */
const PHONE = { width: 390, height: 844 };

/** The assistant and a browser for a block of tests; the pages of a test are closed after it. */
export function browserVisits(launch: () => Promise<Browser>) {
  let browser: Browser;
  let assistant: Assistant;
  beforeAll(async () => {
    [browser, assistant] = await Promise.all([launch(), startAssistant()]);
  });
  afterAll(() => Promise.all([browser?.close(), assistant?.stop()]));
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE, ...options });
    return context.newPage();
  }

  return {
    newPage,
    /** The address of a page of the assistant. */
    address: (path: string): string => assistant.url + path,
    /** Opens a page and waits until the assistant has greeted. */
    async visit(path: string, options?: BrowserContextOptions): Promise<Page> {
      const page = await newPage(options);
      await page.goto(assistant.url + path);
      await page.locator('.webchat__suggested-action').first().waitFor();
      return page;
    },
  };
}
