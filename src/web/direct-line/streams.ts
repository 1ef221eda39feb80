import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ActivityGroup, Conversation } from './conversation';
import type { Conversations } from './conversations';
import type { TokenSigner } from './tokens';

/** Bytes. Clients send nothing but empty messages, to see whether the line still stands. */
const MAX_INCOMING_BYTES = 1_024;
const MAX_STREAMS_PER_CONVERSATION = 5;
/** A page that has vanished without a word is noticed after two of these. */
const HEARTBEAT_MS = 30_000;
/** Bytes waiting for a client that reads too slowly, before it is sent away to come back later. */
const MAX_UNREAD_BYTES = 4 * 1024 * 1024;

const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

/** The WebSockets over which pages hear of new activities. */
export class Streams {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_INCOMING_BYTES,
    perMessageDeflate: false,
  });
  private readonly open = new Map<Conversation, Set<WebSocket>>();
  private readonly answering = new WeakSet<WebSocket>();
  private readonly heartbeat: NodeJS.Timeout;
  private readonly signer: TokenSigner;
  private readonly conversations: Conversations;

  constructor({ signer, conversations }: { signer: TokenSigner; conversations: Conversations }) {
    this.signer = signer;
    this.conversations = conversations;
    this.heartbeat = setInterval(() => this.dropSilent(), HEARTBEAT_MS).unref();
  }

  /** Answers a request to upgrade: a stream for the token in its address, or a refusal. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const id = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(url.pathname)?.[1];
    const conversation = id === undefined ? undefined : this.authorize(id, url.searchParams.get('t') ?? '');
    if (conversation === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, socket, head, (client) => {
      this.serve(client, conversation, url.searchParams.get('watermark') ?? '');
    });
  }

  /** Closes every stream. Pages take that as a break and reconnect. */
  close(): void {
    clearInterval(this.heartbeat);
    for (const client of this.server.clients) client.close(GOING_AWAY);
    this.server.close();
  }

  /** Ends the streams whose page has not answered since the last call, and asks the others for a sign of life. */
  dropSilent(): void {
    for (const client of this.server.clients) {
      if (!this.answering.delete(client)) client.terminate();
      else client.ping();
    }
  }

  private authorize(conversationId: string, token: string): Conversation | undefined {
    try {
      const holder = this.signer.verify(token);
      return holder.conversationId === conversationId ? this.conversations.open(holder) : undefined;
    } catch {
      return undefined;
    }
  }

  private serve(client: WebSocket, conversation: Conversation, watermark: string): void {
    this.remember(client, conversation);
    const send = (group: ActivityGroup) => {
      if (client.bufferedAmount > MAX_UNREAD_BYTES) client.close(TRY_AGAIN_LATER);
      else client.send(JSON.stringify(group));
    };
    const missed = conversation.since(watermark);
    if (missed.activities.length > 0) send(missed);
    const stopListening = conversation.listen({ take: send, end: () => client.close(TRY_AGAIN_LATER) });
    client.on('pong', () => this.answering.add(client));
    client.on('close', () => {
      stopListening();
      this.forget(client, conversation);
    });
    // ws closes the stream by itself after an error; without a listener the error would end the process.
    client.on('error', () => undefined);
  }

  private remember(client: WebSocket, conversation: Conversation): void {
    this.answering.add(client);
    const clients = this.open.get(conversation) ?? new Set();
    this.open.set(conversation, clients.add(client));
    const [oldest] = clients;
    if (clients.size > MAX_STREAMS_PER_CONVERSATION) oldest?.close(TRY_AGAIN_LATER);
  }

  private forget(client: WebSocket, conversation: Conversation): void {
    const clients = this.open.get(conversation);
    clients?.delete(client);
    if (clients?.size === 0) this.open.delete(conversation);
  }
}
