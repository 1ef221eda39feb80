import type { FieldId } from './answers';
import { FIELD_WORDS } from './field-words';
import type { FormInquiry } from './outcome';

/** How visitors ask about the form itself. */
const INQUIRIES: readonly (readonly [FormInquiry['about'], RegExp])[] = [
  [
    'given',
    /(?:what|which).{0,20}(?<!\p{L})(?:i|we)(?!\p{L}).{0,20}(?:enter|give|gave|fill|so far)|what (?:have )?you (?:have|got) so far|(?:was|welche angaben) haben? (?:ich|wir).{0,20}(?:angegeben|eingetragen|eingegeben|ausgefüllt|gesagt)|zeig.{0,20}(?:meine angaben|bisher)|(?:我|已经?)(?:都|已经)?(?:填|输入|写)了?(?:些|了)?(?:什么|哪些|多少)/iu,
  ],
  [
    'readers',
    /(?<!\p{L})who(?:'ll| will| can| does| do|’ll)? (?:all )?(?:see|get|receive|read)s?(?!\p{L})|(?<!\p{L})wer (?:alles )?(?:sieht|bekommt|erhält|liest|kriegt)(?!\p{L})|an wen (?:geht|gehen)|谁.{0,6}(?:看|收到|得到|拿到)|(?:会|要)?(?:发|交|给)给?谁/iu,
  ],
  [
    'required',
    /(?:which|what).{0,30}(?:required|mandatory|necessary)|how many (?:more )?(?:steps|questions)|wie viele (?:schritte|fragen)|(?:welche|was).{0,30}(?:pflicht|erforderlich)|哪些.{0,6}必填|必填.{0,6}(?:哪些|什么)|还有(?:几|多少)个?(?:步|问题)/iu,
  ],
  [
    'refusal',
    /(?:can|may|could) i (?:refuse|decline|say no)|(?:do|must) i (?:have to )?agree|what (?:happens )?if i (?:refuse|decline|say no|do not|don't|disagree)|why.{0,20}(?:consent|agree|transfer|passed on|pass it on)|kann ich.{0,12}(?:ablehnen|nein sagen)|was (?:passiert|ist|geschieht),? wenn ich (?:nein|nicht|ablehne)|muss ich.{0,12}(?:zustimmen|einwilligen)|(?:warum|wozu).{0,25}(?:einwillig|zustimm|weitergabe|übermittlung|übermittelt)|(?:可以|能)(?:不同意|拒绝)吗|(?:不同意|拒绝)(?:会|的话|怎么)|为什么.{0,6}(?:同意|跨境|转交|授权)|必须同意吗/iu,
  ],
  [
    'why',
    /^(?:(?:but|aber|und|and|那)\s*)?(?:why(?: (?:that|this|do you ask|do you need (?:this|that|it)))?|what for|warum(?: (?:das|denn|denn das|fragen sie(?: das)?|brauchen sie das))?|wieso(?: (?:das|denn))?|weshalb|wozu(?: (?:das|denn))?|为什么(?:要?(?:问|填|写)?(?:这个)?)?|为何|干(?:嘛|什么)用?|有什么用)[\s?？]*$/iu,
  ],
];

/** "What was my quantity?", 数量是多少: a question word, a field and little else. */
const ASKS_FIELD =
  /^(?:what|which|who|wie|was|welche[rs]?|wer|an wen|wohin)\s+(?:(?:was|were|is|are|ist|war|sind|waren|lautet|hieß|viel)\s+)*(?:(?:my|the|our|meine?|unsere?|die|der|das|als)\s+)?(?<field>.+?)(?:\s+(?:again|so far|now|nochmal|noch mal|bisher|jetzt))?\s*[?？]*$|^(?:我的|我们的|现在的)?(?<han>\p{Script=Han}+?)(?:填的|写的)?(?:是|有)(?:什么|多少|谁|哪些|哪里|哪几家|几号)[呢]?\s*[?？]*$/iu;

/** What a message asks about the form itself, to be answered from the draft; undefined if it asks nothing of it. */
export function formInquiry(text: string): FormInquiry | undefined {
  const plain = text.trim();
  if (plain.length > 100) return undefined;
  const { field, han } = ASKS_FIELD.exec(plain)?.groups ?? {};
  const asked = fieldCalled((field ?? han ?? '').toLowerCase());
  if (asked) return { about: 'given', fields: [asked] };
  const about = INQUIRIES.find(([, pattern]) => pattern.test(plain))?.[0];
  return about && { about, fields: [] };
}

function fieldCalled(words: string): FieldId | undefined {
  return (Object.keys(FIELD_WORDS) as FieldId[]).find((id) => FIELD_WORDS[id].includes(words));
}
