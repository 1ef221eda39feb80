import type { CompanyId, MemberId } from '../directory/schema';
import type { Language } from '../text/language';

/** What a stretch of a message can stand for. */
export type Reading =
  | { readonly type: 'member'; readonly id: MemberId }
  | { readonly type: 'company'; readonly id: CompanyId }
  /** `guarded`: the word is also an ordinary one and needs a context that makes it a place. */
  | { readonly type: 'place'; readonly id: string; readonly guarded: boolean }
  | { readonly type: 'concept'; readonly id: string }
  | { readonly type: 'sector'; readonly id: string }
  | { readonly type: 'role'; readonly id: string }
  | { readonly type: 'kind'; readonly id: string }
  | { readonly type: 'phrase'; readonly id: string; readonly language: Language };

/** How a stretch was recognised, most certain first. */
export type Via = 'exact' | 'pinyin' | 'compound' | 'correction';

/** A stretch of the message with all it can stand for. Positions are UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly via: Via;
  /** What was read instead of `text`, where that was corrected or transcribed. */
  readonly readAs?: string;
}

/** The ids of one type among the readings of a span. */
export function idsOf(span: Span, type: Reading['type']): string[] {
  return span.readings.filter((reading) => reading.type === type).map((reading) => reading.id);
}
