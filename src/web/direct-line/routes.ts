import type { Request, Server } from 'restify';
import { LotseError } from '../../errors';
import type { Log } from '../../log';
import { type Handler, handle, sendJson } from '../answers';
import { readJson } from '../body-guard';
import type { DirectLine } from './direct-line';
import { checkIncoming, checkStart } from './incoming';
import { TOKEN_LIFETIME_S, type TokenHolder } from './tokens';

const ROOT = '/v3/directline';
const CONVERSATION = `${ROOT}/conversations/:id`;

/** The REST half of Direct Line 3.0; the stream of activities is in `streams.ts`. */
export function addDirectLineRoutes(server: Server, directLine: DirectLine, log: Log): void {
  const post = (path: string, handler: Handler) => server.post(path, handle(handler, log));
  const get = (path: string, handler: Handler) => server.get(path, handle(handler, log));
  const holderOf = (request: Request) => authorize(request, directLine);

  post(`${ROOT}/tokens/generate`, async (request, response) => {
    const holder = directLine.newHolder(checkStart(await readJson(request)));
    sendJson(response, 200, describeToken(holder, directLine));
  });
  post(`${ROOT}/tokens/refresh`, async (request, response) => {
    sendJson(response, 200, describeToken(holderOf(request), directLine));
  });
  post(`${ROOT}/conversations`, async (request, response) => {
    const holder = holderOf(request);
    const { isNew } = directLine.start(holder, checkStart(await readJson(request)));
    sendJson(response, isNew ? 201 : 200, describeConversation(request, holder, directLine));
  });
  get(CONVERSATION, async (request, response) => {
    const holder = holderOf(request);
    directLine.conversations.open(holder);
    sendJson(response, 200, describeConversation(request, holder, directLine));
  });
  get(`${CONVERSATION}/activities`, async (request, response) => {
    sendJson(response, 200, directLine.conversations.open(holderOf(request)).since(watermarkOf(request)));
  });
  post(`${CONVERSATION}/activities`, async (request, response) => {
    const holder = holderOf(request);
    sendJson(response, 200, { id: directLine.take(holder, checkIncoming(await readJson(request))) });
  });
  post(`${CONVERSATION}/upload`, refuseUpload);
}

/** @throws LotseError `unauthorized` without a token, `token-invalid` for one that is bad or of another conversation */
function authorize(request: Request, directLine: DirectLine): TokenHolder {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new LotseError('unauthorized', 'Please send a token: Authorization: Bearer …');
  const holder = directLine.signer.verify(token);
  // restify fills in `id` where the path has one.
  const { id } = request.params as { id?: string };
  if (id !== undefined && id !== holder.conversationId) {
    throw new LotseError('token-invalid', 'The token is for another conversation.');
  }
  return holder;
}

async function refuseUpload(): Promise<void> {
  throw new LotseError('upload-refused', 'Files cannot be taken here. Please write what you need in words.');
}

function describeToken(holder: TokenHolder, directLine: DirectLine) {
  return {
    conversationId: holder.conversationId,
    token: directLine.signer.issue(holder),
    expires_in: TOKEN_LIFETIME_S,
  };
}

function describeConversation(request: Request, holder: TokenHolder, directLine: DirectLine) {
  const described = describeToken(holder, directLine);
  const address = new URL(`${addressOf(request)}${ROOT}/conversations/${holder.conversationId}/stream`);
  address.searchParams.set('watermark', watermarkOf(request));
  address.searchParams.set('t', described.token);
  return { ...described, streamUrl: address.href };
}

/** The address the client knows us by. A proxy that ends TLS in front of us says so in X-Forwarded-Proto. */
function addressOf(request: Request): string {
  const host = request.headers.host ?? '';
  if (!/^[A-Za-z0-9.:[\]_-]+$/.test(host)) throw new LotseError('body-invalid', 'The Host header cannot be used.');
  return `${request.headers['x-forwarded-proto'] === 'https' ? 'wss' : 'ws'}://${host}`;
}

function watermarkOf(request: Request): string {
  return new URLSearchParams(request.getQuery()).get('watermark') ?? '';
}
