/** Words from this length on are corrected; shorter ones have too many neighbours. */
const SHORTEST_CORRECTED = 5;
/** From this length on two wrong letters are forgiven. */
const TWO_ERRORS_FROM = 9;

/**
 * Finds the known word nearest to an unknown one: one wrong, missing, added or swapped letter, two in long words.
 * The first letter is hardly ever wrong, so it must agree or be swapped with the second; with that and the length,
 * few words are left to compare.
 */
export class Speller {
  private readonly byLength = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < SHORTEST_CORRECTED - 1 || /\p{N}/u.test(word)) continue;
      const group = this.byLength.get(word.length);
      if (group) group.push(word);
      else this.byLength.set(word.length, [word]);
    }
  }

  /**
   * The nearest known words, all at the same distance; empty if none is near enough. `typed` is the length as typed:
   * folding may have shortened the word ("Midae" to "mida").
   */
  nearest(word: string, typed: number): string[] {
    if (typed < SHORTEST_CORRECTED || /\p{N}/u.test(word)) return [];
    let limit = typed >= TWO_ERRORS_FROM ? 2 : 1;
    let found: string[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const candidate of this.byLength.get(length) ?? []) {
        if (!beginsAlike(word, candidate)) continue;
        const distance = editDistance(word, candidate, limit);
        if (distance > limit) continue;
        if (distance < limit) {
          limit = distance;
          found = [];
        }
        found.push(candidate);
      }
    }
    return found;
  }
}

function beginsAlike(word: string, candidate: string): boolean {
  return word[0] === candidate[0] || word[1] === candidate[0] || word[0] === candidate[1];
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap neighbours), given up once it must exceed `limit`.
 *
 *            c a n d i d a t e
 *      row -2 ………            only three rows are kept:
 *      row -1 ………            a swap looks two rows up
 *   w  row    ………
 */
export function editDistance(word: string, candidate: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: candidate.length + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= candidate.length; column++) {
      const same = word[row - 1] === candidate[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && word[row - 1] === candidate[column - 2] && word[row - 2] === candidate[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[candidate.length] ?? limit + 1;
}
