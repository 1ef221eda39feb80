/** Why a cell or row was refused, changed or left out. Stable: scripts of the cities read them. */
export const FINDING_CODES = [
  'row-no-company',
  'cell-too-long',
  'cell-broken',
  'cell-control-characters',
  'cell-formula',
  'cell-merged',
  'personal-mobile',
  'personal-mail',
  'id-invalid',
  'id-artificial',
  'id-twice',
  'id-taken',
  'name-missing',
  'member-missing',
  'member-unknown',
  'member-other',
  'sector-missing',
  'sector-unknown',
  'sector-inferred',
  'product-missing',
  'product-untranslated',
  'products-misaligned',
  'role-unknown',
  'role-inferred',
  'website-invalid',
  'year-invalid',
  'state-unknown',
  'verification-incomplete',
  'verified-by-person',
  'verified-on-invalid',
  'provenance-invalid',
  'note-incomplete',
  'record-invalid',
  'duplicate-in-directory',
  'duplicate-elsewhere',
  'duplicate-several',
  'duplicate-similar',
  'duplicate-in-file',
  'older-kept',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing said about a row. Values that may be personal are masked before they get here. */
export interface Finding {
  readonly code: FindingCode;
  /** `error` rejects the row; `note` is only told. */
  readonly weight: 'error' | 'note';
  /** Header as the file has it, or the name of our column if the file has none. */
  readonly column: string;
  /** What the cell says, shortened. */
  readonly value: string;
  /** What fills the sentence of the code: ids and words, by name. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Values in a report are shortened to this. Characters. */
const LONGEST_SHOWN = 80;

/** A cell for a report: on one line and short. */
export function shortened(value: string): string {
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN - 1)}…`;
}
