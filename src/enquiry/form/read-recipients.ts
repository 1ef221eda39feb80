import type { CompanyId } from '../../directory/schema';
import { toHalfWidth } from '../../text/typed-text';
import { MOST_RECIPIENTS } from '../enquiry';
import { type Reading, refused, taken } from '../read/reading';
import type { FormContext } from './form-context';

const OFFICE =
  /^office$|geschäftsstelle|(?:finde|finden sie|suchen sie|sucht)(?: bitte)? (?:für )?(?:mich|uns|selbst|passende)|find (?:them |partners |some )?for (?:me|us)|alliance.{0,3} office|you choose|帮我们?(?:找|选|匹配)|由?联盟办公室|代为匹配/iu;
const ALL = /^(?:alle|allen|an alle|all|all of them|everyone|全部|所有|都要)(?: (?:firmen|companies))?[.!。！]?$/iu;
const ADDS = /^\s*(?:auch|dazu|zusätzlich|außerdem|also|and|plus|还有|再加|加上|也)/iu;

/** Numbers of the list, names of companies, ids from a card, "alle", or the office's own search. At most ten. */
export function readRecipients(
  text: string,
  before: 'office' | readonly CompanyId[] | undefined,
  context: FormContext,
): Reading<'office' | CompanyId[]> {
  const plain = toHalfWidth(text).trim();
  const chosen = chosenIn(plain, context);
  if (chosen === undefined) return refused('recipients-unknown');
  if (chosen.length === 0) return OFFICE.test(plain) ? taken('office') : refused('recipients-unknown');
  const kept = ADDS.test(plain) && Array.isArray(before) ? before : [];
  const all = [...new Set([...kept, ...chosen])];
  if (all.length > MOST_RECIPIENTS) return refused('recipients-too-many', { count: all.length, most: MOST_RECIPIENTS });
  return taken(all);
}

/** Undefined if a number stands for none of the companies: the others would else go out without the one meant. */
function chosenIn(plain: string, { candidates, directory, namedIn }: FormContext): CompanyId[] | undefined {
  const ids = plain.split(',').filter((id) => directory.companies.has(id));
  if (ids.length > 0) return ids;
  if (ALL.test(plain)) return [...candidates];
  const numbers = numbersIn(plain);
  const numbered = numbers.map((number) => candidates[number - 1]);
  if (numbers.length > 0) return numbered.every((id) => id !== undefined) ? numbered : undefined;
  // Each entry of a list by itself, where its name stands out; the whole too, for names with a comma in them.
  return [...plain.split(/[,，;；、\n]/u), plain].flatMap((part) => namedIn(part).companies);
}

/** "1, 2 und 4", "1-3", 1和2; only if the text holds no other words that could be a name. */
function numbersIn(plain: string): number[] {
  const rest = plain.replace(
    /\d+|und|and|an|to|auch|also|bis|nummer|nr|number|the|die|还有|加上|也|和|与|及|至|到|第|号|[-–~,、;.+&\s]/giu,
    '',
  );
  if (rest !== '') return [];
  return [...plain.matchAll(/(\d{1,2})(?:\s*(?:-|–|~|bis|to|至|到)\s*(\d{1,2}))?/giu)].flatMap(([, from, to]) => {
    const first = Number(from);
    const last = to === undefined ? first : Math.min(Number(to), first + 2 * MOST_RECIPIENTS);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
}
