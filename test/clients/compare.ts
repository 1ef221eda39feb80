// Holds the twelve conversations of the sample through three clients and says where they show different texts:
// npm run clients -- <folder with the playground>

import { startAssistant } from '../helpers/assistant';
import { launch } from '../helpers/chromium';
import { officialDirectLine } from './official';
import { playground } from './playground';
import { SAMPLE, type SampleConversation } from './sample';
import { webChat } from './web-chat';

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2);
  const browser = await launch();
  let failures = 0;
  try {
    for (const conversation of SAMPLE) failures += await compare(conversation, browser, folder);
  } finally {
    await browser.close();
  }
  process.exitCode = failures === 0 ? 0 : 1;
}

/** A fresh assistant for each, since the playground's visitor is always the same one. */
async function compare(
  conversation: SampleConversation,
  browser: Awaited<ReturnType<typeof launch>>,
  folder: string | undefined,
): Promise<number> {
  const assistant = await startAssistant();
  try {
    const expected = await officialDirectLine(assistant.url)(conversation);
    const others = {
      'Web Chat': webChat(assistant.url, browser),
      ...(folder && { Playground: playground(assistant.url, browser, folder) }),
    };
    let failures = 0;
    for (const [name, client] of Object.entries(others)) {
      const shown = await client(conversation);
      const differing = expected.findIndex((text, index) => text !== shown[index]);
      const isSame = differing < 0 && shown.length === expected.length;
      console.log(`${isSame ? 'same' : 'DIFFERENT'}  ${name}: ${conversation.lines.join(' | ')}`);
      if (isSame) continue;
      failures += 1;
      console.log(`  expected: ${expected[differing]}\n  shown:    ${shown[differing]}`);
    }
    return failures;
  } finally {
    await assistant.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
