import type { Browser } from 'playwright-core';
import { ask } from '../helpers/chat-page';
import { type Client, lettersOf, spoken } from './client';

const BOT_BUBBLE = '.webchat__stacked-layout:not(.webchat__stacked-layout--from-user) .webchat__bubble__content';

/** The page in Chromium: what its visitor reads. */
export function webChat(url: string, browser: Browser): Client {
  return async (conversation) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    try {
      const page = await context.newPage();
      await page.goto(url);
      const bubbles = page.locator(BOT_BUBBLE);
      await bubbles.first().waitFor();
      for (const [index, line] of spoken(conversation).entries()) {
        await ask(page, line);
        await bubbles.nth(index + 1).waitFor({ state: 'attached' });
      }
      return (await bubbles.allInnerTexts()).slice(1).map(lettersOf);
    } finally {
      await context.close();
    }
  };
}
