import { fold } from '../../text/fold';
import { toHalfWidth } from '../../text/typed-text';

/** Words that say yes by themselves. */
const YES =
  'ja jawohl jo jep yes yep yeah yup sure ok okay okey gern gerne einverstanden zustimmen agree agreed accept accepted consent approve fine passt klar natürlich selbstverständlich true y j 1 good alright certainly absolutely definitely indeed';
/** Words that say no by themselves. */
const NO = 'nein nee nö no nope decline declined disagree refuse ablehnen abgelehnt lehne never niemals false n 2';
/** Words that turn what stands beside them into its contrary. */
const NEGATION = 'nicht not dont cannot cant wont without ohne kein keine keinen';
/** Words that go with either and say nothing by themselves. */
const POLITE =
  'i id ich we wir do to das dem the that this it its is s ist all alles of course bitte please danke thanks thank you gut right then dann doch so mit damit zu stimme bin am mich me want möchte will wollen wish with auch eher lieber rather would d like go ahead senden send abschicken schick ab schicken löschen delete erase lösche everything und and very much sehr more than happy consent agree einwilligung zustimmung es in ordnung';
/** The same for Chinese, where words are not set apart. */
const HAN_YES =
  /是的?|对的?|好[的啊吧]?|可以|同意|没问题|没有问题|行|确认|愿意|接受|嗯|当然|允许|全部删除|没意见|OK|ok/gu;
const HAN_NO = /不|拒绝|别|没有同意|否/gu;
const HAN_POLITE =
  /我们?|公司|的|了|吧|啊|呀|请|都|也|此|这个?|转交|传输|跨境|提供|是否|单独|完全|谢谢|再|想|要|用|太/gu;
/** Fixed turns that mean the contrary of their words, or more than they say. */
const TURNS: ReadonlyMap<string, boolean> = new Map([
  ['no problem', true],
  ['kein problem', true],
  ['no objection', true],
  ['no objections', true],
  ['keine einwände', true],
  ['why not', true],
  ['warum nicht', true],
  ['sounds good', true],
  ['geht klar', true],
  ['of course', true],
  ['i do', true],
  ['ich stimme zu', true],
  ['stimme zu', true],
  ['alles löschen', true],
  ['erase everything', true],
]);

const wordsOf = (text: string): string[] =>
  fold(toHalfWidth(text).replace(/[’']/gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
const setOf = (words: string): ReadonlySet<string> => new Set(wordsOf(words));
const YES_WORDS = setOf(YES);
const NO_WORDS = setOf(NO);
const NEGATION_WORDS = setOf(NEGATION);
const POLITE_WORDS = setOf(POLITE);
const TURN_WORDS = new Map([...TURNS].map(([words, answer]) => [wordsOf(words).join(' '), answer]));

/**
 * What a message says to a question that can only be answered with yes or no: "yes, of course", "ja, ich bin
 * einverstanden", 我不同意. Undefined if it says neither, or anything else besides.
 */
export function yesOrNo(text: string): boolean | undefined {
  const words = wordsOf(text);
  const turn = TURN_WORDS.get(words.join(' '));
  if (turn !== undefined) return turn;
  if (/\p{Script=Han}/u.test(text)) return yesOrNoInHan(words.join(''));
  const others = words.filter(
    (word) => ![YES_WORDS, NO_WORDS, NEGATION_WORDS, POLITE_WORDS].some((set) => set.has(word)),
  );
  if (words.length === 0 || others.length > 0) return undefined;
  const says = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  if (says(NO_WORDS) || says(NEGATION_WORDS)) return false;
  return says(YES_WORDS) ? true : undefined;
}

function yesOrNoInHan(words: string): boolean | undefined {
  const left = words.replace(/没问题|没有问题|没意见/gu, '可以');
  const positive = left.replace(HAN_NO, '');
  const isNo = positive !== left;
  const rest = positive.replace(HAN_YES, '');
  if (rest.replace(HAN_POLITE, '') !== '' || (!isNo && rest === positive)) return undefined;
  return !isNo;
}

const GO_ON =
  /^(?:weiter|next(?: step)?|continue|done|fertig|passt so|das (?:ist|wäre) alles|that(?: i)?s all|下一步|继续(?:吧|填写?|下去)?|接着(?:来|填写?)?|好了|就这样|可以了?)[\s.!。！]*$/iu;

const NOTHING =
  /^(?:(?:nein|no|nope|nee)(?:[\s,]+(?:danke|thanks|thank you))?|keine?(?:[ns]|rlei)?(?: (?:weiteren )?(?:einzelheiten|angaben?|details))?|nichts(?: weiter)?|entfällt|egal|noch offen|none|nothing(?: (?:else|more))?|n\/?a|no (?:more )?details|not needed|nicht nötig|-|没有了?|无|不用了?|不需要了?|不必了?|暂无|暂时没有|没了|不了|没有要求|无要求|都不要|都?没有)[\s.!。！]*$/iu;

/** True for "next", 下一步, "passt so": what the button of a card says. */
export function saysGoOn(text: string): boolean {
  return GO_ON.test(plain(text));
}

/** True for "no", "none", "nothing", 没有, or to go on: there is nothing to add. */
export function isNothing(text: string): boolean {
  return NOTHING.test(plain(text)) || saysGoOn(text);
}

function plain(text: string): string {
  return toHalfWidth(text).replace(/[’']/gu, '').trim();
}
