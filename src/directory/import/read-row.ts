import { LANGUAGES, type Language } from '../../text/language';
import type { Directory } from '../directory';
import type { CompanyField, Provenance } from '../provenance';
import type { MemberId, Product } from '../schema';
import { cleanStockCode, cleanUrl } from './clean';
import { ARTIFICIAL_ID, isCompanyId } from './company-id';
import type { CompanyDraft } from './draft';
import { splitLoosely } from './list-cell';
import { readClaim } from './read-claim';
import { readNames } from './read-names';
import { readProducts } from './read-products';
import type { RowCells } from './row-cells';
import type { ImportSettings } from './settings';
import type { LookUp, Vocabulary } from './vocabulary';

/** What rows are read with. */
export interface RowContext {
  readonly directory: Directory;
  readonly vocabulary: Vocabulary;
  readonly settings: ImportSettings;
}

/** Sources of what the import concludes by itself. */
const FROM_PRODUCTS = 'assigned by the import of Lotse from the products';
const FROM_SECTOR = 'assigned by the import of Lotse from the sector';

/** The role a company has for certain by its sector (NACE Rev. 2 sections), where the file names none. */
const ROLE_BY_DIVISION: readonly (readonly [last: number, role: string])[] = [
  [3, 'producer'],
  [33, 'manufacturer'],
  [39, 'utility'],
  [43, 'construction'],
  [47, 'trade'],
  [63, 'service'],
  [66, 'finance'],
  [71, 'service'],
  [72, 'research'],
  [99, 'service'],
];

/** Reads a row of a city's table. Undefined if it is refused: `cells.findings` then says why. */
export function readRow(row: number, cells: RowCells, context: RowContext): CompanyDraft | undefined {
  const id = readId(cells);
  const member = readMember(cells, context);
  const otherwise = member !== undefined && context.directory.members.get(member)?.country === 'DE' ? 'de' : 'en';
  const named = readNames(cells, otherwise);
  const products = readProducts(cells, context.vocabulary, otherwise);
  const sectors = readSectors(cells, context, products?.flatMap(textsOf) ?? []);
  const roles = readRoles(cells, context, sectors?.codes[0]);
  const extras = readExtras(cells);
  const { claim, declared } = readClaim(cells, context.settings);
  if (cells.isRefused || !named || !member || !products || !sectors || !roles) return undefined;
  const fields = {
    names: named.names,
    aliases: [...named.aliases],
    member,
    sectors: sectors.codes,
    products: [...products],
    roles: roles.ids,
    ...extras,
  };
  const claims = claimsFor(fields, claim, sectors.claimed, roles.claimed);
  return { row, id, fields, claims, provenance: undefined, declared, exact: false };
}

function textsOf(product: Product): string[] {
  return Object.values(product).filter((text) => text !== undefined);
}

function claimsFor(
  fields: { website?: string; stockCode?: string },
  claim: Provenance,
  isSectorClaimed: boolean,
  isRoleClaimed: boolean,
): Map<CompanyField, Provenance> {
  const inferred = (source: string): Provenance => ({ source, year: claim.year, state: 'inferred' });
  const claims = new Map<CompanyField, Provenance>([
    ['name', claim],
    ['place', claim],
    ['products', claim],
  ]);
  if (fields.website !== undefined) claims.set('website', claim);
  if (fields.stockCode !== undefined) claims.set('stockCode', claim);
  claims.set('sectors', isSectorClaimed ? claim : inferred(FROM_PRODUCTS));
  claims.set('roles', isRoleClaimed ? claim : inferred(FROM_SECTOR));
  return claims;
}

/** A plain number is the running number that many lists have: it is no id and is passed over. */
function readId(cells: RowCells): string | undefined {
  const cell = cells.one('id');
  if (!cell || /^\d+$/.test(cell.text)) return undefined;
  if (ARTIFICIAL_ID.test(cell.text)) return cells.refuse('id-artificial', cell);
  return isCompanyId(cell.text) ? cell.text : cells.refuse('id-invalid', cell);
}

