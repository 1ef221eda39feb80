import { resolve } from 'node:path';
import { checkTerms } from '../directory/check-terms';
import { describeFault, type Fault } from '../directory/fault';
import { HOMONYMS_FILE, readHomonyms } from '../directory/homonyms';
import { type DatasetFiles, type LoadResult, loadDirectory } from '../directory/load';
import { INDEX_DATA_DIR } from '../paths';
import { Texts } from '../replies/translate';
import { readDatasetFiles } from '../storage/dataset/dataset-files';
import { readLocales } from '../storage/locale-files';
import { readArguments, readLanguage } from './arguments';
import type { CliCommand } from './cli';
import { coverageJson, coverageTable } from './report';

/**
 * `npm run validate`: prints file, record, field and reason of every fault; exit code 1 if there is one. With
 * `--report` also what the dataset has about each member, as a table or (`--json`) as JSON alone.
 */
export const validateCommand: CliCommand = {
  summary: 'checks the dataset and prints every fault: [--report] [--json] [--lang de]',
  async run(args) {
    const { values } = readArguments(args, {
      report: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      data: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const files = await readDatasetFiles(resolve(values.data ?? INDEX_DATA_DIR));
    const result = checked(files, loadDirectory(files));
    if (values.report && values.json) console.log(coverageJson(result.directory, result.faults.length));
    else if (values.report)
      console.log(coverageTable(result.directory, new Texts(readLocales()).in(language), language));
    if (!values.json) printFaults(result);
    return result.faults.length === 0 ? 0 : 1;
  },
};

/** Adds what is wrong with the words of the thesaurus, which does not keep the directory from working. */
function checked(files: DatasetFiles, { directory, faults }: LoadResult): LoadResult {
  const more: Fault[] = [];
  const homonyms = readHomonyms(files.get(HOMONYMS_FILE) ?? '', (fault) => more.push(fault));
  return { directory, faults: [...faults, ...more, ...checkTerms(directory, homonyms)] };
}

function printFaults({ directory, faults }: LoadResult): void {
  for (const fault of faults) console.log(describeFault(fault));
  const facts = [...directory.facts.values()].reduce((sum, list) => sum + list.length, 0);
  console.log(
    `${directory.members.size} members, ${directory.companies.size} companies, ${facts} facts, ` +
      `${directory.concepts.size} concepts, ${directory.places.size} places: ` +
      (faults.length === 0 ? 'no faults' : `${faults.length} faults`),
  );
}
