import type { Directory } from '../directory/directory';
import type { Column } from '../directory/import/column';
import { LotseError } from '../errors';
import { INDEX_DATA_DIR } from '../paths';
import { type TextKey, Texts, type Translate } from '../replies/translate';
import { readLocales } from '../storage/locale-files';
import { openDirectory } from '../storage/open-directory';
import { type SheetToWrite, writeXlsx } from '../storage/spreadsheet-write';
import type { Language } from '../text/language';
import { readArguments, readLanguage } from './arguments';
import type { CliCommand } from './cli';
import { headerOf } from './table-headers';

/** The columns a city fills in, in the order of the sheet: what is needed comes first. */
const TEMPLATE_COLUMNS: readonly Column[] = [
  { kind: 'name', language: 'de' },
  { kind: 'name', language: 'en' },
  { kind: 'name', language: 'zh' },
  { kind: 'member', language: undefined },
  { kind: 'sectors', language: undefined },
  { kind: 'roles', language: undefined },
  { kind: 'products', language: 'de' },
  { kind: 'products', language: 'en' },
  { kind: 'products', language: 'zh' },
  { kind: 'website', language: undefined },
  { kind: 'aliases', language: undefined },
  { kind: 'stockCode', language: undefined },
  { kind: 'source', language: undefined },
  { kind: 'year', language: undefined },
  { kind: 'verifiedBy', language: undefined },
  { kind: 'verifiedOn', language: undefined },
];

const DATA_WIDTH = 24;
const HELP_WIDTHS = [24, 90, 40];
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
  const lists = choicesOf(directory, language);
  const dropDowns = CHOICES.map((kind, listColumn) => ({
    column: TEMPLATE_COLUMNS.findIndex((column) => column.kind === kind),
    listColumn,
    count: lists[listColumn]?.length ?? 0,
    hint: t('template.choose'),
  }));
  const header = TEMPLATE_COLUMNS.map((column) => headerOf(column, t));
  return [
    { name: t('template.sheet.data'), rows: [header], widths: header.map(() => DATA_WIDTH), dropDowns },
    { name: t('template.sheet.help'), rows: helpRows(header, t), widths: HELP_WIDTHS },
    { name: t('template.sheet.lists'), rows: listRows(lists, t), widths: CHOICES.map(() => LIST_WIDTH) },
  ];
}

/** Every text begins with, or is, a word that the import reads. */
function choicesOf({ members, sectors, roles }: Directory, language: Language): string[][] {
  return [
    [...members.values()].map(({ names }) => names[language]),
    [...sectors.values()].map(({ code, labels }) => `${code} ${labels[language]}`),
    [...roles.values()].map(({ labels }) => labels[language]),
  ];
}

function helpRows(header: readonly string[], t: Translate): string[][] {
  const rows = TEMPLATE_COLUMNS.map(({ kind, language }, index) => {
    const key = `${kind}${language === undefined ? '' : { de: 'De', en: 'En', zh: 'Zh' }[language]}`;
    const text = (part: 'meaning' | 'example'): string => t(`template.${part}.${key}` as TextKey);
    return [header[index] ?? '', text('meaning'), text('example')];
  });
  return [
    [t('template.help.column'), t('template.help.meaning'), t('template.help.example')],
    ['', t('template.help.intro'), ''],
    ...rows,
  ];
}

function listRows(lists: readonly (readonly string[])[], t: Translate): string[][] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const header = CHOICES.map((kind) => headerOf({ kind, language: undefined }, t));
  return [header, ...Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? ''))];
}
