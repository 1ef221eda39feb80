import { LotseError } from '../errors';
import type { Directory } from './directory';
import { describeFault } from './fault';
import type { LoadResult } from './load';

const FAULTS_SHOWN = 5;

/**
 * The directory, if it was loaded without a fault.
 * @throws LotseError `dataset-invalid` with the first faults
 */
export function soundDirectory({ directory, faults }: LoadResult): Directory {
  if (faults.length === 0) return directory;
  const shown = faults.slice(0, FAULTS_SHOWN).map(describeFault).join('\n');
  throw new LotseError('dataset-invalid', `The dataset has ${faults.length} faults (npm run validate):\n${shown}`);
}
