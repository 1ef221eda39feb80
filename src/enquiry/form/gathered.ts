import type { Reading, Remark } from '../read/reading';
import type { Answers, FieldId } from './answers';
import { type Draft, withAnswers } from './draft';
import type { FieldFault, Outcome } from './outcome';
import type { Ask } from './steps';

/** Answers gathered while a message or card is read. */
export interface Gathered {
  answers: Answers;
  faults: FieldFault[];
  remarks: Remark[];
}

/** Nothing read yet. */
export function nothingGathered(): Gathered {
  return { answers: {}, faults: [], remarks: [] };
}

/** Adds a field as read: its value, or what is wrong with it. */
export function take<Id extends FieldId>(gathered: Gathered, id: Id, reading: Reading<NonNullable<Answers[Id]>>): void {
  if (!reading.ok) {
    gathered.faults.push({ field: id, fault: reading.fault });
    return;
  }
  gathered.answers = { ...gathered.answers, [id]: reading.value };
  gathered.remarks.push(...(reading.remarks ?? []));
}

/** What became of the draft by what was gathered; the questions are passed if nothing was wrong. */
export function outcomeOf(
  draft: Draft,
  { answers, faults, remarks }: Gathered,
  asks: readonly Ask[],
  now: string,
): Outcome {
  const passed = faults.length === 0 ? asks.map(({ id }) => id) : [];
  const changed = withAnswers(draft, answers, passed, now);
  const filled = (Object.keys(answers) as FieldId[]).filter((id) => answers[id] !== undefined);
  const misses = faults.length > 0 && filled.length === 0 ? draft.misses + 1 : 0;
  const editing = faults.length > 0 ? draft.editing : undefined;
  return { draft: { ...changed, editing, misses }, filled, faults, remarks: [...new Set(remarks)] };
}
