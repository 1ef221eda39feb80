import type { Fault, Remark } from '../read/reading';
import type { FieldId } from './answers';
import type { Draft } from './draft';

/** An answer that cannot be taken, and the field it was for. */
export interface FieldFault {
  readonly field: FieldId;
  readonly fault: Fault;
  /** What a card brought for it, to be put right instead of being typed again. */
  readonly given?: string | undefined;
}

/** What became of an answer: what was filled is played back, what was refused is said. Nothing given is lost. */
export interface Outcome {
  readonly draft: Draft;
  readonly filled: readonly FieldId[];
  readonly faults: readonly FieldFault[];
  readonly remarks: readonly Remark[];
}
