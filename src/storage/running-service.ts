import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PID_FILE = 'lotse.pid';
const RESULT_FILE = 'reload.json';

const resultSchema = z.object({
  /** Counts the reloads of a process, so that a new result is told from an old one. */
  serial: z.number().int(),
  pid: z.number().int(),
  outcome: z.enum(['reloaded', 'refused']),
  members: z.number().optional(),
  companies: z.number().optional(),
  faults: z.array(z.string()).readonly().optional(),
});

/** How the last reload of the running service ended, as left in its data folder. */
export type StoredReload = z.infer<typeof resultSchema>;

/** Says in the data folder that this process serves, so that `npm run reload` finds it. */
export function writePid(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, PID_FILE), `${process.pid}\n`);
}

/** Takes the mark away, unless another process has put its own. */
export function removePid(dataDir: string): void {
  if (readPid(dataDir) === process.pid) rmSync(join(dataDir, PID_FILE), { force: true });
}

/** The process that serves from this data folder; undefined if none does. */
export function findService(dataDir: string): number | undefined {
  const pid = readPid(dataDir);
  return pid !== undefined && isService(pid) ? pid : undefined;
}

/** Leaves the result of a reload for `npm run reload` to read. */
export function writeReload(dataDir: string, result: StoredReload): void {
  const path = join(dataDir, RESULT_FILE);
  writeFileSync(`${path}.new`, JSON.stringify(result));
  renameSync(`${path}.new`, path);
}

/** The last result; undefined if there is none. */
export function readReload(dataDir: string): StoredReload | undefined {
  try {
    return resultSchema.parse(JSON.parse(readFileSync(join(dataDir, RESULT_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

function readPid(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, PID_FILE), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A hang-up signal ends most programs: a number left by a crash may belong to one of those by now. */
function isService(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  return existsSync(commandLine) && /main\.[jt]s/.test(readFileSync(commandLine, 'utf8'));
}
