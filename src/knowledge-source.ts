import type { Rebuilt } from './knowledge-rebuild';
import type { Knowledge } from './understand/knowledge';

/** How a reload ended. A refused one leaves everything as it was. */
export type ReloadResult =
  | { readonly outcome: 'reloaded'; readonly members: number; readonly companies: number }
  | { readonly outcome: 'refused'; readonly faults: readonly string[] };

/** Holds the knowledge the dialogs work with, and replaces it as a whole when the dataset has changed. */
export class KnowledgeSource {
  private readonly rebuild: () => Promise<Rebuilt>;
  private knowledge: Knowledge;
  private last: Promise<unknown> = Promise.resolve();

  /** @param rebuild reads and checks the dataset anew, aside of what is in use */
  constructor(knowledge: Knowledge, rebuild: () => Promise<Rebuilt>) {
    this.knowledge = knowledge;
    this.rebuild = rebuild;
  }

  /** The dataset as it is now. A turn takes it once, so that it sees one dataset from beginning to end. */
  current(): Knowledge {
    return this.knowledge;
  }

  /**
   * Builds everything anew aside and swaps it in at once; a faulty dataset is refused and the old one goes on.
   * Reloads follow one another: one asked for while another runs sees what changed meanwhile.
   */
  reload(): Promise<ReloadResult> {
    const next = this.last.then(() => this.load());
    this.last = next;
    return next;
  }

  private async load(): Promise<ReloadResult> {
    try {
      const rebuilt = await this.rebuild();
      if ('faults' in rebuilt) return { outcome: 'refused', faults: rebuilt.faults };
      this.knowledge = rebuilt.knowledge;
      const { members, companies } = this.knowledge.directory;
      return { outcome: 'reloaded', members: members.size, companies: companies.size };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { outcome: 'refused', faults: [reason] };
    }
  }
}
