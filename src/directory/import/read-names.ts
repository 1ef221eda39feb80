import { hasHan } from '../../text/fold';
import { LANGUAGES, type Language } from '../../text/language';
import type { Company } from '../schema';
import { splitLoosely } from './list-cell';
import type { RowCells } from './row-cells';

/** Names and aliases as a row gives them. */
export interface RowNames {
  readonly names: Company['names'];
  readonly aliases: readonly string[];
}

/**
 * The names of a row. A column without language is read by its script: Chinese, else the language of the country. A
 * second name in the same language becomes an alias.
 */
export function readNames(cells: RowCells, otherwise: Language): RowNames | undefined {
  const names: Partial<Record<Language, string>> = {};
  const extra: string[] = [];
  for (const { column, text } of cells.all('name')) {
    const name = text.replaceAll('\n', ' ');
    const language = column.language ?? (hasHan(name) ? 'zh' : otherwise);
    if (names[language] === undefined) names[language] = name;
    else extra.push(name);
  }
  const given = LANGUAGES.filter((language) => names[language] !== undefined);
  if (given.length === 0) return cells.refuse('name-missing', 'name');
  const listed = cells.all('aliases').flatMap(({ text }) => splitLoosely(text));
  const aliases = [...new Set([...extra, ...listed])].filter((alias) => !Object.values(names).includes(alias));
  return { names, aliases };
}
