// Takes the pictures in docs/ of the README: npm run screenshots

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../src/text/language';
import { startAssistant } from '../helpers/assistant';
import { ask } from '../helpers/chat-page';
import { launch } from '../helpers/chromium';
import { atStop, beginEnquiry, fillIn, formButton } from '../helpers/page-visitor';

const DOCS = join(__dirname, '..', '..', 'docs');
const SIZES = { desktop: { width: 1100, height: 860 }, phone: { width: 390, height: 780 } } as const;
/** By day a search; by night a city, on the phone its beginning, on the desktop its end. */
const QUESTIONS: Readonly<Record<Language, { light: string; dark: string }>> = {
  de: { light: 'Suche Hersteller von Fliesen in Foshan', dark: 'Mainz' },
  zh: { light: '佛山 陶瓷 供应商', dark: '佛山' },
  en: { light: 'who makes tiles in Foshan?', dark: 'Nuremberg' },
};

/** The enquiry: on the phone by day in each language, by night in one; on the desktop once. */
const ENQUIRIES: readonly Picture[] = [
  ...LANGUAGES.map((language): Picture => ({ language, scheme: 'light', size: 'phone' })),
  { language: 'zh', scheme: 'dark', size: 'phone' },
  { language: 'de', scheme: 'light', size: 'desktop' },
];

interface Picture {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
  readonly size: keyof typeof SIZES;
}

async function main(): Promise<void> {
  const [browser, assistant] = await Promise.all([launch(), startAssistant()]);
  try {
    for (const language of LANGUAGES) {
      for (const scheme of ['light', 'dark'] as const) {
        for (const size of ['desktop', 'phone'] as const)
          await takeAnswer(browser, assistant.url, { language, scheme, size });
      }
    }
    for (const picture of ENQUIRIES) await takeEnquiry(browser, assistant.url, picture);
  } finally {
    await Promise.all([browser.close(), assistant.stop()]);
  }
}

async function takeAnswer(browser: Browser, url: string, { language, scheme, size }: Picture): Promise<void> {
  const page = await visit(browser, url, { language, scheme, size });
  await ask(page, QUESTIONS[language][scheme]);
  await page
    .locator(scheme === 'light' ? '.ac-selectable' : 'img.ac-image')
    .first()
    .waitFor();
  if (scheme === 'dark' && size === 'desktop') await page.locator('img.ac-image').last().scrollIntoViewIfNeeded();
  await take(page, `${size}-${language}-${scheme}`);
  await page.context().close();
}

/** A step of the form with what the search told already, and the review. */
async function takeEnquiry(browser: Browser, url: string, { language, scheme, size }: Picture): Promise<void> {
  const page = await visit(browser, url, { language, scheme, size });
  await beginEnquiry(page, language);
  for (const stop of ['need', 'details'] as const) {
    await atStop(page, stop);
    await fillIn(page, language, stop);
  }
  await atStop(page, 'recipients');
  await take(page, `enquiry-form-${size}-${language}-${scheme}`);
  for (const stop of ['recipients', 'contact', 'consent'] as const) {
    await atStop(page, stop);
    await fillIn(page, language, stop);
  }
  await atStop(page, 'review');
  await formButton(page).scrollIntoViewIfNeeded();
  await take(page, `enquiry-review-${size}-${language}-${scheme}`);
  await page.context().close();
}

async function visit(browser: Browser, url: string, { language, scheme, size }: Picture): Promise<Page> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: SIZES[size], reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/?lang=${language}`);
  await page.locator('.webchat__suggested-action').first().waitFor();
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Web Chat glides to what is new.
  await page.waitForTimeout(1_500);
  await page.evaluate('document.activeElement.blur()');
  await page.screenshot({ path: join(DOCS, `${name}.png`) });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
