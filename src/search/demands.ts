import { conceptLine } from '../directory/concept';
import type { Directory } from '../directory/directory';
import { hanBigrams, queryTerms } from '../text/terms';
import { tokenize } from '../text/tokenize';
import type { Demand } from './query-plan';
import { idsOf, type Span } from './reading';

/** True if the demand is for something known: a product or a sector, not just a word. */
export function isKnownDemand({ concepts, sectors }: Demand): boolean {
  return concepts.length + sectors.length > 0;
}

/** Words and marks between two products that mean "either will do". */
const COORDINATION = /^(?:\s|,|，|、|\/|;|；|&|\+|und|oder|and|or|sowie|bzw\.?|和|或|或者|与|及|以及|跟)*$/iu;

/**
 * What the spans of a message ask for. Products joined by "und", "or", 和 or a comma are one demand that either
 * meets; a product beside a wider one ("Profile aus Aluminium") is the narrower alone.
 */
export function demandsOf(directory: Directory, text: string, spans: readonly Span[]): Demand[] {
  const known = spans.filter(isKnown);
  const named = spans.filter((span) => !isKnown(span) && isCompanyName(span));
  const groups = coordinated(text, known);
  const optional = optionalOf(text, groups);
  const demands = groups.map((group, index) => ({
    ...group.map((span) => knownDemand(directory, span)).reduce(either),
    optional: optional[index] === true,
  }));
  return [
    ...withoutImplied(directory, demands),
    ...named.map((span) => runDemand([span])),
    ...withoutScraps(unknownRuns(spans), known).map(runDemand),
  ];
}

/** A single Chinese character left over between known words is a particle, not a word. */
function withoutScraps(runs: readonly Span[][], known: readonly Span[]): readonly Span[][] {
  if (known.length === 0) return runs;
  return runs.filter(([first, second]) => second || !first || !/^\p{Script=Han}$/u.test(first.text));
}

/** What comes after these is what the thing before is for: "Dichtungen für Autotüren". */
const PURPOSE = /^\s*(?:für|fuer|for)\s/iu;
/** What comes after these is what the thing before is made of: "Spielzeug aus hellem Holz", but not "aus Foshan, Holz". */
const MATERIAL = /^\s*(?:[aA]us|made\s+(?:of|from)|out of)\s+(?:\p{Ll}+\s+){0,2}$/u;
/** What comes after these belongs to the thing before: "die Verpackung von Tee". */
const BELONGS = /^\s*(?:von|vom|der|des|of|of the)\s+$/iu;

/** Which groups are not needed, in their order: purposes and materials, and what belongs to one or stands beside it. */
function optionalOf(text: string, groups: readonly Span[][]): boolean[] {
  const optional: boolean[] = [];
  for (const [index, [first]] of groups.entries()) {
    const before = groups.slice(0, index).findLastIndex((group) => (group.at(-1)?.end ?? 0) <= (first?.start ?? 0));
    const gap = before < 0 ? '' : text.slice(groups[before]?.at(-1)?.end, first?.start);
    const follows = optional[before] === true && gap.trim() !== '' && (BELONGS.test(gap) || COORDINATION.test(gap));
    optional.push(PURPOSE.test(gap) || MATERIAL.test(gap) || follows);
  }
  return optional;
}

/** The ids above the wanted concepts: a record that says only "ceramics" may still make tiles. */
export function widerConcepts(directory: Directory, { concepts }: Demand): string[] {
  return unique(concepts.flatMap((id) => conceptLine(directory.concepts, id).slice(1)));
}

/** The concepts directly above the wanted ones: what else belongs there is related to what is wanted. */
export function parentConcepts(directory: Directory, { concepts }: Demand): string[] {
  return unique(concepts.flatMap((id) => directory.concepts.get(id)?.broader ?? []));
}

/** A demand that either of two meets. */
export function either(a: Demand, b: Demand): Demand {
  return {
    text: a.text === b.text ? a.text : `${a.text}, ${b.text}`,
    concepts: unique([...a.concepts, ...b.concepts]),
    sectors: unique([...a.sectors, ...b.sectors]),
    impliedSectors: unique([...a.impliedSectors, ...b.impliedSectors]),
    words: [...a.words, ...b.words],
    optional: a.optional && b.optional,
  };
}

function isKnown(span: Span): boolean {
  return idsOf(span, 'concept').length > 0 || idsOf(span, 'sector').length > 0;
}

function isCompanyName(span: Span): boolean {
  return idsOf(span, 'company').length > 0 && idsOf(span, 'member').length + idsOf(span, 'place').length === 0;
}

function coordinated(text: string, spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? text.slice(last.end, span.start) : '';
    if (last && last.via !== 'compound' && gap.trim() !== '' && COORDINATION.test(gap)) groups.at(-1)?.push(span);
    else groups.push([span]);
  }
  return groups;
}

function knownDemand(directory: Directory, span: Span): Demand {
  const concepts = idsOf(span, 'concept');
  const named = idsOf(span, 'sector');
  const implied = concepts.flatMap((id) => directory.concepts.get(id)?.sector ?? []);
  const isProduct = concepts.length > 0;
  return {
    text: span.text,
    concepts,
    sectors: isProduct ? [] : named,
    impliedSectors: unique(implied),
    words: [],
    optional: false,
  };
}

/** Leaves out repetitions and demands that another one implies. */
function withoutImplied(directory: Directory, demands: readonly Demand[]): Demand[] {
  return demands.filter(
    (demand, index) =>
      !demands.some((other, otherIndex) => {
        if (index === otherIndex) return false;
        const implied = new Set(widerConcepts(directory, other));
        const isWider = demand.concepts.length > 0 && demand.concepts.every((id) => implied.has(id));
        return isWider || (otherIndex < index && isSame(demand, other));
      }),
  );
}

function isSame(a: Demand, b: Demand): boolean {
  return a.concepts.join() === b.concepts.join() && a.sectors.join() === b.sectors.join();
}

/** Neighbouring unknown Chinese characters are one run; an unknown word stands alone. */
function unknownRuns(spans: readonly Span[]): Span[][] {
  const runs: Span[][] = [];
  for (const span of spans) {
    if (span.readings.length > 0) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.end === span.start) last.push(span);
    else runs.push([span]);
  }
  return runs;
}

function runDemand(run: readonly Span[]): Demand {
  const text = run.map((span) => span.text).join('');
  const tokens = tokenize(run.map((span) => span.readAs ?? span.text).join(''));
  const words = tokens.filter((token) => !token.han).map((token) => queryTerms(token.folded));
  return {
    text,
    concepts: [],
    sectors: [],
    impliedSectors: [],
    words: [...words, ...hanBigrams(tokens).map((bigram) => [bigram])],
    optional: false,
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** All NACE codes a demand stands for. */
export function sectorsOf({ sectors, impliedSectors }: Demand): string[] {
  return unique([...sectors, ...impliedSectors]);
}
