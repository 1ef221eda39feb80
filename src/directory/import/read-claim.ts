import { FACT_STATES, type FactState, type Provenance } from '../provenance';
import { cleanDate, cleanYear } from './clean';
import { isOffice } from './personal';
import type { Cell, RowCells } from './row-cells';
import type { ImportSettings } from './settings';

/** Words for the states in a city's file; "verified" comes from its own two columns. */
const STATE_WORDS: Readonly<Record<FactState, readonly string[]>> = {
  verified: ['verified', 'geprüft', '已核实', '核实'],
  sourced: ['sourced', 'belegt', '有来源'],
  'general-knowledge': ['general-knowledge', 'general knowledge', 'Allgemeinwissen', '常识'],
  inferred: ['inferred', 'abgeleitet', '推断'],
};

/** Where a row comes from, and whether the file itself says of when it is. */
export interface RowClaim {
  readonly claim: Provenance;
  readonly declared: boolean;
}

/**
 * The source of a row: its own columns, else the city's office and the file, and the current year. A row is verified
 * only if it says by which office and when.
 */
export function readClaim(cells: RowCells, settings: ImportSettings): RowClaim {
  const yearCell = cells.one('year');
  const year = yearCell === undefined ? undefined : readYear(cells, yearCell, settings);
  const verification = readVerification(cells, settings);
  const claim: Provenance = {
    source: readSource(cells, settings),
    year: year ?? Number((verification?.verifiedOn ?? settings.today).slice(0, 4)),
    state: verification ? 'verified' : (readState(cells) ?? 'sourced'),
    ...verification,
  };
  return { claim, declared: year !== undefined || verification !== undefined };
}

const OFFICE = 'city office';

/** What stands for a file without a source column. */
export function officeSource({ fileName }: ImportSettings): string {
  return `${OFFICE}, ${fileName}`;
}

/** True for a source that an import gave to a file without a source column. */
export function isOfficeSource(source: string): boolean {
  return source.startsWith(`${OFFICE}, `);
}

function readSource(cells: RowCells, settings: ImportSettings): string {
  const text = cells.one('source')?.text.replaceAll('\n', ' ') ?? '';
  return text.length >= 3 ? text : officeSource(settings);
}

function readYear(cells: RowCells, cell: Cell, { today }: ImportSettings): number | undefined {
  const year = cleanYear(cell.text);
  if (year !== undefined && year <= Number(today.slice(0, 4))) return year;
  return cells.refuse('year-invalid', cell, { thisYear: today.slice(0, 4) });
}

function readState(cells: RowCells): FactState | undefined {
  const cell = cells.one('state');
  if (!cell) return undefined;
  const word = cell.text.toLowerCase();
  const state = FACT_STATES.find((candidate) => STATE_WORDS[candidate].some((name) => name.toLowerCase() === word));
  if (state === undefined) return cells.refuse('state-unknown', cell);
  if (state === 'verified' && !cells.one('verifiedBy')) return cells.refuse('verification-incomplete', cell);
  return state;
}

function readVerification(
  cells: RowCells,
  { today }: ImportSettings,
): { verifiedBy: string; verifiedOn: string } | undefined {
  const by = cells.one('verifiedBy');
  const on = cells.one('verifiedOn');
  if (!by && !on) return undefined;
  if (!by || !on) return cells.refuse('verification-incomplete', by ?? on ?? 'verifiedBy');
  const verifiedOn = cleanDate(on.text);
  if (verifiedOn === undefined || verifiedOn > today) return cells.refuse('verified-on-invalid', on);
  if (!isOffice(by.text)) return cells.refuse('verified-by-person', by, {}, '…');
  return { verifiedBy: by.text.replaceAll('\n', ' '), verifiedOn };
}
