import { parseArgs } from 'node:util';
import { createRootDialog, tellError } from '../dialogs/root-dialog';
import { deskOf } from './bot/turn-desk';
import { loadConfig } from './config';
import { LotseError } from './errors';
import { rebuildInThread } from './knowledge-rebuild';
import { KnowledgeSource } from './knowledge-source';
import { createLog, type Log } from './log';
import { INDEX_DATA_DIR } from './paths';
import { ReloadTriggers } from './reload-triggers';
import { compose } from './replies/compose/compose';
import { toActivity } from './replies/to-activity';
import { Texts } from './replies/translate';
import { type ServiceOptions, startService } from './service';
import { openKnowledge } from './storage/dataset/open-knowledge';
import { readLocales } from './storage/locale-files';

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

main().catch(reportStartFailure);
