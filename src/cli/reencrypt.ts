import { reencrypt } from '../storage/reencrypt';
import { readArguments } from './arguments';
import type { CliCommand } from './cli';
import { withStorage } from './open-storage';

/** `npm run reencrypt`: after a change of DATA_KEYS, so that the old key can be thrown away. May run beside the service. */
export const reencryptCommand: CliCommand = {
  summary: 'encrypts all stored data with the first key of DATA_KEYS',
  async run(args) {
    readArguments(args, {});
    const count = await withStorage(({ db, cipher }) => reencrypt(db, cipher));
    console.log(`${count} stored texts were encrypted anew.`);
    return 0;
  },
};
