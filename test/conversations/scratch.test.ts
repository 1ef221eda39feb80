import { readFileSync, writeFileSync } from 'node:fs';
import { Conversation, openKnowledge } from '../helpers/conversation';

test('scratch', async () => {
  const started = Date.now();
  const knowledge = await openKnowledge();
  console.log('built', Date.now() - started);
  let out = '';
  for (const block of readFileSync('/tmp/scratch.txt', 'utf8').split('\n\n')) {
    const conversation = new Conversation(knowledge);
    for (const line of block.split('\n').filter(Boolean)) {
      if (line === '*') await conversation.arrive();
      else await conversation.say(line);
    }
    out += `${conversation.transcript()}\n=========================\n`;
  }
  writeFileSync('/tmp/scratch.out', out);
}, 120000);
