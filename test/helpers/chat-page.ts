import type { Locator, Page } from 'playwright-core';

// Web Chat repeats everything for screen readers in a hidden live region. What is meant for eyes and fingers is: the
// article of a message, and the controls that the tab key reaches.

/** The last message that contains the text. */
export function bubble(page: Page, text: string): Locator {
  return page.locator('[role="article"]').filter({ hasText: text }).last();
}

/** Waits until a message with the text is there. */
export function see(page: Page, text: string): Promise<void> {
  return bubble(page, text).waitFor({ state: 'visible' });
}

/** A button or field that can be reached, by its exact name. */
export function control(page: Page, role: 'button' | 'textbox', name: string): Locator {
  return page.getByRole(role, { name, exact: true }).and(page.locator(':not([tabindex="-1"])'));
}

/** A suggestion below the last message. The arrow keys reach all of them, the tab key only one. */
export function suggestion(page: Page, text: string): Locator {
  return page.locator('.webchat__suggested-action').filter({ hasText: text });
}

export function sendBox(page: Page): Locator {
  return page.locator('[data-id="webchat-sendbox-input"]');
}

/** Types the text and sends it with the enter key. */
export async function ask(page: Page, text: string): Promise<void> {
  await sendBox(page).fill(text);
  await page.keyboard.press('Enter');
}
