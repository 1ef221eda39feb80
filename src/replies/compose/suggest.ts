import type { Suggestion } from '../message';

/** Suggestions whose title is what they say. */
export function suggest(words: readonly string[]): Suggestion[] {
  return words.map((says) => ({ title: says, says }));
}
