import type { Company } from '../schema';
import type { FieldChange } from './field-change';
import type { Finding } from './finding';

/** What became of a row. `passed`: it is a total or a remark and no company, and was passed over. */
export const ROW_STATUSES = ['accepted', 'changed', 'unchanged', 'duplicate', 'passed', 'rejected'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** One row of the report. */
export interface RowOutcome {
  readonly row: number;
  readonly status: RowStatus;
  /** The company's id in the directory; undefined for rejected rows. */
  readonly id: string | undefined;
  /** The name of the company as the row has it. */
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly changes: readonly FieldChange[];
  /** What is to be written; only for accepted and changed rows. */
  readonly company: Company | undefined;
  /** The member under which a changed company stood before. */
  readonly formerMember: string | undefined;
}
