import type { FieldId } from './answers';
import { FIELD_WORDS } from './field-words';

/** The longest first, so that "E-Mail-Adresse" is not read as "E-Mail". */
const BY_LENGTH: readonly (readonly [word: string, field: FieldId])[] = (
  Object.entries(FIELD_WORDS) as [FieldId, readonly string[]][]
)
  .flatMap(([field, words]) => words.map((word) => [word, field] as const))
  .sort(([a], [b]) => b.length - a.length);

const NEGATION =
  /^\s*(?:(?:nein|nee|nö|no|nope|sorry|doch|stimmt nicht|falsch|wrong|correction|korrektur|actually|eigentlich|vielmehr|quatsch|moment|wait|hold on|oops|i mean(?:t)?|ich meine?|ich meinte|make (?:that|it)|不|是)[\s,，:：.。!！、-]+|(?:不对|不是|不好意思|(?:写|搞|弄|填|说)?错了|等等|等一下|其实|我是说|应该是)[\s,，:：.。!！、-]*)+(?:是(?=.))?/iu;
const VERB =
  /^(?:(?:i (?:want|would like|need|have) to|i'd like to|(?:can|could) (?:you|i|we)|ich (?:möchte|will|würde gern)|(?:können|könnten) sie|我想|我要|帮我|能不能)\s*)?(?:(?:bitte\s+)?(?:ändern sie|ändere|korrigieren sie|korrigiere|setzen sie|setze|setz)|(?:please\s+)?(?:change|correct|update|edit|set|make|amend)|请?(?:把|将|更改|修改|更正|调整|改一下|改下|改|再改))\s*/iu;
const REMOVAL =
  /^(?:bitte\s+)?(?:entferne(?:n sie)?|lösche(?:n sie)?|streiche(?:n sie)?|(?:please\s+)?(?:remove|delete|drop|clear|forget)|请?(?:删除|删掉|去掉|取消|不要))\s*|\s*(?:bitte\s+)?(?:löschen|entfernen|streichen|weglassen|删除|删掉|去掉)[.!。！]?\s*$/iu;
const ARTICLE = /^(?:die|der|das|den|meine[nmrs]?|mein|unsere?[nmrs]?|unser|ihre?|the|my|our|我们的|我的|我方的?)\s*/iu;
/** Of which enquiry the field is: of the one that is open, or the one in view. */
const OF_ENQUIRY =
  /\s*(?:(?:of|in|on|for) (?:my|the|this|our) (?:enquiry|inquiry)|(?:meiner|der|dieser|in meiner|in der|unserer) anfrage)(?!\p{L})|(?:我的?|这份|该)?询[盘价](?:里|中)?的/giu;
/** "Correct my enquiry: the quantity is 1,000 pieces": what comes first only says what is done. */
const ABOUT_ENQUIRY =
  /^\s*(?:(?:please\s+)?(?:correct|change|update|edit|amend) (?:my|the) (?:enquiry|inquiry)|(?:bitte\s+)?(?:meine |die )?anfrage (?:korrigieren|ändern|berichtigen)|(?:更正|修改|更改)(?:我的)?询[盘价])\s*[:：,，-]\s*/iu;
const LINK =
  /^\s*(?:(?:ist|sind|lautet|lauten|heißt|soll(?:te)?|muss|war falsch,? (?:es|sie|er)? ?(?:muss|soll(?:te)?|ist)|jetzt|nun|doch|erst|nur|auf|in|zu|der|die|das|is called|is named|is now|is|are|was wrong,? it (?:is|should be)|should be|must be|now|to|by)(?![\p{Script=Latin}\d])\s*|(?:是|为|叫|改成|改为|换成|改到|增加到|减少到|提高到|降到|调整为|调到|写|填|用|应该是|应为|应该为|要|[:：=])\s*)+/iu;
const TRAILING =
  /\s+(?:ändern|korrigieren|setzen|erhöhen|senken|sein|lauten|heißen|haben|werden|please|bitte|instead|now)\s*[.!。！]?$/iu;
const CHANGE_ONLY =
  /^\s*(?:bitte\s+)?(?:ändern|korrigieren|bearbeiten|change|edit|修改|更改|改一下|改下|写错了|错了|不对)?\s*[.!。！]?\s*$/iu;
/** Fields whose values look like nothing else: named, they need no "is". */
const TYPED: readonly FieldId[] = ['quantity', 'budget', 'neededBy', 'placeOfDelivery', 'email', 'phone'];

/** "nein, 500" → "500"; undefined if the message does not begin by contradicting. */
export function afterNegation(text: string): string | undefined {
  const found = NEGATION.exec(text);
  const rest = found && text.slice(found[0].length).trim();
  return rest ? rest : undefined;
}

/** A message that names a field: with the new value, without one if the field is only to be changed, or to be emptied. */
export interface FieldNamed {
  readonly field: FieldId;
  readonly value: string | undefined;
  readonly remove?: true;
}

/** "die E-Mail ist a@example.com", "Menge 500 Stück", "change quantity to 500", 把数量改成500件, "remove the budget". */
export function fieldNamed(text: string): FieldNamed | undefined {
  const asked = text.replace(ABOUT_ENQUIRY, '').replace(OF_ENQUIRY, '');
  const kept = asked.replace(NEGATION, '').replace(REMOVAL, '');
  const plain = kept.replace(VERB, '').replace(ARTICLE, '');
  const lower = plain.toLowerCase();
  const found = BY_LENGTH.find(
    ([word]) => lower.startsWith(word) && !/^[\p{Script=Latin}\d]/u.test(afterWord(plain, word)),
  );
  if (!found) return undefined;
  const [word, field] = found;
  const rest = plain.slice(word.length);
  if (CHANGE_ONLY.test(rest))
    return { field, value: undefined, ...(REMOVAL.test(asked.replace(NEGATION, '')) && { remove: true }) };
  const link = LINK.exec(rest);
  if (!link && !(TYPED.includes(field) && /^[\s\d\p{Script=Han}]/u.test(rest))) return undefined;
  const value = rest
    .slice(link?.[0].length ?? 0)
    .replace(TRAILING, '')
    .trim();
  return value === '' ? undefined : { field, value };
}

function afterWord(plain: string, word: string): string {
  return /\p{Script=Han}$/u.test(word) ? '' : plain.slice(word.length);
}

/** True for the name of a field and nothing else, which at most questions is an answer like any other. */
export function isFieldWord(text: string): boolean {
  const plain = text.trim().toLowerCase();
  return BY_LENGTH.some(([word]) => word === plain);
}

/** True for a field whose value is recognised by its form, wherever it stands. */
export function isTyped(field: FieldId): boolean {
  return TYPED.includes(field);
}

/** "200 Paletten statt 5000", "500 instead of 300", 500件而不是300件: what is wanted now. */
export function insteadOf(text: string): string | undefined {
  return /^(.{1,80}?)[\s,，]*(?:(?<!\p{L})(?:statt|anstatt|anstelle von|instead of|rather than)(?!\p{L})|而不是)\s*\S/iu.exec(
    text,
  )?.[1];
}
