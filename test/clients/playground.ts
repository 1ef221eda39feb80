import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Client, lettersOf, spoken } from './client';

/** The words of all cards on the page, without the buttons below them. */
const CARD_TEXTS = `[...document.querySelectorAll('.ac-adaptiveCard')].map((card) => {
  const words = card.cloneNode(true);
  for (const buttons of words.querySelectorAll('.ac-actionSet')) buttons.remove();
  return words.textContent;
})`;

/**
 * Microsoft's test client for Teams. It is not among the dependencies, since its licence is for pre-release software.
 * @param folder where `npm install @microsoft/m365agentsplayground` was run
 */
export function playground(url: string, browser: Browser, folder: string): Client {
  return async (conversation) => {
    const client = await startPlayground(url, folder);
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(client.url);
      const cards = page.locator('.ac-adaptiveCard');
      await cards.first().waitFor();
      for (const [index, line] of spoken(conversation).entries()) {
        await page.getByRole('textbox').last().click();
        await page.keyboard.insertText(line);
        await page.keyboard.press('Enter');
        await cards.nth(index + 1).waitFor({ state: 'attached' });
      }
      return (await page.evaluate<string[]>(CARD_TEXTS)).slice(1).map(lettersOf);
    } finally {
      await context.close();
      await client.stop();
    }
  };
}

/** One for each conversation, since it keeps a single one. */
async function startPlayground(url: string, folder: string) {
  const port = 40_000 + Math.floor(Math.random() * 9_000);
  const script = join(folder, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
  const child = spawn(process.execPath, [script, '-e', `${url}/api/messages`, '-c', 'msteams', '-p', String(port)], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => String(data).includes('Listening') && resolve());
    ended.then(() => reject(new Error(`the playground in ${folder} did not start`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
