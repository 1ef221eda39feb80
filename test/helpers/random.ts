import { SeededRandom } from '../../src/directory/generate/seeded-random';

/** The seeded generator with what random cases need, so that a failing one fails again. */
export class Random extends SeededRandom {
  /** A whole number from `least` to `most`, both inclusive. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A word of `length` letters of the alphabet. */
  word(alphabet: string, length: number): string {
    return this.times(length, () => alphabet[this.whole(0, alphabet.length - 1)] ?? '').join('');
  }

  /** What `make` gives, `count` times. */
  times<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
  }
}
