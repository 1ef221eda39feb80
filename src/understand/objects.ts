import type { QueryPlan, RecordRef } from '../search/query-plan';
import { idsOf, type Span } from '../search/reading';
import { isPhrase } from '../search/spans';
import { DEEDS, type Objects, type Selection } from './intention';

/** More pieces than this are no list of names. */
const MOST_PIECES = 6;
/**
 * What stands between two names or numbers, or between a name and what is said of it. A name may hold such a word itself
 * ("Electrical and Lighting").
 */
const JOINT =
  /\s*[,;:，、；：&+]\s*|\s+(?:und|and|mit|with|gegen|sowie|vs\.?|versus|to|wegen|bezüglich|regarding|about)\s+|[和与跟同]|关于/giu;
/** "1 bis 3", "1-3", 1到3. */
const RANGE = /(?<!\d)(\d{1,2})\s*(?:-|–|bis|to|through|到|至)\s*(\d{1,2})(?!\d)/giu;

/** Reads a piece of a message. */
type ReadPiece = (text: string) => Pick<QueryPlan, 'names'>;

/** What says what is to be done, or to what was shown where: no part of a name. */
const AROUND_NAMES = [...DEEDS, 'on-shortlist', 'on-list'];

/** What a message speaks of: what was shown, by place or number, and what it names. */
export function objectsIn(text: string, spans: readonly Span[], read: ReadPiece): Objects {
  const named = namesIn(withoutDeeds(text, spans), read);
  const selections = selectionsIn(text, spans);
  return { selections, named: named.length + selections.length > 0 ? named : companiesIn(spans) };
}

/** "Remove KSB" is no haulage firm, though removals are a trade; 第一 is no First Tractor. */
function withoutDeeds(text: string, spans: readonly Span[]): string {
  const said = spans.filter((span) => selectionOf(span) !== undefined || AROUND_NAMES.some((id) => isPhrase(span, id)));
  return said.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** The companies that stand somewhere in the message: "Anfrage an KSB für drei Pumpen". */
function companiesIn(spans: readonly Span[]): (readonly RecordRef[])[] {
  const named = spans.filter(
    ({ readings, via }) => via === 'exact' && readings.every(({ type }) => type === 'company'),
  );
  return named.flatMap((span) => {
    const ids = idsOf(span, 'company');
    return ids.length > 0 ? [ids.map((id) => ({ kind: 'company' as const, id }))] : [];
  });
}

/** What of that which was shown a message means, in the order said: "1 and 3", "the first two", "all of them". */
export function selectionsIn(text: string, spans: readonly Span[]): Selection[] {
  const chosen = spans.filter((span, index) => !isCount(span, spans[index + 1]));
  const all = chosen.flatMap((span) => [selectionOf(span) ?? [], ...severalIn(span)].flat());
  // 它所在的城市 is the city and not the company beside it; "both" and 都 after a number only sum up.
  const isSummedUp = all.some((one) => typeof one === 'number' || one === 'last');
  const said = all.filter((one) => !(one === 'this' && all.includes('city')) && !(one === 'all' && isSummedUp));
  const ranges = [...text.matchAll(RANGE)].flatMap(([, from, to]) => numbers(Number(from), Number(to)));
  if (ranges.length === 0) return [...new Set(said)];
  return [...new Set([...said, ...ranges])].sort((a, b) => Number(a) - Number(b));
}

/** What a single word means of that which was shown. */
export function selectionOf(span: Span): Selection | undefined {
  if (/^\d{1,2}$/.test(span.text) && Number(span.text) > 0) return Number(span.text);
  for (const id of idsOf(span, 'phrase')) {
    if (id === 'this-one') return 'this';
    if (id === 'their-city') return 'city';
    if (id === 'number-last') return 'last';
    const number = /^number-(\d+)$/.exec(id)?.[1];
    if (number !== undefined) return Number(number);
  }
  return undefined;
}

/** "20 Kreiselpumpen": how many of what follows. */
function isCount({ text }: Span, next: Span | undefined): boolean {
  const measured = next?.readings.some(({ type }) => type === 'concept' || type === 'sector') ?? false;
  return /^\d+$/.test(text) && measured;
}

function severalIn(span: Span): Selection[] {
  return idsOf(span, 'phrase').flatMap((id): Selection[] => {
    if (id === 'all-shown') return ['all'];
    const count = /^first-(\d+)$/.exec(id)?.[1];
    return count === undefined ? [] : numbers(1, Number(count));
  });
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/**
 * The records each piece names, longest pieces first, so that a name with "and" inside stays whole; but where every
 * part is a name, as in "Foshan und Midea", they are two and not the Midea in Foshan.
 */
function namesIn(text: string, read: ReadPiece): (readonly RecordRef[])[] {
  const joints = [...text.matchAll(JOINT)].slice(0, MOST_PIECES - 1);
  const starts = [0, ...joints.map(({ index, 0: { length } }) => index + length)];
  const ends = [...joints.map(({ index }) => index), text.length];
  const named: (readonly RecordRef[])[] = [];
  for (let from = 0; from < starts.length; ) {
    let to = ends.length - 1;
    let names: readonly RecordRef[] = [];
    for (; to >= from; to--) {
      names = read(text.slice(starts[from], ends[to])).names;
      if (names.length > 0) break;
    }
    const parts = to > from ? numbers(from, to).map((at) => read(text.slice(starts[at], ends[at])).names) : [];
    if (names.length > 0)
      named.push(...(parts.length > 0 && parts.every(({ length }) => length > 0) ? parts : [names]));
    from = Math.max(to, from) + 1;
  }
  return named;
}
