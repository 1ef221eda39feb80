/** A Direct Line client of plain requests, for what the official client never does. */
export interface Token {
  conversationId: string;
  token: string;
}

export interface SentActivity {
  id: string;
  type: string;
  text?: string;
  from: { id: string; role: string };
  [field: string]: unknown;
}

export function directLineOf(url: string) {
  const call = (method: string, path: string, token?: string, body?: unknown) =>
    fetch(`${url}/v3/directline${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;
  return {
    call,
    generate: (body?: unknown) => json<Token>(call('POST', '/tokens/generate', undefined, body)),
    start: ({ token }: Token, body?: unknown) =>
      json<Token & { streamUrl: string }>(call('POST', '/conversations', token, body)),
    reconnect: ({ conversationId, token }: Token, watermark: string) =>
      json<Token & { streamUrl: string }>(
        call('GET', `/conversations/${conversationId}?watermark=${watermark}`, token),
      ),
    say: ({ conversationId, token }: Token, activity: object) =>
      call('POST', `/conversations/${conversationId}/activities`, token, { from: { id: 'me' }, ...activity }),
    read: ({ conversationId, token }: Token, watermark = '') =>
      json<{ activities: SentActivity[]; watermark: string }>(
        call('GET', `/conversations/${conversationId}/activities?watermark=${watermark}`, token),
      ),
  };
}

/** Real milliseconds after which an answer is not to be expected any more. */
const PATIENCE_MS = 15_000;

/** Asks again and again, without a pause, until there is an answer. A test that has ended must not go on asking. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise(setImmediate);
  }
  throw new Error('there was no answer in time');
}
