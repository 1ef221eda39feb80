import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Country, MemberId } from '../directory/schema';
import { LotseError } from '../errors';
import { INDEX_DATA_DIR } from '../paths';
import { reasonsFor } from '../replies/reason';
import { Texts } from '../replies/translate';
import type { Hit } from '../search/collect';
import { sectorsOf } from '../search/demands';
import { openKnowledge } from '../storage/dataset/open-knowledge';
import { readLocales } from '../storage/locale-files';
import { LANGUAGES, type Language, type PerLanguage } from '../text/language';
import type { Knowledge } from '../understand/knowledge';
import { readArguments } from './arguments';
import type { CliCommand } from './cli';
import { explainSearch } from './search-explain';
import { searchTable } from './search-table';

const DEFAULT_LIMIT = 10;
const MOST_HITS = 1_000;

/** One answer of `search --json`. This shape is a contract (README): it only ever grows. */
export interface SearchAnswer {
  readonly query: string;
  readonly language: Language;
  readonly understood: {
    readonly intent: string;
    readonly members: readonly MemberId[];
    readonly countries: readonly Country[];
    readonly sectors: readonly string[];
    readonly roles: readonly string[];
    readonly rest: string;
  };
  readonly total: number;
  readonly hits: readonly SearchAnswerHit[];
}

export interface SearchAnswerHit {
  readonly kind: 'company' | 'member';
  readonly id: string;
  readonly name: PerLanguage<string>;
  readonly member: MemberId;
  readonly country: Country;
  readonly sectors: readonly string[];
  readonly score: number;
  readonly why: readonly string[];
}

const batchLineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  lang: z.enum(LANGUAGES).optional(),
});

/** `npm run search`: one query as a table or JSON, or a file of queries as one JSON object a line. */
export const searchCommand: CliCommand = {
  summary: 'searches: [--json | --explain] [--limit 10] "question", or --batch FILE',
  async run(args) {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      limit: { type: 'string' },
      batch: { type: 'string' },
    });
    const limit = readLimit(values.limit);
    if (values.batch === undefined && positionals.length === 0) {
      throw new LotseError('argument-invalid', 'Nothing to search for: give a question or --batch FILE.');
    }
    const answerer = new Answerer(await openKnowledge(INDEX_DATA_DIR));
    const question = positionals.join(' ');
    if (values.batch !== undefined) await answerBatch(answerer, values.batch, limit);
    else if (values.explain) console.log(answerer.explain(question));
    else {
      const answer = answerer.answer(question, limit, undefined);
      console.log(values.json ? JSON.stringify(answer) : searchTable(answer));
    }
    return 0;
  },
};

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_HITS) return limit;
  throw new LotseError('argument-invalid', `--limit takes a whole number from 1 to ${MOST_HITS}, not "${text}".`);
}

async function answerBatch(answerer: Answerer, file: string, limit: number): Promise<void> {
  await readFile(file).catch((error: unknown) => {
    throw new LotseError('file-unreadable', `The file ${file} cannot be read.`, { cause: error });
  });
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const { id, q, lang } = readBatchLine(line, number);
    console.log(JSON.stringify({ id, ...answerer.answer(q, limit, lang) }));
  }
}

function readBatchLine(line: string, number: number): z.infer<typeof batchLineSchema> {
  try {
    return batchLineSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new LotseError('argument-invalid', `Line ${number} is no {"id","q","lang"?} object.`, { cause: error });
  }
}

/** Answers questions in the shape of the contract. */
export class Answerer {
  private readonly knowledge: Knowledge;
  private readonly texts = new Texts(readLocales());

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
  }

  /** The answer to one question. `language` is used where the question itself does not tell. */
  answer(query: string, limit: number, language: Language | undefined): SearchAnswer {
    const understanding = this.knowledge.understander.understand(query, { searching: false, showing: false });
    const { plan, intention } = understanding;
    const spoken = understanding.language ?? language ?? 'en';
    const result = this.knowledge.search.run(plan);
    return {
      query,
      language: spoken,
      understood: {
        intent: intention.type,
        members: plan.members ?? [],
        countries: plan.countries,
        sectors: [...new Set(plan.demands.flatMap(sectorsOf))],
        roles: plan.roles,
        rest: plan.rest,
      },
      total: result.hits.length,
      hits: result.hits.slice(0, plan.limit ?? limit).map((hit) => this.view(hit, spoken)),
    };
  }

  /** How the question is read and what follows. */
  explain(question: string): string {
    const plan = this.knowledge.search.read(question);
    return explainSearch(plan, this.knowledge.search.run(plan));
  }

  private view(hit: Hit, language: Language): SearchAnswerHit {
    const { kind, id, member, country, sectors } = hit.record;
    const record =
      kind === 'company' ? this.knowledge.directory.companies.get(id) : this.knowledge.directory.members.get(id);
    const why = reasonsFor(hit, this.knowledge.directory, language, this.texts.in(language));
    return { kind, id, name: record?.names ?? {}, member, country, sectors, score: round(hit.score), why };
  }
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
