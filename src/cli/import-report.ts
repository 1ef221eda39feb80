import type { Directory } from '../directory/directory';
import { COLUMN_KINDS, type ColumnKind } from '../directory/import/column';
import { MATCHED_BY, type MatchedBy } from '../directory/import/company-index';
import type { Finding } from '../directory/import/finding';
import type { RowOutcome, RowStatus } from '../directory/import/outcome';
import type { ImportRefusal } from '../directory/import/refusal';
import type { Translate } from '../replies/translate';
import type { OpenImport } from '../storage/dataset/import-file';
import { inLanguage, LANGUAGES, type Language } from '../text/language';
import { headerOf } from './table-headers';

/** How an import ended. */
export type ImportEnd = 'written' | 'nothingNew' | 'nothingWritten' | 'dryRun';

/** What a report is about, and in which language it is written. */
export interface ReportParts {
  readonly t: Translate;
  readonly language: Language;
  readonly directory: Directory;
  readonly file: string;
  readonly opened: OpenImport;
}

/** Takes the rows of an import as they are judged and prints them, for people or as JSON. */
export interface ImportReport {
  readonly counts: Readonly<Record<RowStatus, number>>;
  add(outcome: RowOutcome): void;
  end(end: ImportEnd): void;
}

/** No rows yet. */
export function noRows(): Record<RowStatus, number> {
  return { accepted: 0, changed: 0, unchanged: 0, duplicate: 0, passed: 0, rejected: 0 };
}

/** Reason and suggestion of a finding, in words. Ids among the suggestions are named. */
export function explain({ code, params }: Finding, parts: ReportParts): { reason: string; suggestion: string } {
  const { t } = parts;
  const { suggestions, by, languages, field, held } = params;
  const names: Record<string, string | number> = { ...params };
  for (const key of ['role', 'sector', 'member', 'suggestions'] as const) {
    const { [key]: ids } = params;
    if (typeof ids === 'string') names[key] = namesOfIds(ids.split(', '), parts);
  }
  if (typeof held === 'string') Object.assign(names, { held: valueOfField(`${field}`, held, parts) });
  if (typeof languages === 'string') Object.assign(names, languagesInWords(languages, t));
  if (isMatchedBy(by)) Object.assign(names, { by: t(`import.by.${by}`) });
  const suggestion = suggestions === '' ? t('import.noSuggestion') : t(`import.suggestion.${code}`, names);
  return { reason: t(`import.reason.${code}`, names), suggestion };
}

/** The header of the file; or, where the file has no such column, the word of the template for it. */
export function columnLabel(column: string, { t, opened }: Pick<ReportParts, 't' | 'opened'>): string {
  if (opened.layout?.columns.some(({ header }) => header === column)) return column;
  const kind = COLUMN_KINDS.find((known) => known === column);
  return kind === undefined ? column : labelOfKind(kind, t);
}

/** The value of a field as it is shown: ids of sectors, roles and members by name. */
export function valueOfField(field: string, value: string, parts: ReportParts): string {
  return ['sectors', 'roles', 'place'].includes(field) ? namesOfIds(value.split('; '), parts) : value;
}

/** The parameters of a refusal, with columns in words. */
export function wordsOfRefusal({ code, params }: ImportRefusal, t: Translate): ImportRefusal['params'] {
  if (code !== 'column-missing') return params;
  const { columns: missing } = params;
  const kinds = COLUMN_KINDS.filter((kind) => `${missing}`.split(', ').includes(kind));
  const columns = kinds.map((kind) => t('import.quoted', { text: labelOfKind(kind, t) })).join(t('list.separator'));
  return { ...params, columns };
}

function labelOfKind(kind: ColumnKind, t: Translate): string {
  if (kind === 'state' || kind === 'name' || kind === 'products' || kind === 'note') return t(`import.field.${kind}`);
  return headerOf({ kind, language: undefined }, t);
}

/** The languages that a text lacks and those that it has. */
function languagesInWords(missing: string, t: Translate): { languages: string; given: string } {
  const named = (languages: readonly Language[]): string =>
    languages.map((language) => t(`import.language.${language}`)).join(t('list.separator'));
  const isMissing = (language: Language): boolean => missing.split(', ').includes(language);
  return {
    languages: named(LANGUAGES.filter(isMissing)),
    given: named(LANGUAGES.filter((language) => !isMissing(language))),
  };
}

function isMatchedBy(value: unknown): value is MatchedBy {
  return MATCHED_BY.includes(value as MatchedBy);
}

function namesOfIds(ids: readonly string[], { language, directory }: ReportParts): string {
  return ids.map((id) => nameOfId(id, language, directory)).join('; ');
}

function nameOfId(id: string, language: Language, { sectors, roles, members }: Directory): string {
  const sector = sectors.get(id);
  if (sector) return `${id} ${sector.labels[language]}`;
  const role = roles.get(id);
  if (role) return role.labels[language];
  const member = members.get(id);
  return member ? (inLanguage(member.names, language) ?? id) : id;
}
