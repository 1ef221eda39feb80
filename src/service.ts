import { type TurnContext, UserState } from 'botbuilder';
import type { Dialog } from 'botbuilder-dialogs';
import { ChannelAdapter } from './bot/adapter';
import { DirectLineAdapter } from './bot/direct-line-adapter';
import { PersonalConversationState } from './bot/group';
import { LotseBot } from './bot/lotse-bot';
import { NoticeSender, type NoticeSenderParts } from './bot/notice-sender';
import { createTurnErrorHandler, type TellError } from './bot/turn-error';
import { TurnPipeline } from './bot/turn-pipeline';
import { afterTimeout, showTyping } from './bot/typing';
import { visitorChannel } from './bot/visitor-channels';
import type { Config } from './config';
import { cleanUp } from './delivery/clean-up';
import { createOutboxWorker } from './delivery/create-worker';
import type { OutboxWorker } from './delivery/outbox-worker';
import { driversOf } from './delivery/settings';
import type { Directory } from './directory/directory';
import type { Log } from './log';
import type { Texts } from './replies/translate';
import { loadKeyFile } from './storage/data-keys';
import { isDatabaseReady } from './storage/database';
import { openStorage, type Storage } from './storage/storage';
import { CHANNEL_ID, DirectLine } from './web/direct-line/direct-line';
import { loadTokenKey } from './web/direct-line/token-key';
import { createServer, type WebServer } from './web/server';

/** How long turns that run may take to end when the process is asked to stop. */
const DRAIN_MS = 5_000;
/** How often this process looks for what visitors are still to be told. Milliseconds. */
const NOTICE_LOOK_MS = 2_000;
const RETENTION_MS = 6 * 3_600_000;

export interface BotStates {
  conversationState: PersonalConversationState;
  userState: UserState;
}

