import { LotseError } from '../errors';
import { enquiriesCommand } from './enquiries';
import { exportCommand } from './export';
import { generateCommand } from './generate';
import { importCommand } from './import';
import { outboxCommand } from './outbox';
import { reencryptCommand } from './reencrypt';
import { reloadCommand } from './reload';
import { retentionCommand } from './retention';
import { searchCommand } from './search';
import { snapshotCommand } from './snapshot';
import { templateCommand } from './template';
import { validateCommand } from './validate';

/** A command of the command line: gets its arguments, prints, and gives the exit code. */
export interface CliCommand {
  readonly summary: string;
  run(args: readonly string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  search: searchCommand,
  import: importCommand,
  export: exportCommand,
  template: templateCommand,
  validate: validateCommand,
  reload: reloadCommand,
  generate: generateCommand,
  enquiries: enquiriesCommand,
  retention: retentionCommand,
  outbox: outboxCommand,
  reencrypt: reencryptCommand,
  snapshot: snapshotCommand,
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command.run(args);
  const list = Object.entries(COMMANDS).map(([key, { summary }]) => `  ${key.padEnd(10)} ${summary}`);
  throw new LotseError('command-unknown', `"${name}" is no command. There are:\n${list.join('\n')}`);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof LotseError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  },
);
