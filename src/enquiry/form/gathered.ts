import { lengthOf } from '../../text/typed-text';
import { WISH_LENGTH } from '../enquiry';
import type { Reading, Remark } from '../read/reading';
import type { Answers, FieldId } from './answers';
import { type Draft, withAnswers } from './draft';
import type { FieldFault, Outcome } from './outcome';
import type { Ask, AskId } from './steps';

/** Answers gathered while a message or card is read. */
export interface Gathered {
  answers: Answers;
  faults: FieldFault[];
  remarks: Remark[];
  /** Fields that were emptied because the visitor said so. */
  removed: FieldId[];
  /** What belongs to no field: it is added to the description. */
  added: string[];
  /** A field that is needed and shall be answered anew. */
  editing?: AskId;
}

/** Nothing read yet. */
export function nothingGathered(): Gathered {
  return { answers: {}, faults: [], remarks: [], removed: [], added: [] };
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

/** What became of the draft by what was gathered as the answer to these questions: they are passed if nothing was wrong. */
export function outcomeOf(draft: Draft, gathered: Gathered, asks: readonly Ask[], now: string): Outcome {
  const { faults, remarks, removed } = gathered;
  const { answers, added } = withAdded(draft, gathered);
  const passed = faults.length === 0 ? asks.map(({ id }) => id) : [];
  const changed = withAnswers(draft, answers, passed, now);
  const filled = (Object.keys(gathered.answers) as FieldId[]).filter((id) => answers[id] !== undefined);
  const isAside = asks.length === 0;
  const isMiss = faults.length > 0 && filled.length === 0 && added === undefined;
  const misses = isAside ? draft.misses : isMiss ? draft.misses + 1 : 0;
  const editing = gathered.editing ?? (faults.length > 0 || isAside ? draft.editing : undefined);
  const again: Remark[] = losesConsent(draft.answers, changed.answers, answers) ? ['consent-again'] : [];
  const amount = amountAsked(draft, gathered);
  return {
    draft: { ...changed, editing, misses, amount },
    filled,
    faults,
    remarks: [...new Set([...remarks, ...again])],
    ...(removed.length > 0 && { removed }),
    ...(added !== undefined && { added }),
    ...(isAside && { isAside }),
  };
}

/** What could not be placed goes to the description, if there is room. */
function withAdded({ answers: known }: Draft, { answers, added }: Gathered): { answers: Answers; added?: string } {
  const text = added.join('; ');
  const wish = `${answers.wish ?? known.wish ?? ''}\n${text}`.trim();
  if (text === '' || lengthOf(wish) < WISH_LENGTH.min || wish.length > WISH_LENGTH.max) return { answers };
  return { answers: { ...answers, wish }, added: text };
}

/** An amount whose currency is asked is kept until there is a budget. */
function amountAsked({ amount }: Draft, { answers, faults }: Gathered): number | undefined {
  if (answers.budget !== undefined) return undefined;
  const asked = faults.find(({ fault: { code } }) => code === 'budget-without-currency')?.fault.params?.['amount'];
  return typeof asked === 'number' ? asked : amount;
}

/** A consent is gone that the visitor has not taken back. */
function losesConsent(before: Answers, after: Answers, answers: Answers): boolean {
  const isGone = before.consentRecipients !== undefined && after.consentRecipients === undefined;
  return isGone && !('consentRecipients' in answers);
}