export interface ServiceOptions {
  config: Config;
  log: Log;
  createDialog: (states: BotStates) => Dialog;
  /** The dataset as it is now. */
  directory: () => Directory;
  tellError: TellError;
  wordNews: NoticeSenderParts['wordNews'];
  texts: Texts;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Service {
  readonly url: string;
  /** Takes nothing new, lets running turns end (5 s at most), then closes all that is open. */
  close(): Promise<void>;
}

/** What runs beside each other and has to be stopped in order. */
interface Parts {
  readonly storage: Storage;
  readonly pipeline: TurnPipeline;
  readonly notices: NoticeSender;
  readonly worker: OutboxWorker;
  readonly server: WebServer;
}

/** The ways on which activities come and answers go. */
interface Channels {
  readonly adapter: ChannelAdapter;
  readonly directLine: DirectLine;
  readonly directLineAdapter: DirectLineAdapter;
}

/**
 * Builds every part and starts to listen.
 * @throws LotseError `storage-unavailable`, `port-taken`, `config-invalid`
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config } = options;
  const storage = await openConfigured(options);
  try {
    const parts = buildParts(options, storage);
    const port = await parts.server.listen(config.port, config.host);
    parts.notices.start(NOTICE_LOOK_MS);
    parts.worker.wake();
    const retention = startRetention(storage, options);
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return { url: `http://${host}:${port}`, close: () => stopParts(parts, retention) };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

function openConfigured({ config, now }: ServiceOptions): Promise<Storage> {
  return openStorage({
    ...config,
    dataKeys: config.dataKeys ?? loadKeyFile(config.dataDir),
    drivers: driversOf(config.delivery),
    changeWindowMs: config.enquiryChangeMs,
    now,
  });
}

/** Builds what runs; nothing of it has started yet. */
function buildParts(options: ServiceOptions, storage: Storage): Parts {
  const { config, now } = options;
  const directLine = new DirectLine({ key: loadTokenKey(config.dataDir), now });
  const pipeline = new TurnPipeline(createBot(options, storage, directLine), now);
  const adapter = prepared(new ChannelAdapter(config), options);
  const directLineAdapter = connectDirectLine(directLine, options, pipeline);
  const channels = { adapter, directLine, directLineAdapter };
  const worker = createOutboxWorker({ ...options, settings: config.delivery, outbox: storage.outbox });
  storage.turns.onEnquiryStored = () => worker.wake();
  return {
    storage,
    pipeline,
    worker,
    notices: createNoticeSender(options, storage, channels),
    server: createWeb(options, storage, { ...channels, pipeline }),
  };
}

function createBot(
  { createDialog }: ServiceOptions,
  { states: storage, turns }: Storage,
  { conversations }: DirectLine,
): LotseBot {
  const states = { conversationState: new PersonalConversationState(storage), userState: new UserState(storage) };
  const onErased = ({ activity }: TurnContext): void => {
    if (activity.channelId === CHANNEL_ID) conversations.clearOf(activity.from.id);
  };
  return new LotseBot({ ...states, turns, dialog: createDialog(states), onErased });
}

/** The adapter with what every one has: typing while a turn takes long, and an answer to a turn that fails. */
function prepared<A extends ChannelAdapter | DirectLineAdapter>(adapter: A, { tellError, log }: ServiceOptions): A {
  adapter.use(showTyping(afterTimeout));
  adapter.onTurnError = createTurnErrorHandler(tellError, log);
  return adapter;
}

function connectDirectLine(directLine: DirectLine, options: ServiceOptions, pipeline: TurnPipeline): DirectLineAdapter {
  const { conversations } = directLine;
  const adapter = new DirectLineAdapter({
    put: (conversationId, activity) => conversations.find(conversationId)?.put(activity),
    remove: (conversationId, activityId) => conversations.find(conversationId)?.remove(activityId),
  });
  directLine.connect({
    run: (activity) => adapter.receive(activity, (context) => pipeline.run(context)),
    waiting: (channelId, conversationId) => pipeline.waiting(channelId, conversationId),
  });
  return prepared(adapter, options);
}

/** What visitors are told without having asked: on the page while they have it open here, elsewhere at any time. */
function createNoticeSender(
  { config, log, now, wordNews }: ServiceOptions,
  { notices }: Storage,
  { adapter, directLine, directLineAdapter }: Channels,
): NoticeSender {
  const channels = [
    visitorChannel(
      directLineAdapter,
      '',
      ({ channelId, conversationId }) => channelId === CHANNEL_ID && directLine.conversations.isWatched(conversationId),
    ),
    visitorChannel(adapter, config.credentials?.appId ?? '', ({ channelId }) => channelId !== CHANNEL_ID),
  ];
  return new NoticeSender({ notices, channels, wordNews, log, now });
}

function createWeb(
  { config, directory, log, now }: ServiceOptions,
  { db, office, outbox }: Storage,
  { adapter, directLine, pipeline }: Channels & { readonly pipeline: TurnPipeline },
): WebServer {
  return createServer({
    adapter,
    pipeline,
    directLine,
    office,
    officeToken: config.officeToken,
    now,
    log,
    local: config.local,
    directory,
    isReady: () => isDatabaseReady(db),
    outboxCounts: () => outbox.counts(),
  });
}

/** Cleans up now and every six hours. */
function startRetention(storage: Storage, { config, log }: ServiceOptions): NodeJS.Timeout {
  const clean = () =>
    cleanUp(storage.retention, config.delivery).then(
      (counts) => log.info(counts, 'data that was kept long enough is erased'),
      (error: unknown) => log.error({ err: error }, 'data that was kept long enough could not be erased'),
    );
  void clean();
  return setInterval(clean, RETENTION_MS).unref();
}

async function stopParts(
  { server, pipeline, notices, worker, storage }: Parts,
  retention: NodeJS.Timeout,
): Promise<void> {
  clearInterval(retention);
  server.stopAccepting();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DRAIN_MS);
  });
  await Promise.race([pipeline.idle(), limit]);
  clearTimeout(timer);
  await Promise.all([notices.stop(), worker.stop()]);
  await server.close();
  await storage.close();
}
