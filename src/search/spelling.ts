/** Words from this length on are corrected; shorter ones have too many neighbours. */
const SHORTEST_CORRECTED = 5;
/** From this length on two wrong letters are forgiven. */
const TWO_ERRORS_FROM = 9;
/** No word, and no name written as one word, is longer. */
const LONGEST_CORRECTED = 80;

/** A word to compare with, and which letters it has. */
interface Candidate {
  readonly word: string;
  readonly letters: number;
}

/**
 * Finds the known word nearest to an unknown one: one wrong, missing, added or swapped letter, two in long words.
 * The first letter is hardly ever wrong, so it must agree or be swapped with the second; with that, the length and the
 * letters it has, few words are left to compare.
 */
export class Speller {
  /** By length and first letter. */
  private readonly byFirst = new Map<string, Candidate[]>();
  /** By length and second letter. */
  private readonly bySecond = new Map<string, Candidate[]>();
  private measured = 0;

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < SHORTEST_CORRECTED - 1 || /\p{N}/u.test(word)) continue;
      const candidate = { word, letters: lettersOf(word) };
      put(this.byFirst, word.length + word.charAt(0), candidate);
      put(this.bySecond, word.length + word.charAt(1), candidate);
    }
  }

  /** How many words were compared letter by letter so far: the work done, for tests. */
  get comparisons(): number {
    return this.measured;
  }

  /**
   * The nearest known words, all at the same distance; empty if none is near enough. `typed` is the length as typed:
   * folding may have shortened the word ("Midae" to "mida").
   */
  nearest(word: string, typed: number): string[] {
    if (typed < SHORTEST_CORRECTED || word.length > LONGEST_CORRECTED || /\p{N}/u.test(word)) return [];
    let limit = typed >= TWO_ERRORS_FROM ? 2 : 1;
    let found: string[] = [];
    const letters = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const candidate of this.beginningAlike(word, length)) {
        if (differingLetters(letters, candidate.letters) > 2 * limit) continue;
        this.measured++;
        const distance = editDistance(word, candidate.word, limit);
        if (distance > limit) continue;
        if (distance < limit) {
          limit = distance;
          found = [];
        }
        found.push(candidate.word);
      }
    }
    return found;
  }

  /** Words of a length that begin with the first letter of the word, or have one of its first two letters swapped. */
  private beginningAlike(word: string, length: number): readonly Candidate[] {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    const swapped = (this.bySecond.get(length + first) ?? []).filter(
      (candidate) => candidate.word.charAt(0) !== first && candidate.word.charAt(0) !== second,
    );
    const moved = first === second ? [] : (this.byFirst.get(length + second) ?? []);
    return [...(this.byFirst.get(length + first) ?? []), ...moved, ...swapped];
  }
}

function put(groups: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const group = groups.get(key);
  if (group) group.push(candidate);
  else groups.set(key, [candidate]);
}

/** One bit a letter (several letters of other scripts share one): an edit changes at most two of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function differingLetters(a: number, b: number): number {
  let difference = a ^ b;
  let count = 0;
  for (; difference !== 0; count++) difference &= difference - 1;
  return count;
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
