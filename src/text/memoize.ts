/** Longer texts are computed every time: what is remembered must stay small whatever visitors paste. */
const LONGEST_KEY = 64;

/**
 * Remembers the results of a pure function of a string, up to `most` of them, then starts afresh: visitors may type
 * any number of different words, and none may stay for ever.
 */
export function memoize<T>(compute: (text: string) => T, most: number): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEY) return compute(text);
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}
