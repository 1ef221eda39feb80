import { ENQUIRY_STATUSES, type EnquiryStatus } from '../enquiry/enquiry';
import { OFFICE_ACTIONS, type OfficeAction } from '../enquiry/news';
import { LotseError } from '../errors';
import type { Office, OfficeEntry, OfficeRecord } from '../storage/enquiries/office';
import { readArguments } from './arguments';
import type { CliCommand } from './cli';
import { withStorage } from './open-storage';

const OPEN: readonly EnquiryStatus[] = ['received', 'assigned', 'answered'];
const USAGE = 'enquiries list|show REFERENCE|assign REFERENCE NAME|answer REFERENCE "TEXT"|close REFERENCE ["TEXT"]';

/**
 * `npm run enquiries`: the office's side of enquiries. What it does reaches the visitor through the running service, which
 * may be another process on the same database.
 */
export const enquiriesCommand: CliCommand = {
  summary: `${USAGE} [--all] [--json]`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const [action = 'list', reference, ...words] = positionals;
    await withStorage(async ({ office }) => {
      if (action === 'list') printList(await office.list(values.all ? ENQUIRY_STATUSES : OPEN), values.json);
      else printRecord(await perform(office, action, reference, words), values.json);
    });
    return 0;
  },
};

function perform(
  office: Office,
  action: string,
  reference: string | undefined,
  words: readonly string[],
): Promise<OfficeRecord> {
  if (reference === undefined) throw new LotseError('argument-invalid', `Please use: ${USAGE}`);
  if (action === 'show') return office.show(reference);
  if (!isOfficeAction(action)) throw new LotseError('argument-invalid', `Please use: ${USAGE}`);
  return office.act(action, reference, words.length === 0 ? undefined : words.join(' '));
}

function isOfficeAction(text: string): text is OfficeAction {
  return OFFICE_ACTIONS.includes(text as OfficeAction);
}

function printList(entries: readonly OfficeEntry[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(entries));
    return;
  }
  for (const { reference, status, sentAt, kind = '–', company = '–', assignee = '–' } of entries) {
    console.log([reference, status.padEnd(9), sentAt.slice(0, 16), kind.padEnd(22), company, assignee].join('  '));
  }
  console.log(entries.length === 1 ? '1 enquiry' : `${entries.length} enquiries`);
}

function printRecord(record: OfficeRecord, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(record));
    return;
  }
  const { enquiry, steps, ...entry } = record;
  for (const [name, value] of Object.entries(entry)) console.log(`${name}: ${value ?? '–'}`);
  const { need, details, recipients, contact } = enquiry ?? {};
  for (const [name, value] of Object.entries({ need, details, recipients, contact })) {
    if (value !== undefined) console.log(`${name}: ${JSON.stringify(value, undefined, 2)}`);
  }
  for (const { at, what, note, assignee } of steps) console.log([at, what, assignee, note].filter(Boolean).join('  '));
}
