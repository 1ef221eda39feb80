import { cleanUp, rehearseCleanUp } from '../delivery/clean-up';
import { readArguments } from './arguments';
import type { CliCommand } from './cli';
import { withStorage } from './open-storage';

/** `npm run retention`: the clean-up that the service does by itself every six hours. */
export const retentionCommand: CliCommand = {
  summary: 'takes away what is older than CONTACT_DAYS and CONVERSATION_DAYS: [--dry-run] [--json]',
  async run(args) {
    const { values } = readArguments(args, {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const isDry = values['dry-run'];
    const counts = await withStorage((storage, { delivery }) =>
      (isDry ? rehearseCleanUp : cleanUp)(storage.retention, delivery),
    );
    if (values.json) console.log(JSON.stringify(counts));
    else {
      const list = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
      console.log(`${isDry ? 'Would be erased' : 'Erased'}: ${list.join(', ')}`);
    }
    return 0;
  },
};
