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
  /** Fields emptied at the visitor's wish. */
  readonly removed?: readonly FieldId[] | undefined;
  /** What was none of the fields and was added to the description. */
  readonly added?: string | undefined;
  /** The message was about something else than the open question, which is put as it stood. */
  readonly isAside?: boolean | undefined;
  /** What the visitor asked about the form itself. */
  readonly asked?: FormInquiry | undefined;
}

/** Questions about the form itself, answered from the draft: what was entered, who reads it, what must be given, and why. */
export const FORM_INQUIRIES = ['given', 'readers', 'required', 'refusal', 'why'] as const;
export type FormInquiry = { readonly about: (typeof FORM_INQUIRIES)[number]; readonly fields: readonly FieldId[] };
