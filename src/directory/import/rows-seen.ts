import type { CompanyDraft } from './draft';
import { hostKey, spokenKeys, writtenKeys, writtenNames } from './name-keys';

/**
 * The rows accepted so far, by what they would be doubles in. Keeps numbers instead of texts, so that a hundred
 * thousand rows need a few megabytes: two different texts meet on one number about once in 10^5 such files.
 */
export class RowsSeen {
  private readonly rows = new Map<number, number>();

  /** The earlier row that speaks of the same company, if any. A row with an id is compared by id only. */
  find(draft: CompanyDraft): number | undefined {
    const { written, spoken, others } = keysOf(draft);
    const wanted = [
      ...others,
      ...written.flatMap((key) => [`name ${key}`, `spoken ${key}`]),
      ...spoken.map((key) => `name ${key}`),
    ];
    for (const key of wanted) {
      const row = this.rows.get(hash(key));
      if (row !== undefined) return row;
    }
    return undefined;
  }

  /** Remembers a row and the company it is about. */
  add(draft: CompanyDraft, id: string): void {
    const { written, spoken, others } = keysOf(draft);
    const keys = [...others, ...written.map((key) => `name ${key}`), ...spoken.map((key) => `spoken ${key}`)];
    for (const key of [`id ${id}`, ...keys]) this.rows.set(hash(key), draft.row);
  }

  /** The row that has taken an id, if any. */
  rowOf(id: string): number | undefined {
    return this.rows.get(hash(`id ${id}`));
  }
}

function keysOf({ id, fields }: CompanyDraft): { written: string[]; spoken: string[]; others: string[] } {
  if (id !== undefined) return { written: [], spoken: [], others: [`id ${id}`] };
  const { member, website, stockCode } = fields;
  const names = writtenNames(fields);
  const host = website === undefined ? [] : [`host ${member} ${hostKey(website)}`];
  const code = stockCode === undefined ? [] : [`code ${stockCode}`];
  return {
    written: writtenKeys(names).map((key) => `${member} ${key}`),
    spoken: spokenKeys(names).map((key) => `${member} ${key}`),
    others: [...host, ...code],
  };
}

/** 53 bits of the text: two rounds of FNV-1a with different starts, as far as a number is exact. */
function hash(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1000193;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
}
