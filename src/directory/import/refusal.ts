/** Why a whole file cannot be read. Stable: scripts of the cities read them; each has a sentence in the locales. */
export const REFUSAL_CODES = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'file-html',
  'file-old-excel',
  'file-not-a-table',
  'file-not-xlsx',
  'encoding-unknown',
  'xlsx-damaged',
  'xlsx-bomb',
  'json-invalid',
  'csv-damaged',
  'cell-endless',
  'too-many-columns',
  'header-missing',
  'header-conflict',
  'header-repeated',
  'column-missing',
  'no-rows',
  'artificial-data',
  'mapping-invalid',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A file that cannot be imported at all. The words are in the locales, by code. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}
