import type { Directory } from '../directory/directory';
import { MATCHED_BY, type MatchedBy } from '../directory/import/company-index';
import type { Finding } from '../directory/import/finding';
import type { RowOutcome, RowStatus } from '../directory/import/outcome';
import type { Translate } from '../replies/translate';
import type { OpenImport } from '../storage/import-file';
import { inLanguage, type Language } from '../text/language';

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
  return { accepted: 0, changed: 0, unchanged: 0, duplicate: 0, rejected: 0 };
}

/** Reason and suggestion of a finding, in words. Ids among the suggestions are named. */
export function explain(
  { code, params }: Finding,
  { t, language, directory }: ReportParts,
): { reason: string; suggestion: string } {
  const { suggestions, by } = params;
  const names: Record<string, string | number> = { ...params };
  for (const key of ['role', 'sector', 'member', 'suggestions'] as const) {
    const { [key]: ids } = params;
    if (typeof ids === 'string') names[key] = namesOfIds(ids, language, directory);
  }
  if (isMatchedBy(by)) Object.assign(names, { by: t(`import.by.${by}`) });
  const suggestion = suggestions === '' ? t('import.noSuggestion') : t(`import.suggestion.${code}`, names);
  return { reason: t(`import.reason.${code}`, names), suggestion };
}

function isMatchedBy(value: unknown): value is MatchedBy {
  return MATCHED_BY.includes(value as MatchedBy);
}

function namesOfIds(ids: string, language: Language, directory: Directory): string {
  const named = ids.split(', ').map((id) => nameOfId(id, language, directory));
  return named.join('; ');
}

function nameOfId(id: string, language: Language, { sectors, roles, members }: Directory): string {
  const sector = sectors.get(id);
  if (sector) return `${id} ${sector.labels[language]}`;
  const role = roles.get(id);
  if (role) return role.labels[language];
  const member = members.get(id);
  return member ? (inLanguage(member.names, language) ?? id) : id;
}
