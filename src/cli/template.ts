import type { Directory } from '../directory/directory';
import type { Column, ColumnKind } from '../directory/import/column';
import type { Sector } from '../directory/schema';
import { LotseError } from '../errors';
import { INDEX_DATA_DIR } from '../paths';
import { type TextKey, Texts, type Translate } from '../replies/translate';
import { openDirectory } from '../storage/dataset/open-directory';
import { readLocales } from '../storage/locale-files';
import { type SheetToWrite, writeXlsx } from '../storage/spreadsheets/spreadsheet-write';
import { LANGUAGES, type Language } from '../text/language';
import { readArguments, readLanguage } from './arguments';
import type { CliCommand } from './cli';
import { headerOf } from './table-headers';

/** The columns a city fills in, in the order of the sheet: what is needed comes first, and its own language. */
function columnsFor(language: Language): Column[] {
  const languages = [language, ...LANGUAGES.filter((other) => other !== language)];
  const inEach = (kind: ColumnKind): Column[] => languages.map((one) => ({ kind, language: one }));
  const single = (...kinds: ColumnKind[]): Column[] => kinds.map((kind) => ({ kind, language: undefined }));
  return [
    ...inEach('name'),
    ...single('member', 'sectors', 'roles'),
    ...inEach('products'),
    ...single('website', 'aliases', 'stockCode', 'source', 'year', 'verifiedBy', 'verifiedOn'),
  ];
}

/** Kinds that no row can do without; names and products in one language at least. */
const REQUIRED: readonly ColumnKind[] = ['name', 'member', 'products'];

/** The member, sector and role of the made-up firm in the examples. */
const EXAMPLE = { member: 'foshan', sector: '23.3', role: 'manufacturer' };

const DATA_WIDTH = 24;
const HELP_WIDTHS = [22, 20, 80, 40];
const LIST_WIDTH = 60;

/** Columns with a choice, in the order of the columns of the sheet of lists. */
const CHOICES = ['member', 'sectors', 'roles'] as const;

/** `npm run template`: the empty workbook for a city, with choices and a sheet of explanations. */
export const templateCommand: CliCommand = {
  summary: 'writes an empty spreadsheet to fill in: [--lang zh] [--out FILE]',
  async run(args) {
    const { values } = readArguments(args, { lang: { type: 'string' }, out: { type: 'string' } });
    const language = readLanguage(values.lang);
    const t = new Texts(readLocales()).in(language);
    const sheets = templateSheets(await openDirectory(INDEX_DATA_DIR), t, language);
    const file = values.out ?? `${t('template.fileName')}.xlsx`;
    await writeXlsx(file, sheets, t('template.sheet.lists')).catch((error: unknown) => {
      throw new LotseError('file-unwritable', `The file ${file} cannot be written.`, { cause: error });
    });
    console.log(t('template.written', { file }));
    return 0;
  },
};

/** The three sheets: companies, explanations, lists. */
export function templateSheets(directory: Directory, t: Translate, language: Language): SheetToWrite[] {
  const columns = columnsFor(language);
  const lists = choicesOf(directory, language);
  const dropDowns = CHOICES.map((kind, listColumn) => ({
    column: columns.findIndex((column) => column.kind === kind),
    listColumn,
    count: lists[listColumn]?.length ?? 0,
    hint: t('template.choose'),
  }));
  const header = columns.map((column) => headerOf(column, t));
  const help = helpRows(columns, directory, t, language);
  return [
    { name: t('template.sheet.data'), rows: [header], widths: header.map(() => DATA_WIDTH), dropDowns },
    { name: t('template.sheet.help'), rows: help, widths: HELP_WIDTHS, wraps: true },
    { name: t('template.sheet.lists'), rows: listRows(lists, t), widths: CHOICES.map(() => LIST_WIDTH) },
  ];
}

/** Every text begins with, or is, a word that the import reads. */
function choicesOf({ members, sectors, roles }: Directory, language: Language): string[][] {
  return [
    [...members.values()].map(({ names }) => names[language]),
    [...sectors.values()].map((sector) => sectorChoice(sector, language)),
    [...roles.values()].map(({ labels }) => labels[language]),
  ];
}

function sectorChoice(sector: Sector | undefined, language: Language): string {
  return sector ? `${sector.code} ${sector.labels[language]}` : '';
}

function helpRows(
  columns: readonly Column[],
  { members, sectors, roles }: Directory,
  t: Translate,
  language: Language,
): string[][] {
  const chosen: Readonly<Partial<Record<ColumnKind, string | undefined>>> = {
    member: members.get(EXAMPLE.member)?.names[language],
    sectors: sectorChoice(sectors.get(EXAMPLE.sector), language),
    roles: roles.get(EXAMPLE.role)?.labels[language],
  };
  const rows = columns.map((column) => {
    const { kind } = column;
    const key = `${kind}${column.language === undefined ? '' : { de: 'De', en: 'En', zh: 'Zh' }[column.language]}`;
    const text = (part: 'meaning' | 'example'): string => t(`template.${part}.${key}` as TextKey);
    const required = column.language === undefined ? t('template.help.yes') : t('template.help.oneLanguage');
    return [
      headerOf(column, t),
      REQUIRED.includes(kind) ? required : '',
      text('meaning'),
      chosen[kind] ?? text('example'),
    ];
  });
  const head = ['column', 'required', 'meaning', 'example'] as const;
  return [head.map((key) => t(`template.help.${key}`)), ['', '', t('template.help.intro'), ''], ...rows];
}

function listRows(lists: readonly (readonly string[])[], t: Translate): string[][] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const header = CHOICES.map((kind) => headerOf({ kind, language: undefined }, t));
  return [header, ...Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? ''))];
}
