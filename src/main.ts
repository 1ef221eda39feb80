import { parseArgs } from 'node:util';
import { type TurnContext, UserState } from 'botbuilder';
import type { Dialog } from 'botbuilder-dialogs';
import { createRootDialog, tellError } from '../dialogs/root-dialog';
import { ChannelAdapter } from './bot/adapter';
import { DirectLineAdapter } from './bot/direct-line-adapter';
import { PersonalConversationState } from './bot/group';
import { LotseBot } from './bot/lotse-bot';
import { NoticeSender, type NoticeSenderParts } from './bot/notice-sender';
import { deskOf } from './bot/turn-desk';
import { createTurnErrorHandler, type TellError } from './bot/turn-error';
import { TurnPipeline } from './bot/turn-pipeline';
import { afterTimeout, showTyping } from './bot/typing';
import { visitorChannel } from './bot/visitor-channels';
import { type Config, loadConfig } from './config';
import { createOutboxWorker } from './delivery/create-worker';
import type { OutboxWorker } from './delivery/outbox-worker';
import { driversOf } from './delivery/settings';
import type { Directory } from './directory/directory';
import { LotseError } from './errors';
import { rebuildInThread } from './knowledge-rebuild';
import { KnowledgeSource } from './knowledge-source';
import { createLog, type Log } from './log';
import { INDEX_DATA_DIR } from './paths';
import { ReloadTriggers } from './reload-triggers';
import { compose } from './replies/compose/compose';
import { toActivity } from './replies/to-activity';
import { Texts } from './replies/translate';
import { loadKeyFile } from './storage/data-keys';
import { isDatabaseReady } from './storage/database';
import { openKnowledge } from './storage/dataset/open-knowledge';
import { readLocales } from './storage/locale-files';
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

/**
 * Builds every part and starts to listen.
 * @throws LotseError `storage-unavailable`, `port-taken`, `config-invalid`
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, log, now } = options;
  const storage = await openStorage({
    ...config,
    dataKeys: config.dataKeys ?? loadKeyFile(config.dataDir),
    drivers: driversOf(config.delivery),
    changeWindowMs: config.enquiryChangeMs,
    now,
  });
  try {
    const directLine = new DirectLine({ key: loadTokenKey(config.dataDir), now });
    const pipeline = new TurnPipeline(createBot(options, storage, directLine), now);
    const adapter = new ChannelAdapter(config);
    adapter.use(showTyping(afterTimeout));
    adapter.onTurnError = createTurnErrorHandler(options.tellError, log);
    const directLineAdapter = connectDirectLine(directLine, options, pipeline);
    const notices = createNoticeSender(options, storage, { adapter, directLine, directLineAdapter });
    const worker = createOutboxWorker({ ...options, settings: config.delivery, outbox: storage.outbox });
    storage.turns.onEnquiryStored = () => worker.wake();
    const server = createServer({
      adapter,
      pipeline,
      directLine,
      office: storage.office,
      officeToken: config.officeToken,
      now,
      log,
      local: config.local,
      directory: options.directory,
      isReady: () => isDatabaseReady(storage.db),
      outboxCounts: () => storage.outbox.counts(),
    });
    const port = await server.listen(config.port, config.host);
    notices.start(NOTICE_LOOK_MS);
    worker.wake();
    const retention = startRetention(storage, log);
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return {
      url: `http://${host}:${port}`,
      close: () => closeService({ server, pipeline, notices, worker, retention, storage }),
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
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

function connectDirectLine(
  directLine: DirectLine,
  { log, tellError }: ServiceOptions,
  pipeline: TurnPipeline,
): DirectLineAdapter {
  const adapter = new DirectLineAdapter({
    put: (conversationId, activity) => directLine.conversations.find(conversationId)?.put(activity),
    remove: (conversationId, activityId) => directLine.conversations.find(conversationId)?.remove(activityId),
  });
  adapter.use(showTyping(afterTimeout));
  adapter.onTurnError = createTurnErrorHandler(tellError, log);
  directLine.connect({
    run: (activity) => adapter.receive(activity, (context) => pipeline.run(context)),
    waiting: (channelId, conversationId) => pipeline.waiting(channelId, conversationId),
  });
  return adapter;
}

/** What visitors are told without having asked: on the page while they have it open here, elsewhere at any time. */
function createNoticeSender(
  { config, log, now, wordNews }: ServiceOptions,
  { notices }: Storage,
  parts: { adapter: ChannelAdapter; directLine: DirectLine; directLineAdapter: DirectLineAdapter },
): NoticeSender {
  const { adapter, directLine, directLineAdapter } = parts;
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

/** Cleans up now and every six hours. */
function startRetention({ retention }: Storage, log: Log): NodeJS.Timeout {
  const clean = () =>
    retention.run().then(
      (counts) => log.info(counts, 'data that was kept long enough is erased'),
      (error: unknown) => log.error({ err: error }, 'data that was kept long enough could not be erased'),
    );
  void clean();
  return setInterval(clean, RETENTION_MS).unref();
}

async function closeService({
  server,
  pipeline,
  notices,
  retention,
  worker,
  storage,
}: {
  server: WebServer;
  pipeline: TurnPipeline;
  notices: NoticeSender;
  retention: NodeJS.Timeout;
  worker: OutboxWorker;
  storage: Storage;
}): Promise<void> {
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

/** The dialogs over the dataset, and what they say when a turn fails. */
function conversation(
  source: KnowledgeSource,
  texts: Texts,
): Pick<ServiceOptions, 'createDialog' | 'tellError' | 'wordNews'> {
  return {
    createDialog: ({ conversationState, userState }) =>
      createRootDialog({
        knowledge: () => source.current(),
        texts,
        memory: conversationState.createProperty('memory'),
        visitor: userState.createProperty('visitor'),
        desk: deskOf,
        now: Date.now,
      }),
    tellError: (context, reference) => tellError(context, { knowledge: source.current(), texts, reference }),
    wordNews: ({ language, note, ...news }, channelId) => {
      const reply = { kind: 'enquiry-news', ...news, note } as const;
      return toActivity(compose(reply, source.current().directory, language, texts), channelId);
    },
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { local: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
  });
  const config = loadConfig(process.env, values);
  const log = createLog(config.logLevel);
  const texts = new Texts(readLocales());
  const source = new KnowledgeSource(await openKnowledge(INDEX_DATA_DIR), () => rebuildInThread(INDEX_DATA_DIR));
  const service = await startService({
    config,
    log,
    now: Date.now,
    directory: () => source.current().directory,
    texts,
    ...conversation(source, texts),
  });
  const reloads = new ReloadTriggers({
    source,
    dataDir: config.dataDir,
    log,
    watched: values.watch ? INDEX_DATA_DIR : undefined,
    onTerminalClosed: () => void stop(),
  });
  const stop = stopOnSignal(async () => {
    reloads.stop();
    await service.close();
  }, log);
  reloads.start();
  process.stdout.write(`Lotse is ready: ${service.url}\n`);
}

/** Stops cleanly on a signal. Returns what does so, for other reasons to stop. */
function stopOnSignal(close: () => Promise<void>, log: Log): () => Promise<void> {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Node would print the message, in which a visitor may be quoted.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error nobody expected; the process ends');
    process.exit(1);
  });
  return stop;
}

function reportStartFailure(error: unknown): void {
  const isOurs = error instanceof LotseError;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${isOurs ? reason : `Lotse could not start: ${reason}`}\n`);
  process.exitCode = 1;
}

if (require.main === module) main().catch(reportStartFailure);
