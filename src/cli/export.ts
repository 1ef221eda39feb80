import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { companiesOf, type Directory } from '../directory/directory';
import { exportRow, inExportOrder } from '../directory/export/export-row';
import { formatRecords } from '../directory/export/record-format';
import { EXPORT_COLUMNS } from '../directory/import/column';
import type { Company } from '../directory/schema';
import { LotseError } from '../errors';
import { INDEX_DATA_DIR } from '../paths';
import { Texts } from '../replies/translate';
import { openDirectory } from '../storage/dataset/open-directory';
import { readLocales } from '../storage/locale-files';
import { writeCsv, writeXlsx } from '../storage/spreadsheets/spreadsheet-write';
import type { Language } from '../text/language';
import { readArguments, readLanguage } from './arguments';
import type { CliCommand } from './cli';
import { headerOf } from './table-headers';

const FORMATS = ['csv', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Widths of the columns of the workbook, in characters. */
const WIDE = 40;
const NARROW = 18;

/** `npm run export`: all companies, or those of one member, as a file that `npm run import` reads back exactly. */
export const exportCommand: CliCommand = {
  summary: 'writes the companies: --format csv|xlsx|json [--member ID] [--out FILE] [--lang de]',
  async run(args) {
    const { values } = readArguments(args, {
      format: { type: 'string', default: 'xlsx' },
      member: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string' },
      data: { type: 'string' },
    });
    const format = readFormat(values.format);
    const language = readLanguage(values.lang);
    const directory = await openDirectory(resolve(values.data ?? INDEX_DATA_DIR));
    const companies = chooseCompanies(directory, values.member);
    const file = values.out ?? `lotse-${values.member ?? 'companies'}.${format}`;
    await writeFileOf(format, file, companies, language).catch((error: unknown) => {
      throw new LotseError('file-unwritable', `The file ${file} cannot be written.`, { cause: error });
    });
    console.error(`${companies.length} → ${file}`);
    return 0;
  },
};

function readFormat(text: string): Format {
  const format = FORMATS.find((candidate) => candidate === text);
  if (format) return format;
  throw new LotseError('argument-invalid', `--format takes ${FORMATS.join(', ')}, not "${text}".`);
}

function chooseCompanies(directory: Directory, member: string | undefined): Company[] {
  if (member === undefined) return inExportOrder(directory.companies.values());
  if (directory.members.has(member)) return inExportOrder(companiesOf(directory, member));
  throw new LotseError('argument-invalid', `"${member}" is no id of a member (see index-data/members.json).`);
}

async function writeFileOf(
  format: Format,
  file: string,
  companies: readonly Company[],
  language: Language,
): Promise<void> {
  if (format === 'json') {
    const stream = createWriteStream(file);
    stream.end(formatRecords(companies));
    return finished(stream);
  }
  const t = new Texts(readLocales()).in(language);
  const rows = [EXPORT_COLUMNS.map((column) => headerOf(column, t)), ...companies.map(exportRow)];
  // German spreadsheet programs expect semicolons, for the comma is their decimal sign.
  if (format === 'csv') return writeCsv(file, rows, language === 'de' ? ';' : ',');
  const widths = EXPORT_COLUMNS.map(({ kind }) =>
    ['name', 'products', 'note', 'provenance'].includes(kind) ? WIDE : NARROW,
  );
  return writeXlsx(file, [{ name: t('template.sheet.data'), rows, widths }]);
}
