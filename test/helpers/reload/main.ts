/** A service reduced to its dataset, for tests of the reload: `main.ts DATASET DATA_DIR [--watch]`. Prints when ready. */
import { rebuildInThread } from '../../../src/knowledge-rebuild';
import { KnowledgeSource } from '../../../src/knowledge-source';
import { createLog } from '../../../src/log';
import { ReloadTriggers } from '../../../src/reload-triggers';
import { openKnowledge } from '../../../src/storage/dataset/open-knowledge';

async function main([folder = '', dataDir = '', watch]: readonly string[]): Promise<void> {
  const source = new KnowledgeSource(await openKnowledge(folder), () => rebuildInThread(folder));
  const triggers = new ReloadTriggers({
    source,
    dataDir,
    log: createLog('silent'),
    watched: watch === '--watch' ? folder : undefined,
    onTerminalClosed: () => process.exit(0),
  });
  triggers.start();
  process.on('SIGTERM', () => {
    triggers.stop();
    process.exit(0);
  });
  setInterval(() => {}, 1_000);
  process.stdout.write('ready\n');
}

void main(process.argv.slice(2));
