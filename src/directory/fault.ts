/** One thing wrong with the dataset, said so that its editor finds it. */
export interface Fault {
  readonly file: string;
  /** Id or line of the record, or "" for the file as a whole. */
  readonly record: string;
  readonly field: string;
  readonly reason: string;
}

/** The fault on one line: file, record, field, reason. */
export function describeFault(fault: Fault): string {
  return [fault.file, fault.record, fault.field, fault.reason].filter((part) => part !== '').join(' · ');
}
