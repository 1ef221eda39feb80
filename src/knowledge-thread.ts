import { parentPort, workerData } from 'node:worker_threads';
import { rebuild, type ThreadAnswer } from './knowledge-rebuild';
import { readDatasetFiles } from './storage/dataset/dataset-files';
import { saveKnowledge } from './understand/knowledge';

/** The thread that `rebuildInThread` starts: reads the folder, answers once, ends. */
async function answer(folder: string): Promise<ThreadAnswer> {
  const rebuilt = rebuild(await readDatasetFiles(folder));
  return 'faults' in rebuilt ? rebuilt : { snapshot: saveKnowledge(rebuilt.knowledge) };
}

void answer(workerData).then((message) => parentPort?.postMessage(message));
