/** Parts shorter than this match too much by chance ("ring", "bau" are decided by the dictionary instead). */
const SHORTEST_PART = 4;
/** Longer words are no German compounds but noise. */
const LONGEST_COMPOUND = 48;
/** Letters German puts between the parts of a compound (Zulieferungs-betrieb, Fliesen-hersteller). */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/**
 * Splits a folded German compound into known parts, the fewest possible: "elektromotorenhersteller" gives
 * ["elektromotoren", "hersteller"]. Undefined if it cannot be split wholly into known parts.
 */
export function decompound(folded: string, isKnown: (part: string) => boolean): string[] | undefined {
  if (folded.length < 2 * SHORTEST_PART || folded.length > LONGEST_COMPOUND) return undefined;
  const best = new Array<string[] | undefined>(folded.length + 1);
  best[folded.length] = [];
  for (let start = folded.length - SHORTEST_PART; start >= 0; start--) {
    for (let end = start + SHORTEST_PART; end <= folded.length; end++) {
      const tail = best[end];
      if (!tail || tail.length + 1 >= (best[start]?.length ?? Number.POSITIVE_INFINITY)) continue;
      const part = knownPart(folded.slice(start, end), end === folded.length, isKnown);
      if (part !== undefined) best[start] = [part, ...tail];
    }
  }
  const parts = best[0];
  return parts && parts.length > 1 ? parts : undefined;
}

/** Adjectives are no compounds: "pharmazeutische" does not end in "Tische". */
const ADJECTIVE = /(?:isch|lich|ig|bar|sam)(?:e|en|er|es|em)?$/;

/** The known word at the end of a compound whose beginning is unknown ("spezialfliesen": "fliesen"), the longest one. */
export function knownTail(folded: string, isKnown: (part: string) => boolean): string | undefined {
  if (folded.length > LONGEST_COMPOUND || ADJECTIVE.test(folded)) return undefined;
  for (let start = 3; start <= folded.length - 5; start++) {
    const tail = folded.slice(start);
    if (isKnown(tail)) return tail;
  }
  return undefined;
}

/** "Pumpenbau" and "Pumpenbauer" are of pumps; too short to be parts, and no building trade. */
const CRAFT = /bau(?:er|ern|erin)?$/;

/** The known word before the craft of making it: "spritzgiessmaschinenbau" gives "spritzgiessmaschinen". */
export function madeByCraft(folded: string, isKnown: (part: string) => boolean): string | undefined {
  const head = folded.replace(CRAFT, '');
  if (head === folded || head.length > LONGEST_COMPOUND) return undefined;
  return knownPart(head, false, isKnown);
}

function knownPart(piece: string, isLast: boolean, isKnown: (part: string) => boolean): string | undefined {
  for (const link of isLast ? [''] : LINKS) {
    if (!piece.endsWith(link)) continue;
    const part = piece.slice(0, piece.length - link.length);
    if (part.length >= SHORTEST_PART && isKnown(part)) return part;
  }
  return undefined;
}
