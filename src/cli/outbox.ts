import { readReference } from '../enquiry/reference';
import { LotseError } from '../errors';
import type { Outbox, StoredEntry } from '../storage/enquiries/outbox';
import { readArguments } from './arguments';
import type { CliCommand } from './cli';
import { withStorage } from './open-storage';

const ACTIONS = ['list', 'retry', 'drop'] as const;
type Action = (typeof ACTIONS)[number];

/** What the command was asked to do. */
interface Order {
  readonly action: Action;
  /** Reference or delivery id; undefined means all that are given up. */
  readonly which: string | undefined;
  readonly json: boolean;
}

/**
 * `npm run outbox`: lists deliveries that wait or are given up, tries them again, or throws them away. Shows nothing that a
 * visitor typed. Exit code 0: done; 1: nothing was found to retry or drop; 2: the arguments or the data cannot be used.
 */
export const outboxCommand: CliCommand = {
  summary: 'deliveries to the office: list | retry REFERENCE|ID|--dead | drop REFERENCE|ID|--dead [--json]',
  async run(args) {
    const order = readOrder(args);
    return withStorage(async ({ outbox }) => {
      const open = await outbox.list(['dead', 'waiting']);
      if (order.action === 'list') {
        console.log(order.json ? JSON.stringify({ entries: open }, null, 2) : table(open));
        return 0;
      }
      return change(outbox, order, select(open, order.which));
    });
  },
};

/** @throws LotseError `argument-invalid` */
function readOrder(args: readonly string[]): Order {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean', default: false },
    dead: { type: 'boolean', default: false },
  });
  const [action = 'list', which, ...more] = positionals;
  if (!isAction(action)) throw wrong(`"${action}" is not known. Please say list, retry or drop.`);
  if (more.length > 0) throw wrong('Please name one enquiry at a time.');
  if (action === 'list' && (which !== undefined || values.dead))
    throw wrong('list shows everything and takes no name.');
  if (action !== 'list' && (which !== undefined) === values.dead) {
    throw wrong(
      `Please say what to ${action}: a reference such as L-7F3K-92, the id of a delivery, or --dead for all given up.`,
    );
  }
  return { action, which, json: values.json };
}

function isAction(text: string): text is Action {
  return ACTIONS.some((action) => action === text);
}

function wrong(sentence: string): LotseError {
  return new LotseError('argument-invalid', sentence);
}

/** A reference means all its deliveries, an id one of them. */
function select(entries: readonly StoredEntry[], which: string | undefined): StoredEntry[] {
  if (which === undefined) return entries.filter(({ state }) => state === 'dead');
  const reference = readReference(which);
  return entries.filter((entry) => entry.id === which || entry.reference === reference);
}

async function change(
  outbox: Outbox,
  { action, which, json }: Order,
  entries: readonly StoredEntry[],
): Promise<number> {
  if (entries.length === 0 && which !== undefined) {
    throw wrong(`Nothing waits or is given up under "${which}". \`npm run outbox\` shows what does.`);
  }
  const results = await Promise.all(
    // One that is being delivered at this moment is left alone.
    entries.map(async (entry) => ({
      ...entry,
      done: action === 'drop' ? await outbox.drop(entry.id) : await outbox.retry(entry.id),
    })),
  );
  const done = results.filter((result) => result.done);
  if (json)
    console.log(JSON.stringify({ done: done.map(({ id }) => id), busy: results.length - done.length }, null, 2));
  else console.log(`${done.length} of ${results.length} ${action === 'drop' ? 'dropped' : 'due at once'}.`);
  return done.length > 0 ? 0 : 1;
}

function table(entries: readonly StoredEntry[]): string {
  if (entries.length === 0) return 'Nothing waits, nothing is given up.';
  const head = ['REFERENCE', 'EVENT', 'BY', 'STATE', 'ATTEMPTS', 'REASON', 'NEXT', 'ID'];
  const rows = entries.map((entry) => [
    entry.reference,
    entry.event,
    entry.driver,
    entry.state,
    String(entry.attempts),
    entry.lastError ?? '-',
    entry.state === 'dead' ? '-' : entry.nextAt,
    entry.id,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
