import { idsOf, type Reading, type Span } from './reading';
import { isContent, isOnlyRole, isPhrase } from './spans';

/** What is wanted, and what follows "ohne", "not" or 不要. */
export interface Wishes {
  readonly wanted: readonly Span[];
  readonly unwanted: readonly Span[];
}

/** Between two things that are both unwanted: "ohne Köln und Aachen", "weder aus Köln noch aus Aachen". */
const LIST_GAP =
  /^(?:[\s,，、/&+]|und|oder|noch|and|or|nor|sowie|和|或|与|及|aus|von|in|im|from|of|the|die|den|der|auch|nicht|not)*$/iu;
/** A comma alone also ends a wish: "keine Händler, Hersteller bitte". */
const CONJUNCTION = /[、/&+]|und|oder|noch|and|or|nor|sowie|和|或|与|及/iu;
/** "Hersteller aus Foshan": the place tells which of them. */
const ORIGIN_GAP = /^(?:\s|aus|von|in|im|from|of|the|at|der|的)*$/iu;

/** Turns the next thing said after a negation, and what is listed with it, into something unwanted. */
export function splitByNegation(text: string, spans: readonly Span[]): Wishes {
  const wanted: Span[] = [];
  const unwanted: Span[] = [];
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as Span;
    if (!isNegation(span)) {
      wanted.push(span);
      continue;
    }
    const list = negatedList(text, spans.slice(index + 1).filter(isContent));
    const last = list.at(-1);
    const end = last ? spans.indexOf(last) : index;
    unwanted.push(...list);
    wanted.push(...spans.slice(index + 1, end).filter((one) => !isContent(one)));
    index = end;
  }
  return { wanted, unwanted };
}

/** "Wire instead of tubes": what is given up for something of its kind is no longer wanted, and not ruled out either. */
export function withoutGivenUp(spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex((span) => isPhrase(span, 'given-up'));
  const given = at < 0 ? undefined : spans.slice(at + 1).find(isContent);
  if (!given) return spans;
  const others = spans.filter((span) => span.start !== given.start);
  return others.some((span) => isContent(span) && kindOf(span) === kindOf(given)) ? others : spans;
}

function isNegation(span: Span): boolean {
  return isPhrase(span, 'without') && span.readings.every(({ type }) => type === 'phrase');
}

/** The first thing, and those of its kind that are listed with it. Of makers from a place, the place is unwanted. */
function negatedList(text: string, content: readonly Span[]): readonly Span[] {
  const [first, second] = content;
  if (!first) return [];
  if (second && isOnlyRole(first) && isPlace(second) && ORIGIN_GAP.test(gapOf(text, first, second))) {
    return negatedList(text, content.slice(1));
  }
  let reached = 1;
  for (let index = 1; index < content.length; index++) {
    const [before, span] = [content[index - 1] as Span, content[index] as Span];
    const gap = gapOf(text, before, span);
    if (kindOf(span) !== kindOf(first) || gap.trim() === '' || !LIST_GAP.test(gap)) break;
    if (CONJUNCTION.test(gap)) reached = index + 1;
  }
  return content.slice(0, reached);
}

function gapOf(text: string, before: Span, span: Span): string {
  return text.slice(before.end, span.start);
}

function isPlace(span: Span): boolean {
  return kindOf(span) === 'place';
}

/** Only things of one kind are listed together. */
function kindOf(span: Span): 'place' | Reading['type'] | 'unknown' {
  if (idsOf(span, 'member').length + idsOf(span, 'place').length > 0) return 'place';
  return span.readings.find(({ type }) => type !== 'phrase')?.type ?? 'unknown';
}
