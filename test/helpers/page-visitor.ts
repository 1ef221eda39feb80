import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../src/text/language';
import { ask } from './chat-page';

/** What a visitor of the page says, and writes into the enquiry form. */
interface VisitorWords {
  readonly hits: string;
  readonly city: string;
  readonly company: string;
  readonly compare: string;
  readonly keep: string;
  readonly shortlist: string;
  readonly enquiry: string;
  readonly lost: string;
  readonly wish: string;
  readonly firm: string;
  readonly place: string;
  readonly country: string;
  readonly person: string;
}

export const VISITOR_WORDS: Readonly<Record<Language, VisitorWords>> = {
  de: {
    hits: 'Fliesen in Foshan',
    city: 'Foshan',
    company: 'Midea',
    compare: 'Vergleiche 1 und 2',
    keep: 'Merke 1 und 2 vor',
    shortlist: 'Meine Liste',
    enquiry: 'Anfrage an 1 und 2',
    lost: '???',
    wish: 'Wir suchen frostfeste Bodenfliesen, 60 × 60 cm, für ein Schulhaus in Mainz.',
    firm: 'Musterwerk GmbH',
    place: 'Mainz',
    country: 'Deutschland',
    person: 'Erika Mustermann',
  },
  zh: {
    hits: '佛山 陶瓷 供应商',
    city: '佛山',
    company: '美的',
    compare: '比较1和2',
    keep: '收藏1和2',
    shortlist: '我的清单',
    enquiry: '向1和2询价',
    lost: '？？？',
    wish: '我们需要为一所学校的教学楼采购60×60厘米的抗冻地砖，请报价。',
    firm: '样板贸易有限公司',
    place: '株洲',
    country: '中国',
    person: '王小明',
  },
  en: {
    hits: 'tiles in Foshan',
    city: 'Foshan',
    company: 'Midea',
    compare: 'compare 1 and 2',
    keep: 'add 1 and 2 to my list',
    shortlist: 'my list',
    enquiry: 'enquiry to 1 and 2',
    lost: '???',
    wish: 'We need frost-proof floor tiles of 60 by 60 cm for a school building in Mainz.',
    firm: 'Example Ltd',
    place: 'Mainz',
    country: 'Germany',
    person: 'Jane Example',
  },
};

/** An address without the sign in its middle, to be refused. */
export const REFUSED_EMAIL = 'contact.example.com';
export const EMAIL = 'contact@example.com';

/** The steps of the form, and the review, by what their button sends. */
export type FormStop = 'need' | 'details' | 'recipients' | 'contact' | 'consent' | 'review';

const FIRST_FIELDS = {
  need: 'kind',
  details: 'product',
  recipients: 'recipients',
  contact: 'company',
  consent: 'consentRecipients',
} as const;

/** The card last shown. */
export function lastCard(page: Page): Locator {
  return page.locator('.ac-adaptiveCard').last();
}

/** A field of the form last shown, by its id in the enquiry. */
export function field(page: Page, id: string): Locator {
  return lastCard(page).locator(`[id$="-${id}"]`).locator('input, select, textarea').first();
}

/** The button of the form last shown. */
export function formButton(page: Page): Locator {
  return lastCard(page).locator('.ac-pushButton');
}

/** Waits until the form stands there. */
export async function atStop(page: Page, stop: FormStop): Promise<void> {
  if (stop === 'review')
    await lastCard(page)
      .filter({ has: page.locator('.ac-factset') })
      .locator('.ac-pushButton')
      .waitFor();
  else await field(page, FIRST_FIELDS[stop]).waitFor();
}

/** Finds companies and begins an enquiry to two of them. */
export async function beginEnquiry(page: Page, language: Language): Promise<void> {
  const { hits, enquiry } = VISITOR_WORDS[language];
  await ask(page, hits);
  await page.locator('.ac-container.ac-selectable').nth(1).waitFor();
  await ask(page, enquiry);
  await atStop(page, 'need');
}

/** What the fields of a step are filled with; the rest is known already or may be left empty. */
export function answersAt(language: Language, stop: FormStop): Readonly<Record<string, string>> {
  const { wish, firm, place, country, person } = VISITOR_WORDS[language];
  switch (stop) {
    case 'need':
      return { kind: 'supply', wish };
    case 'details':
      return { quantity: '5000' };
    case 'contact':
      return { company: firm, city: place, country, person, email: EMAIL };
    case 'consent':
      return { consentRecipients: 'true', consentTransfer: 'true' };
    default:
      return {};
  }
}

/** Fills in the step, with other answers where they are given, and goes on. */
export async function fillIn(
  page: Page,
  language: Language,
  stop: FormStop,
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const [id, answer] of Object.entries({ ...answersAt(language, stop), ...others })) {
    if (id === 'kind') await field(page, id).selectOption(answer);
    else if (answer === 'true') await field(page, id).check();
    else await field(page, id).fill(answer);
  }
  await formButton(page).click();
}

/** The card that says that the enquiry was received. */
export function receipt(page: Page): Locator {
  return page.locator('.ac-adaptiveCard').filter({ hasText: /L-[0-9A-Z]{4}-\d{2}/ });
}