function readMember(cells: RowCells, { vocabulary, settings, directory }: RowContext): MemberId | undefined {
  const cell = cells.one('member');
  if (!cell) return settings.member ?? cells.refuse('member-missing', 'member');
  const found = vocabulary.member(cell.text);
  if (!('found' in found)) return cells.refuse('member-unknown', cell, { suggestions: found.suggestions.join(', ') });
  const isWanted = settings.member === undefined || found.found === settings.member;
  if (isWanted || directory.members.get(found.found)?.partOf === settings.member) return found.found;
  return cells.refuse('member-other', cell, { member: settings.member ?? '' });
}

function readSectors(
  cells: RowCells,
  { vocabulary }: RowContext,
  products: readonly string[],
): { codes: string[]; claimed: boolean } | undefined {
  const cell = cells.one('sectors');
  if (!cell) return inferSector(cells, vocabulary, products);
  // A label may hold commas ("Herstellung von Glas, Keramik"): the whole cell is tried first.
  const codes = readWords(vocabulary.sector, cell.text, (word, suggestions) => {
    cells.refuse('sector-unknown', cell, { suggestions: codeBehindDate(word, vocabulary) ?? suggestions }, word);
  });
  return { codes, claimed: true };
}

/** Spreadsheet programs make a date of a code: "23.3" becomes 23 March in a German one. */
function codeBehindDate(text: string, vocabulary: Vocabulary): string | undefined {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const read = vocabulary.sector(`${day}.${Number(month)}`);
  return 'found' in read ? read.found : undefined;
}

function inferSector(cells: RowCells, vocabulary: Vocabulary, products: readonly string[]) {
  const code = products.map((product) => vocabulary.sectorOfProduct(product)).find((found) => found !== undefined);
  if (code === undefined) return cells.refuse('sector-missing', 'sectors');
  cells.note('sector-inferred', 'sectors', { sector: code });
  return { codes: [code], claimed: false };
}

function readRoles(
  cells: RowCells,
  { vocabulary, directory }: RowContext,
  sector: string | undefined,
): { ids: string[]; claimed: boolean } | undefined {
  const cell = cells.one('roles');
  if (cell) {
    const ids = readWords(vocabulary.role, cell.text, (word, suggestions) => {
      cells.refuse('role-unknown', cell, { suggestions }, word);
    });
    return { ids, claimed: true };
  }
  const role = ROLE_BY_DIVISION.find(([last]) => Number(sector?.slice(0, 2)) <= last)?.[1];
  if (sector === undefined || role === undefined || !directory.roles.has(role)) return undefined;
  cells.note('role-inferred', 'roles', { role });
  return { ids: [role], claimed: false };
}

function readWords(
  lookUp: (text: string) => LookUp,
  text: string,
  refuse: (word: string, suggestions: string) => void,
): string[] {
  const whole = lookUp(text);
  if ('found' in whole && !/[;；\n]/.test(text)) return [whole.found];
  const ids = splitLoosely(text).flatMap((word) => {
    const found = lookUp(word);
    if ('found' in found) return [found.found];
    refuse(word, found.suggestions.join(', '));
    return [];
  });
  return [...new Set(ids)];
}

function readExtras(cells: RowCells): {
  website?: string;
  stockCode?: string;
  note?: { de: string; en: string; zh: string };
} {
  const website = readWebsite(cells);
  const stockCode = cells.one('stockCode')?.text;
  const note = readNote(cells);
  return {
    ...(website === undefined ? {} : { website }),
    ...(stockCode === undefined ? {} : { stockCode: cleanStockCode(stockCode) }),
    ...(note === undefined ? {} : { note }),
  };
}

function readWebsite(cells: RowCells): string | undefined {
  const cell = cells.one('website');
  if (!cell || cells.isRefusedAt(cell) || /^(?:[-–—/]|n\/?a|keine|none|无|暂无)$/i.test(cell.text)) return undefined;
  return cleanUrl(cell.text) ?? cells.refuse('website-invalid', cell);
}

/** A note counts only in all three languages; one alone is left out and told. */
function readNote(cells: RowCells): { de: string; en: string; zh: string } | undefined {
  const [given] = cells.all('note');
  const text = (language: Language): string | undefined => cells.one('note', language)?.text.replaceAll('\n', ' ');
  const [de, zh, en] = LANGUAGES.map(text);
  if (de && zh && en) return { de, en, zh };
  if (given) cells.note('note-incomplete', given);
  return undefined;
}
