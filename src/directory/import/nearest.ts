import { fold } from '../../text/fold';

/** Less alike than this is no suggestion but a guess. Measured by hand on misspelt labels of the sectors. */
const LEAST_LIKENESS = 0.35;

/** A text with what it stands for. */
export interface Named {
  readonly text: string;
  readonly id: string;
}

/** The ids whose texts look most like the wanted one, best first, each once. Empty if none is alike. */
export function nearest(wanted: string, among: Iterable<Named>, most: number): string[] {
  const pairs = pairsOf(fold(wanted));
  const best = new Map<string, number>();
  for (const { text, id } of among) {
    const likeness = likenessOf(pairs, pairsOf(fold(text)));
    if (likeness >= LEAST_LIKENESS && likeness > (best.get(id) ?? 0)) best.set(id, likeness);
  }
  const ranked = [...best].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked.slice(0, most).map(([id]) => id);
}

/** Dice's coefficient of the pairs of neighbouring characters: 0 for nothing in common, 1 for equal texts. */
function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size || 1);
}

/** A mark at both ends makes beginnings and lone characters count. */
function pairsOf(folded: string): Set<string> {
  const characters = ['^', ...Array.from(folded), '$'];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
