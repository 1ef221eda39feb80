import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { PROJECT_ROOT } from '../../src/paths';
import { startConnector } from '../helpers/connector';
import { createSchema, TEST_DATABASE_URL } from '../helpers/postgres';
import { newDataDir } from '../helpers/service';
import { openTestStorage, TEST_KEYS } from '../helpers/storage';

const MESSAGES = 60;
const CONVERSATIONS = 3;
const keys = TEST_KEYS.map(({ id, key }) => `${id}:${key.toString('base64')}`).join();

async function startProcess(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; url: string }> {
  const args = ['-r', './test/helpers/run-typescript.cjs', 'test/helpers/counting-service.ts'];
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, env: { ...process.env, ...env, PORT: '0' } });
  const [line] = await once(child.stdout, 'data');
  return { child, url: String(line).trim() };
}

/** Tells whether a message reached its end; what a channel does that gets no answer is to send it again. */
async function post(url: string, activity: object): Promise<number> {
  const body = JSON.stringify({
    type: 'message',
    channelId: 'emulator',
    recipient: { id: 'bot' },
    text: 'send',
    ...activity,
  });
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return response.status;
}

const suite = TEST_DATABASE_URL === undefined ? describe.skip : describe;
suite('two processes on one PostgreSQL', () => {
  it('lose no update and do nothing twice, though each message comes to both', async () => {
    const { url: DATABASE_URL, drop } = await createSchema();
    const connector = await startConnector();
    const env = { DATABASE_URL, DATA_KEYS: keys, DATA_DIR: newDataDir() };
    // At once, so that both bring the schema up to date.
    const processes = await Promise.all([startProcess(env), startProcess(env)]);
    const messages = Array.from({ length: MESSAGES }, (_, n) => ({
      id: `m${n}`,
      serviceUrl: connector.url,
      conversation: { id: `c${n % CONVERSATIONS}` },
      from: { id: `u${n % CONVERSATIONS}` },
      value: { key: randomUUID() },
    }));
    const statuses = await Promise.all(messages.flatMap((message) => processes.map(({ url }) => post(url, message))));
    expect(new Set(statuses)).toEqual(new Set([200]));

    const storage = await openTestStorage({ databaseUrl: DATABASE_URL });
    const states = await storage.states.read(
      Array.from({ length: CONVERSATIONS }, (_, n) => `emulator/conversations/c${n}/`),
    );
    expect(Object.values(states).map(({ count }) => count)).toEqual(
      Array(CONVERSATIONS).fill(MESSAGES / CONVERSATIONS),
    );
    expect(await storage.outbox.list(['waiting', 'delivered', 'dead'])).toHaveLength(MESSAGES);
    // An emulator also gets traces for its developer tools.
    const answers = connector.deliveries.filter(({ activity }) => activity.type === 'message');
    const references = answers.map(({ activity }) => /^receipt (\S+)/.exec(activity.text ?? '')?.[1]);
    expect(answers).toHaveLength(MESSAGES);
    expect(new Set(references.filter((reference) => reference !== undefined)).size).toBe(MESSAGES);

    for (const { child } of processes) {
      child.kill();
      await once(child, 'close');
    }
    await storage.close();
    await connector.close();
    await drop();
  }, 60_000);
});
