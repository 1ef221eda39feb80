import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/text/language';
import { browserVisits } from '../helpers/browser-visits';
import { ask, sendBox } from '../helpers/chat-page';
import { describeInChromium } from '../helpers/chromium';
import {
  answersAt,
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

// A real browser on a machine shared with others is now and then too slow for a click; what failed first is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
jest.setTimeout(120_000);

/** More fields than any step has. */
const MOST_TABS = 10;

describeInChromium('an enquiry on the page', (launch) => {
  const { visit } = browserVisits(launch);

  /** Where the keyboard is: the id of a field in the enquiry, or the kind of thing. */
  function whereabouts(page: Page): Promise<string> {
    return page.evaluate(`(() => {
      const focused = document.activeElement;
      const cards = [...document.querySelectorAll('.ac-adaptiveCard')];
      if (focused === cards.at(-1)) return 'card';
      if (!cards.at(-1).contains(focused)) return 'elsewhere';
      if (focused.matches('button')) return 'button';
      return focused.closest('[id^="card-"]').id.replace(/^card-\\d+-/, '');
    })()`);
  }

  async function tabTo(page: Page, place: string): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS && (await whereabouts(page)) !== place; tabs++)
      await page.keyboard.press('Tab');
    expect(await whereabouts(page)).toBe(place);
  }

  /** Writes the answers with the keyboard, in the order of the fields, and goes on. */
  async function typeIn(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, answer] of Object.entries(answers)) {
      await tabTo(page, id);
      if (id === 'kind') await page.keyboard.press('ArrowDown');
      else if (answer === 'true') await page.keyboard.press('Space');
      else await page.keyboard.type(answer);
    }
    await tabTo(page, 'button');
    await page.keyboard.press('Enter');
  }

  it.each(LANGUAGES)('is filled in and sent with the keyboard alone in %s', async (language) => {
    const page = await visit(`/?lang=${language}`);
    const { hits, enquiry } = VISITOR_WORDS[language];
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type(hits);
    await page.keyboard.press('Enter');
    await lastCard(page).locator('.ac-selectable').nth(1).waitFor();
    await page.keyboard.type(enquiry);
    await page.keyboard.press('Enter');
    for (const stop of ['need', 'details', 'recipients'] as const) {
      await atStop(page, stop);
      expect(await whereabouts(page)).toBe('card');
      await typeIn(page, answersAt(language, stop));
    }
    await atStop(page, 'contact');
    await typeIn(page, { ...answersAt(language, 'contact'), email: REFUSED_EMAIL });
    await page.locator('[id$="-email-fault"]').waitFor();
    expect(await whereabouts(page)).toBe('email');
    await page.keyboard.press('ControlOrMeta+A');
    await typeIn(page, { email: EMAIL });
    await atStop(page, 'consent');
    expect(await whereabouts(page)).toBe('card');
    await typeIn(page, answersAt(language, 'consent'));
    await atStop(page, 'review');
    expect(await whereabouts(page)).toBe('card');
    await tabTo(page, 'button');
    await page.keyboard.press('Space');
    await receipt(page).waitFor();
    expect(await whereabouts(page)).toBe('card');
    // Whoever goes on writing need not look for the message field.
    await page.keyboard.type('ok');
    expect(await sendBox(page).inputValue()).toBe('ok');
  });

  it('ties what is refused to its field, and goes there when something is left empty', async () => {
    const page = await visit('/?lang=en');
    await beginEnquiry(page, 'en');
    await formButton(page).click();
    expect(await whereabouts(page)).toBe('kind');
    await field(page, 'kind').selectOption('supply');
    await field(page, 'wish').fill('too short');
    await formButton(page).click();
    const fault = page.locator('[id$="-wish-fault"]');
    await fault.waitFor();
    expect(await field(page, 'wish').getAttribute('aria-describedby')).toBe(await fault.getAttribute('id'));
    expect(await field(page, 'wish').getAttribute('aria-invalid')).toBe('true');
    expect(await field(page, 'wish').inputValue()).toBe('too short');
  });

  it('shuts a form that goes on further down, and no id comes twice', async () => {
    const page = await visit('/?lang=en');
    await beginEnquiry(page, 'en');
    await fillIn(page, 'en', 'need');
    await atStop(page, 'details');
    await ask(page, 'back');
    await atStop(page, 'need');
    const forms = page.locator('.ac-adaptiveCard:has(.ac-pushButton)');
    expect(await forms.count()).toBe(3);
    for (const shut of [forms.first(), forms.nth(1)]) {
      expect(await shut.locator('input:enabled, select:enabled, textarea:enabled, button:enabled').count()).toBe(0);
    }
    await field(page, 'wish').fill(`${VISITOR_WORDS.en.wish} Also grey ones.`);
    await formButton(page).click();
    await atStop(page, 'details');
    const repeated = await page.evaluate(
      '[...document.querySelectorAll("#chat [id]")].map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at)',
    );
    expect(repeated).toEqual([]);
  });

  it('shows HTML and Markdown of a visitor as the text that it is, wherever it comes back', async () => {
    const page = await visit('/?lang=en');
    const strange = '<img src=x onerror=alert(1)> <b>bold</b> [link](https://example.com) **strong**';
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await beginEnquiry(page, 'en');
    await fillIn(page, 'en', 'need', { wish: `We look for tiles. ${strange}` });
    await atStop(page, 'details');
    await fillIn(page, 'en', 'details', { product: strange });
    await atStop(page, 'recipients');
    await fillIn(page, 'en', 'recipients');
    await atStop(page, 'contact');
    await fillIn(page, 'en', 'contact', { company: strange });
    await atStop(page, 'consent');
    await fillIn(page, 'en', 'consent');
    await atStop(page, 'review');
    await expectOnlyText(page);
    await formButton(page).click();
    await receipt(page).waitFor();
    await expectOnlyText(page);
    expect(dialogs).toEqual([]);

    async function expectOnlyText(shown: Page): Promise<void> {
      // In lists of hits the assistant itself marks what was found.
      const made = lastCard(shown).locator(':is(b, strong, img, a)');
      expect(await made.count()).toBe(0);
      expect(await shown.locator('#chat :is(b, img[src="x"], a[href*="example.com"])').count()).toBe(0);
      expect(await lastCard(shown).innerText()).toContain('<b>bold</b>');
    }
  });
});
