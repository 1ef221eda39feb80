import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../src/text/language';
import { type Assistant, startAssistant } from '../helpers/assistant';
import { describeInChromium } from '../helpers/chromium';
import { officialDirectLine } from './official';
import { SAMPLE } from './sample';
import { webChat } from './web-chat';

jest.setTimeout(120_000);

// The first of each language; `npm run clients` holds all twelve, and in Microsoft's Teams-like client too.
describeInChromium('clients', (launch) => {
  let browser: Browser;
  let assistant: Assistant;
  beforeAll(async () => {
    [browser, assistant] = await Promise.all([launch(), startAssistant()]);
  });
  afterAll(() => Promise.all([browser?.close(), assistant?.stop()]));

  it.each(LANGUAGES)('show the same texts in %s: the official Direct Line client and Web Chat', async (language) => {
    const conversation = SAMPLE.find((one) => one.language === language);
    if (!conversation) throw new Error(`no conversation in ${language}`);
    const shown = await officialDirectLine(assistant.url)(conversation);
    expect(shown).toHaveLength(conversation.lines.length + 1);
    expect(await webChat(assistant.url, browser)(conversation)).toEqual(shown);
  });
});
