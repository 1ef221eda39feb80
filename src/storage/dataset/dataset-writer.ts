import { appendFileSync, createReadStream, existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { formatRecords } from '../../directory/export/record-format';
import type { RowOutcome } from '../../directory/import/outcome';
import type { MemberId } from '../../directory/schema';
import { readDatasetFiles } from './dataset-files';
import { DatasetChange, finishJournal } from './dataset-journal';

/** Rows kept in memory before they are put aside on disk, per member. */
const BATCH = 500;

const storedSchema = z.looseObject({ id: z.string() });
type Stored = z.infer<typeof storedSchema>;

/**
 * Collects the companies that an import accepts, on disk, so that memory does not grow with the file; and writes them
 * to the dataset in one change. One member's companies at a time are held in memory.
 */
export class DatasetWriter {
  private readonly folder: string;
  private readonly spool: string;
  private readonly batches = new Map<MemberId, string[]>();
  private readonly removed = new Map<MemberId, Set<string>>();

  private constructor(folder: string, spool: string) {
    this.folder = folder;
    this.spool = spool;
  }

  /** `folder` is the dataset; it is not touched before `write`. */
  static async open(folder: string): Promise<DatasetWriter> {
    return new DatasetWriter(folder, await mkdtemp(join(tmpdir(), 'lotse-import-')));
  }

  /** Puts the company of an accepted or changed row aside. */
  add({ company, formerMember }: RowOutcome): void {
    if (!company) return;
    if (formerMember !== undefined && formerMember !== company.member) {
      const gone = this.removed.get(formerMember) ?? new Set();
      this.removed.set(formerMember, gone.add(company.id));
    }
    const batch = this.batches.get(company.member) ?? [];
    this.batches.set(company.member, batch);
    batch.push(JSON.stringify(company));
    if (batch.length >= BATCH) this.flush(company.member, batch);
  }

  /** The files of the dataset as they would be, for checking before anything is written. */
  async newFiles(): Promise<Map<string, string>> {
    await finishJournal(this.folder);
    const files = await readDatasetFiles(this.folder);
    for (const [member, batch] of this.batches) this.flush(member, batch);
    const members = new Set([...this.batches.keys(), ...this.removed.keys()]);
    const changed = new Map<string, string>();
    for (const member of members) {
      const path = `companies/${member}.json`;
      changed.set(path, formatRecords(await this.mergedRecords(member, files.get(path) ?? '[]')));
    }
    return changed;
  }

  /** Writes the files, all or none. */
  async write(files: ReadonlyMap<string, string>): Promise<void> {
    const change = await DatasetChange.begin(this.folder);
    try {
      for (const [path, text] of files) await change.put(path, text);
      await change.commit();
    } finally {
      await change.discard();
    }
  }

  close(): void {
    rmSync(this.spool, { recursive: true, force: true });
  }

  private async mergedRecords(member: MemberId, text: string): Promise<Stored[]> {
    const records = new Map(
      z
        .array(storedSchema)
        .parse(JSON.parse(text))
        .map((record) => [record.id, record]),
    );
    for (const id of this.removed.get(member) ?? []) records.delete(id);
    const spooled = this.spoolOf(member);
    if (existsSync(spooled)) {
      for await (const line of createInterface({ input: createReadStream(spooled, 'utf8') })) {
        const record = storedSchema.parse(JSON.parse(line));
        records.set(record.id, record);
      }
    }
    return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private flush(member: MemberId, batch: string[]): void {
    if (batch.length === 0) return;
    appendFileSync(this.spoolOf(member), `${batch.join('\n')}\n`);
    batch.length = 0;
  }

  private spoolOf(member: MemberId): string {
    return join(this.spool, `${member}.jsonl`);
  }
}
