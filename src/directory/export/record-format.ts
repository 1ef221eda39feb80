/** What fits here with its indentation is written on one line: the rule by which the shipped files were laid out. */
const LINE_WIDTH = 118;

/**
 * Records as JSON in the layout of the dataset: short lists and objects on one line, so that a changed record is a
 * change of few lines for whoever reads the difference. Ends with a line break.
 */
export function formatRecords(records: readonly unknown[]): string {
  return `${format(records, '')}\n`;
}

/** One record as it stands in a list of records, without comma. */
export function formatRecord(record: unknown): string {
  return `  ${format(record, '  ')}`;
}

function format(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const line = onOneLine(value);
  if (!holdsRecords(value) && indent.length + line.length <= LINE_WIDTH) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => format(item, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${format(part, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** Lists of records, and records that hold such lists, are always laid out over several lines. */
function holdsRecords(value: object): boolean {
  const isRecordList = (part: unknown): boolean =>
    Array.isArray(part) && part.some((item) => item !== null && typeof item === 'object');
  return isRecordList(value) || (!Array.isArray(value) && Object.values(value).some(isRecordList));
}

function onOneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${onOneLine(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
