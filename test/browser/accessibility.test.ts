import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/text/language';
import { SCHEMES, wcagFaults } from '../helpers/axe';
import { browserVisits } from '../helpers/browser-visits';
import { ask, bubble, sendBox } from '../helpers/chat-page';
import { describeInChromium } from '../helpers/chromium';
import {
  atStop,
  beginEnquiry,
  EMAIL,
  field,
  fillIn,
  formButton,
  lastCard,
  REFUSED_EMAIL,
  receipt,
  VISITOR_WORDS,
} from '../helpers/page-visitor';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(180_000);

describeInChromium('the page for everybody', (launch) => {
  const { address, newPage, visit } = browserVisits(launch);
  const entry = (page: Page) => page.locator('.ac-selectable').first();
  const suggestions = (page: Page) => page.locator('.webchat__suggested-action');

  it.each(LANGUAGES)(
    'keeps WCAG 2.2 AA in %s: greeting, hits, profile with pictures, suggestions',
    async (language) => {
      const page = await visit(`/?lang=${language}`);
      const { hits, city, lost } = VISITOR_WORDS[language];
      const found = await wcagFaults(page, 'greeting');
      await ask(page, hits);
      await entry(page).waitFor();
      found.push(...(await wcagFaults(page, 'hits')));
      await ask(page, city);
      await page.locator('img.ac-image').first().waitFor();
      found.push(...(await wcagFaults(page, 'profile')));
      await ask(page, lost);
      await bubble(page, lost).waitFor();
      await suggestions(page).nth(3).waitFor();
      found.push(...(await wcagFaults(page, 'suggestions')));
      expect(found).toEqual([]);
    },
  );

  it.each(LANGUAGES)('keeps it in %s: comparison, shortlist, company', async (language) => {
    const page = await visit(`/?lang=${language}`);
    const { hits, compare, keep, shortlist, company } = VISITOR_WORDS[language];
    await suggestions(page).first().waitFor();
    await ask(page, hits);
    await entry(page).waitFor();
    await ask(page, compare);
    await lastCard(page).locator('.ac-factset').first().waitFor();
    const found = await wcagFaults(page, 'comparison');
    await ask(page, keep);
    await bubble(page, keep).waitFor();
    await ask(page, shortlist);
    await lastCard(page).locator('.ac-selectable').nth(1).waitFor();
    found.push(...(await wcagFaults(page, 'shortlist')));
    await ask(page, company);
    await lastCard(page).locator('a').first().waitFor();
    found.push(...(await wcagFaults(page, 'company')));
    expect(found).toEqual([]);
  });

  // Each mode in a visit of its own: Web Chat draws a card anew for other colours, without what was typed into it.
  it.each(LANGUAGES.flatMap((language) => SCHEMES.map((colorScheme) => ({ language, colorScheme }))))(
    'keeps it in $language, $colorScheme: the steps of an enquiry, what is refused, review, receipt',
    async ({ language, colorScheme }) => {
      const page = await visit(`/?lang=${language}`, { colorScheme });
      const found: string[] = [];
      const check = async (state: string) => found.push(...(await wcagFaults(page, state, [colorScheme])));
      await suggestions(page).first().waitFor();
      await beginEnquiry(page, language);
      await check('need');
      await formButton(page).click();
      await lastCard(page).locator('[aria-invalid="true"]').first().waitFor();
      await check('need, left empty');
      await fillIn(page, language, 'need');
      for (const stop of ['details', 'recipients'] as const) {
        await atStop(page, stop);
        await check(stop);
        await fillIn(page, language, stop);
      }
      await atStop(page, 'contact');
      await check('contact');
      await fillIn(page, language, 'contact', { email: REFUSED_EMAIL });
      await page.locator('[id$="-email-fault"]').waitFor();
      await check('contact, refused');
      await field(page, 'email').fill(EMAIL);
      await formButton(page).click();
      await atStop(page, 'consent');
      await check('consent');
      await fillIn(page, language, 'consent');
      await atStop(page, 'review');
      await check('review');
      await formButton(page).click();
      await receipt(page).waitFor();
      await check('receipt');
      expect(found).toEqual([]);
    },
  );

  it.each(LANGUAGES)('keeps it in %s before Web Chat has come', async (language) => {
    const page = await newPage();
    await page.route('**/webchat.js*', () => undefined);
    await page.goto(address(`/?lang=${language}`), { waitUntil: 'commit' });
    await page.locator('#welcome a').first().waitFor();
    expect(await wcagFaults(page, 'on its way')).toEqual([]);
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
