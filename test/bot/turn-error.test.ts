import { TestAdapter } from 'botbuilder';
import pino from 'pino';
import { createTurnErrorHandler } from '../../src/bot/turn-error';
import { LotseError } from '../../src/errors';
import { describeError } from '../../src/log';

/** A log that can be read again. */
function memoryLog() {
  const lines: string[] = [];
  return { lines, log: pino({ serializers: { err: describeError } }, { write: (line) => lines.push(line) }) };
}

describe('a turn that fails', () => {
  async function fail(tell: (reference: string) => Promise<void>) {
    const { lines, log } = memoryLog();
    const adapter = new TestAdapter(async () => {
      throw new Error('Unexpected token: Müller, 0171 1234567');
    });
    adapter.onTurnError = createTurnErrorHandler((_context, reference) => tell(reference), log);
    await adapter.send('Müller, 0171 1234567');
    return lines;
  }

  it('is told to the visitor and logged under the same reference, without the visitor’s words', async () => {
    let told = '';
    const lines = await fail(async (reference) => {
      told = reference;
    });
    expect(told).toMatch(/^[2-9A-Z]{6}$/);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ reference: told, channelId: 'test', err: { name: 'Error' } });
    expect(lines.join()).not.toMatch(/Müller|0171/);
  });

  it('is logged even when the visitor cannot be told', async () => {
    const lines = await fail(() => Promise.reject(new LotseError('channel-unreachable', 'The channel is down.')));
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      err: { code: 'channel-unreachable', message: 'The channel is down.' },
    });
  });
});
