import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describeFault } from './directory/fault';
import { type DatasetFiles, loadDirectory } from './directory/load';
import { buildKnowledge, type Knowledge, type KnowledgeSnapshot, loadKnowledge } from './understand/knowledge';

/** A dataset read anew, or why it cannot be used. */
export type Rebuilt = { readonly knowledge: Knowledge } | { readonly faults: readonly string[] };

/** What the thread answers: knowledge cannot be sent, its snapshot can. */
export type ThreadAnswer = { readonly snapshot: KnowledgeSnapshot } | { readonly faults: readonly string[] };

/** Checks a dataset and builds knowledge from it. Takes seconds, in which nothing else runs in this thread. */
export function rebuild(files: DatasetFiles): Rebuilt {
  const { directory, faults } = loadDirectory(files);
  return faults.length > 0 ? { faults: faults.map(describeFault) } : { knowledge: buildKnowledge(directory) };
}

/** Does the same for the dataset in a folder in a thread of its own, so that visitors are answered meanwhile. */
export function rebuildInThread(folder: string): Promise<Rebuilt> {
  const file = join(__dirname, `knowledge-thread${extname(__filename)}`);
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: folder });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that reads the dataset ended without an answer')));
    thread.once('message', (answer: ThreadAnswer) => {
      resolve('faults' in answer ? answer : { knowledge: loadKnowledge(answer.snapshot) });
    });
  });
}
