import type { z } from 'zod';
import { LANGUAGES } from '../text/language';
import { checkDirectory } from './check';
import { type Concept, readConcepts } from './concept';
import type { Directory } from './directory';
import type { Fault } from './fault';
import { type Phrase, readPhrases } from './phrase';
import { type Place, readPlaces } from './place';
import {
  type Company,
  type CooperationEntry,
  companySchema,
  cooperationSchema,
  type Fact,
  factSchema,
  type Member,
  memberSchema,
  type Sector,
  sectorSchema,
} from './schema';

/** Contents of the files under `index-data`, by path relative to it. */
export type DatasetFiles = ReadonlyMap<string, string>;

export type LoadResult = { readonly directory: Directory; readonly faults: readonly Fault[] };

/**
 * Reads and checks the whole dataset. Faulty records are left out and reported; whether a dataset with faults may be
 * used is the caller's decision. Never throws for bad data.
 */
export function loadDirectory(files: DatasetFiles): LoadResult {
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const read = new DatasetReader(files, report);

  const cooperation = read.one('cooperation.json', cooperationSchema) ?? { roles: [], kinds: [] };
  const directory: Directory = {
    members: byId(read.list<Member>('members.json', memberSchema), 'members.json', report),
    companies: byId(read.folder<Company>('companies', companySchema), 'companies', report),
    facts: new Map(read.filesIn('facts').map((file) => [stemOf(file), read.list<Fact>(file, factSchema)])),
    sectors: new Map(read.list<Sector>('sectors.json', sectorSchema).map((sector) => [sector.code, sector])),
    roles: byId<CooperationEntry>(cooperation.roles, 'cooperation.json', report),
    kinds: byId<CooperationEntry>(cooperation.kinds, 'cooperation.json', report),
    concepts: byId<Concept>(read.thesaurus(), 'thesaurus', report),
    places: byId<Place>(read.places(), 'places.txt', report),
    phrases: read.phrases(),
  };
  checkDirectory(directory, report);
  return { directory, faults };
}

/** Reads the files of a dataset, each in its form. */
class DatasetReader {
  private readonly files: DatasetFiles;
  private readonly report: (fault: Fault) => void;

  constructor(files: DatasetFiles, report: (fault: Fault) => void) {
    this.files = files;
    this.report = report;
  }

  filesIn(folder: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  }

  one<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const data = this.json(file);
    return data === undefined ? undefined : this.record(file, '', schema, data);
  }

  list<T>(file: string, schema: z.ZodType<T>): T[] {
    const data = this.json(file);
    if (data === undefined) return [];
    if (!Array.isArray(data)) {
      this.report({ file, record: '', field: '', reason: 'the file must hold a list of records' });
      return [];
    }
    return data.flatMap((item: unknown, index) => this.record(file, recordName(item, index), schema, item) ?? []);
  }

  folder<T>(folder: string, schema: z.ZodType<T>): T[] {
    return this.filesIn(folder).flatMap((file) => this.list(file, schema));
  }

  thesaurus(): Concept[] {
    return this.filesIn('thesaurus').flatMap((file) => readConcepts(file, this.files.get(file) ?? '', this.report));
  }

  places(): Place[] {
    return readPlaces('places.txt', this.text('places.txt') ?? '', this.report);
  }

  phrases(): Phrase[] {
    return LANGUAGES.flatMap((language) => readPhrases(language, this.text(`phrases/${language}.txt`) ?? ''));
  }

  private text(file: string): string | undefined {
    const text = this.files.get(file);
    if (text === undefined) this.report({ file, record: '', field: '', reason: 'the file is missing' });
    return text;
  }

  private json(file: string): unknown {
    const text = this.text(file);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch (error) {
      this.report({ file, record: '', field: '', reason: `no valid JSON: ${(error as Error).message}` });
      return undefined;
    }
  }

  private record<T>(file: string, record: string, schema: z.ZodType<T>, data: unknown): T | undefined {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      this.report({ file, record, field: issue.path.join('.'), reason: issue.message });
    }
    return undefined;
  }
}

function recordName(item: unknown, index: number): string {
  const { id, code } = (item ?? {}) as { id?: unknown; code?: unknown };
  const name = id ?? code;
  return typeof name === 'string' ? name : `record ${index + 1}`;
}

function byId<T extends { readonly id: string }>(
  records: readonly T[],
  file: string,
  report: (fault: Fault) => void,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const record of records) {
    if (map.has(record.id)) report({ file, record: record.id, field: 'id', reason: 'the id is taken already' });
    else map.set(record.id, record);
  }
  return map;
}

function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
}
