import { decompound, knownTail, madeByCraft } from '../text/decompound';
import type { Token } from '../text/tokenize';
import { type Lexicon, type Match, PARTICLE } from './lexicon';
import type { Reading } from './reading';

/** Readings that give a part of a compound its meaning; names and phrases inside a word are chance. */
const COMPOUND_TYPES: readonly Reading['type'][] = ['concept', 'sector', 'role', 'member', 'place'];

/** "Pharmafirmen" are firms of pharma. */
const COMPANY_PHRASE = 'company';

/** Names are terms that are met only as they are written. */
const NAME_TYPES: readonly Reading['type'][] = ['company', 'member', 'place'];
/** For each word of a name: decides between equals and never outweighs a longer stretch. */
const NAME_BONUS = 1e-3;

/** A term with a particle is still longer than the same one without. */
const PARTICLE_LENGTH = 0.1;

/** A segment of the message: known (with readings) or a single unknown token (without). */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Reading[];
  /** Part of a compound, all of which is known or only its end. */
  readonly compound: false | 'whole' | 'tail';
}

/** The readings of a match that may be used; none leaves the stretch to others. */
export type Admit = (match: Match) => readonly Reading[];

/**
 * Cuts tokens into known stretches and single unknown tokens. Among all ways the one whose stretches are longest wins
 * (sum of squared lengths), so that 汽车零部件 is not 汽车 + 零部件 where it is a term of its own. Among equals a name stays
 * whole; else the shorter stretch comes first, since the last words of a term say what it is.
 */
export function segment(lexicon: Lexicon, tokens: readonly Token[], admit: Admit): Segment[] {
  const best = new Array<{ score: number; match: Match | undefined }>(tokens.length + 1);
  best[tokens.length] = { score: 0, match: undefined };
  for (let from = tokens.length - 1; from >= 0; from--) {
    let choice: { score: number; match: Match | undefined } = { score: best[from + 1]?.score ?? 0, match: undefined };
    for (const candidate of lexicon.matchesFrom(tokens, from)) {
      const readings = admit(candidate);
      if (readings.length === 0) continue;
      const match = { ...candidate, readings };
      const bonus = readings.some(({ type }) => NAME_TYPES.includes(type)) ? NAME_BONUS * (match.to - from) : 0;
      const score = lengthOf(tokens, match) ** 2 + bonus + (best[match.to]?.score ?? 0);
      if (score > choice.score) choice = { score, match };
    }
    best[from] = choice;
  }
  return collect(lexicon, tokens, best);
}

/** A particle holds a term together but makes it no longer: 石材机械的厂 is 石材机械 and 厂, not 石材 and 机械的厂. */
function lengthOf(tokens: readonly Token[], { from, to }: Match): number {
  const particles = tokens.slice(from, to).filter(({ folded }) => folded === PARTICLE).length;
  return to - from - particles * (1 - PARTICLE_LENGTH);
}

function collect(lexicon: Lexicon, tokens: readonly Token[], best: readonly { match: Match | undefined }[]): Segment[] {
  const segments: Segment[] = [];
  for (let from = 0; from < tokens.length; ) {
    const match = best[from]?.match;
    if (match) segments.push({ from, to: match.to, readings: match.readings, compound: false });
    else segments.push(...unknownSegments(lexicon, tokens[from] as Token, from));
    from = match?.to ?? from + 1;
  }
  return segments;
}

/**
 * An unknown word may be a compound of known parts; each part is a segment over the same token. Where only the end is
 * known, it must be a noun: in "structures" and "suppliers" no door and no pliers are meant.
 */
function unknownSegments(lexicon: Lexicon, token: Token, index: number): Segment[] {
  const whole = { from: index, to: index + 1 };
  if (token.han) return [{ ...whole, readings: [], compound: false }];
  const meaningOf = (part: string): Reading[] => lexicon.readingsOfWord(part).filter(hasMeaningInCompound);
  const isKnown = (part: string): boolean => lexicon.readingsOfWord(part).some(hasMeaningInCompound);
  const parts = partsOf(token.folded, isKnown);
  if (parts) return parts.map((part) => ({ ...whole, readings: meaningOf(part), compound: 'whole' }));
  const tail = token.capital ? knownTail(token.folded, isKnown) : undefined;
  if (tail === undefined) return [{ ...whole, readings: [], compound: false }];
  return [{ ...whole, readings: meaningOf(tail), compound: 'tail' }];
}

/** A word that is a place only in some contexts is none inside another word ("Fliessen" is not Essen). */
function hasMeaningInCompound(reading: Reading): boolean {
  if (reading.type === 'place' && reading.guarded) return false;
  return COMPOUND_TYPES.includes(reading.type) || reading.id === COMPANY_PHRASE;
}

/** A maker's word for a product as a whole says more than its parts: injection-moulding machines, not moulding. */
function partsOf(folded: string, isKnown: (part: string) => boolean): string[] | undefined {
  const made = madeByCraft(folded, isKnown);
  return made === undefined ? decompound(folded, isKnown) : [made];
}
