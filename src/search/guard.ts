import { namesOfCompany } from '../directory/company-name';
import type { Directory } from '../directory/directory';
import type { Token } from '../text/tokenize';
import type { Match } from './lexicon';
import type { Reading } from './reading';

/** Words after which a capitalised word is a place. */
const BEFORE_PLACE = new Set(['in', 'im', 'aus', 'bei', 'nach', 'von', 'from', 'near', 'at', 'of', 'the']);
/** Characters that may touch a Chinese place name on its left. */
const LEFT_OF_PLACE = new Set('在从于自来到去找和与或及的看成换要是');
/** Characters that may follow a one-character province name (粤省). */
const RIGHT_OF_PROVINCE = new Set('省市的');

/**
 * The readings of a match without places that the context does not confirm. "Essen" is a city only with a capital
 * letter after a word such as "in"; 四会 only where no other character touches it (其四会议 is something else).
 */
export function withoutDoubtfulPlaces(
  tokens: readonly Token[],
  match: Match,
  readings: readonly Reading[] = match.readings,
): readonly Reading[] {
  const isDoubtful = (reading: Reading): boolean => reading.type === 'place' && reading.guarded;
  if (!readings.some(isDoubtful) || isConfirmed(tokens, match)) return readings;
  return readings.filter((reading) => !isDoubtful(reading));
}

/**
 * The readings of a match; where it is the name of a company exactly as written, with its capitals, without what only
 * shares a stem with it: "Schott" is the firm and no gravel (Schotter).
 */
export function withoutStemsOfNames(
  { companies }: Pick<Directory, 'companies'>,
  text: string,
  tokens: readonly Token[],
  { from, to, readings, byStem }: Match,
): readonly Reading[] {
  if (byStem.length === 0 || !tokens[from]?.capital) return readings;
  const written = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const isName = ({ type, id }: Reading): boolean => {
    const company = type === 'company' ? companies.get(id) : undefined;
    return company !== undefined && namesOfCompany(company).includes(written);
  };
  return readings.some(isName) ? readings.filter((reading) => !byStem.includes(reading)) : readings;
}

function isConfirmed(tokens: readonly Token[], { from, to }: Match): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  const after = tokens[to];
  if (!first?.han) return first?.capital === true && before !== undefined && BEFORE_PLACE.has(before.folded);
  const freeLeft = !touches(before, first) || LEFT_OF_PLACE.has(before?.folded ?? '');
  const last = tokens[to - 1];
  const freeRight = to - from > 1 || !touches(last, after) || RIGHT_OF_PROVINCE.has(after?.folded ?? '');
  return freeLeft && freeRight;
}

function touches(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.han && left.end === right.start;
}
