import { describeFault } from './directory/fault';
import { type DatasetFiles, loadDirectory } from './directory/load';
import { soundDirectory } from './directory/sound';
import { LotseError } from './errors';
import { buildKnowledge, type Knowledge } from './understand/knowledge';

/** How a reload ended. A refused one leaves everything as it was. */
export type ReloadResult =
  | { readonly outcome: 'reloaded'; readonly members: number; readonly companies: number }
  | { readonly outcome: 'refused'; readonly faults: readonly string[] };

/** Holds the knowledge the dialogs work with, and replaces it as a whole when the dataset has changed. */
export class KnowledgeSource {
  private readonly read: () => Promise<DatasetFiles>;
  private knowledge: Knowledge;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(read: () => Promise<DatasetFiles>, knowledge: Knowledge) {
    this.read = read;
    this.knowledge = knowledge;
  }

  /**
   * Loads the dataset for the first time.
   * @throws LotseError `dataset-invalid` with its first faults, or what `read` throws
   */
  static async open(read: () => Promise<DatasetFiles>): Promise<KnowledgeSource> {
    return new KnowledgeSource(read, buildKnowledge(soundDirectory(loadDirectory(await read()))));
  }

  /** The dataset as it is now. A turn takes it once, so that it sees one dataset from beginning to end. */
  current(): Knowledge {
    return this.knowledge;
  }

  /**
   * Reads the dataset again, builds everything aside and swaps it in at once; a faulty dataset is refused and the old
   * one goes on. Reloads follow one another: one asked for while another runs sees what changed meanwhile.
   */
  reload(): Promise<ReloadResult> {
    const next = this.last.then(() => this.load());
    this.last = next;
    return next;
  }

  private async load(): Promise<ReloadResult> {
    try {
      const { directory, faults } = loadDirectory(await this.read());
      if (faults.length > 0) return { outcome: 'refused', faults: faults.map(describeFault) };
      this.knowledge = buildKnowledge(directory);
      return { outcome: 'reloaded', members: directory.members.size, companies: directory.companies.size };
    } catch (error) {
      const reason = error instanceof LotseError ? error.message : `the dataset cannot be loaded (${String(error)})`;
      return { outcome: 'refused', faults: [reason] };
    }
  }
}
