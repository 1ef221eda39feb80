import type { Fault } from './fault';
import { readLines, splitTerms } from './lines';
import { termKey } from './term-key';

export const HOMONYMS_FILE = 'homonyms.txt';

/** Words that mean more than one thing on purpose, by their key, each as it stands in the file. */
export type Homonyms = ReadonlyMap<string, string>;

/** Reads `term; term; … | why both meanings stay`, one reason a line. A line without a reason is reported. */
export function readHomonyms(text: string, report: (fault: Fault) => void): Homonyms {
  const homonyms = new Map<string, string>();
  for (const { number, fields } of readLines(text)) {
    const [terms = '', reason = ''] = fields;
    if (reason === '') {
      report({ file: HOMONYMS_FILE, record: `line ${number}`, field: '', reason: 'no reason after " | "' });
    }
    for (const term of splitTerms(terms)) homonyms.set(termKey(term), term);
  }
  return homonyms;
}
