import { describeFault } from '../directory/fault';
import { loadDirectory } from '../directory/load';
import { INDEX_DATA_DIR } from '../paths';
import { readDatasetFiles } from '../storage/dataset-files';
import type { CliCommand } from './cli';

/** `npm run validate`: prints file, record, field and reason of every fault; exit code 1 if there is one. */
export const validateCommand: CliCommand = {
  summary: 'checks the dataset and prints every fault',
  async run() {
    const { directory, faults } = loadDirectory(await readDatasetFiles(INDEX_DATA_DIR));
    for (const fault of faults) console.log(describeFault(fault));
    const facts = [...directory.facts.values()].reduce((sum, list) => sum + list.length, 0);
    console.log(
      `${directory.members.size} members, ${directory.companies.size} companies, ${facts} facts, ` +
        `${directory.concepts.size} concepts, ${directory.places.size} places: ` +
        (faults.length === 0 ? 'no faults' : `${faults.length} faults`),
    );
    return faults.length === 0 ? 0 : 1;
  },
};
