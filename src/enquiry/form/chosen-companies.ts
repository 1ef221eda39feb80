import type { CompanyId } from '../../directory/schema';
import { MOST_RECIPIENTS } from '../enquiry';
import { withoutChangeWords } from './change-words';
import type { FormContext } from './form-context';

const ALL = /^(?:alle|allen|an alle|all|all of them|everyone|全部|所有|都要)(?: (?:firmen|companies))?[.!。！]?$/iu;

/**
 * The companies that a text names, or means by their number among `numbered`. Undefined if a number stands for none of
 * them: the others would else go out without the one meant.
 */
export function chosenIn(
  plain: string,
  numbered: readonly CompanyId[],
  { directory, namedIn }: FormContext,
): CompanyId[] | undefined {
  const ids = plain.split(',').filter((id) => directory.companies.has(id));
  if (ids.length > 0) return ids;
  if (ALL.test(plain)) return [...numbered];
  const figures = numbersIn(plain);
  // Each entry of a list by itself, where its name stands out; the whole too, for names with a comma in them.
  const named =
    figures.length > 0 ? [] : [...plain.split(/[,，;；、\n]/u), plain].flatMap((part) => namedIn(part).companies);
  if (named.length > 0) return named;
  const numbers = figures.length > 0 ? figures : ordinalsIn(plain, numbered.length, namedIn);
  const chosen = numbers.map((number) => numbered[number - 1]);
  return chosen.every((id) => id !== undefined) ? chosen : undefined;
}

/** "The first two", "der letzte", 第三家: only where nothing else is said. */
function ordinalsIn(plain: string, count: number, namedIn: FormContext['namedIn']): number[] {
  const { ordinals, telling } = namedIn(withoutChangeWords(plain));
  if (telling.some((word) => !/^\d+$/.test(word))) return [];
  return ordinals.map((ordinal) => (ordinal === 'last' ? count : ordinal));
}

/** "1, 2 und 4", "1-3", 1和2; only if the text holds no other words that could be a name. */
function numbersIn(plain: string): number[] {
  const rest = withoutChangeWords(plain).replace(
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
