import type { FieldId } from './answers';

/** What visitors call a field when they correct it ("die Stadt ist Köln", 数量改成500件). Compared in lower case. */
export const FIELD_WORDS: Readonly<Record<FieldId, readonly string[]>> = {
  kind: [
    'art der anfrage',
    'anliegen',
    'art',
    'type of enquiry',
    'kind of enquiry',
    'kind',
    '合作类型',
    '需求类型',
    '类型',
  ],
  sector: ['branche', 'sektor', 'sector', 'industry', '行业'],
  wish: ['beschreibung', 'wunsch', 'text', 'description', 'wish', '需求描述', '需求', '描述'],
  product: ['produkt', 'ware', 'product', 'goods', '产品'],
  quantity: ['stückzahl', 'anzahl', 'menge', 'stück', 'quantity', 'amount', 'number of pieces', '数量', '件数'],
  certificates: ['zertifikate', 'zertifikat', 'certificates', 'certificate', 'certification', '证书', '认证'],
  placeOfDelivery: [
    'lieferort',
    'place of delivery',
    'delivery place',
    'delivery to',
    'deliver to',
    'delivery',
    'lieferung nach',
    '交货到',
    '交货地点',
    '送货地',
    '交货地',
    '送货地点',
  ],
  budget: ['preisrahmen', 'budget', '预算'],
  neededBy: [
    'liefertermin',
    'termin',
    'datum',
    'delivery date',
    'date',
    'deadline',
    'needed by',
    '需要日期',
    '交货期',
    '交期',
    '日期',
    '时间',
  ],
  recipients: ['empfänger', 'recipients', 'recipient', '收件企业', '接收企业', '收件人'],
  replyLanguage: ['antwortsprache', 'sprache der antwort', 'language of the reply', 'reply language', '回复语言'],
  company: [
    'firmenname',
    'firma',
    'unternehmen',
    'company name',
    'company',
    '公司名称',
    '公司名',
    '企业名称',
    '公司',
    '企业',
  ],
  city: ['stadt', 'ort', 'city', 'town', '城市'],
  country: ['land', 'country', '国家'],
  person: ['ansprechpartnerin', 'ansprechpartner', 'name', 'contact person', '联系人', '姓名', '名字', '我叫'],
  role: ['funktion', 'position', 'rolle', 'role', 'job title', '职务', '职位'],
  email: [
    'e-mail-adresse',
    'mailadresse',
    'e-mail',
    'email',
    'mail',
    'e-mail address',
    'email address',
    '电子邮箱',
    '电子邮件',
    '邮箱',
    '邮件',
  ],
  phone: [
    'telefonnummer',
    'telefon',
    'handynummer',
    'handy',
    'phone number',
    'phone',
    'telephone',
    'mobile',
    '电话号码',
    '电话',
    '手机号',
    '手机',
  ],
  consentRecipients: ['weitergabe', '转交'],
  consentTransfer: ['übermittlung', '跨境传输'],
  consentKeep: ['kontakt merken', 'kontaktdaten merken', 'keep my contact', '保存联系方式'],
};

/** The longest first, so that "E-Mail-Adresse" is not read as "E-Mail". */
const BY_LENGTH: readonly (readonly [word: string, field: FieldId])[] = (
  Object.entries(FIELD_WORDS) as [FieldId, readonly string[]][]
)
  .flatMap(([field, words]) => words.map((word) => [word, field] as const))
  .sort(([a], [b]) => b.length - a.length);

const NEGATION =
  /^\s*(?:(?:nein|nee|nö|no|nope|sorry|doch|stimmt nicht|falsch|wrong|correction|korrektur|actually|eigentlich|vielmehr|quatsch|moment|wait|hold on|oops|i mean(?:t)?|ich meine?|ich meinte|make (?:that|it)|不|是)[\s,，:：.。!！、-]+|(?:不对|不是|不好意思|(?:写|搞|弄|填|说)?错了|等等|等一下|其实|我是说|应该是)[\s,，:：.。!！、-]*)+(?:是(?=.))?/iu;
const VERB =
  /^(?:(?:bitte\s+)?(?:ändern sie|ändere|korrigieren sie|korrigiere|setzen sie|setze|setz)|(?:please\s+)?(?:change|correct|update|edit|set|make|amend)|请?(?:把|将|更改|修改|更正|调整|改一下|改下|改|再改))\s*/iu;
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
  /^\s*(?:(?:ist|sind|lautet|lauten|heißt|soll(?:te)?|muss|war falsch,? (?:es|sie|er)? ?(?:muss|soll(?:te)?|ist)|jetzt|nun|doch|erst|nur|auf|in|zu|is called|is named|is now|is|are|was wrong,? it (?:is|should be)|should be|must be|now|to|by|是|为|叫|改成|改为|换成|改到|增加到|减少到|提高到|降到|调整为|调到|写|填|用|应该是|应为|应该为|要|[:：=])\s*(?:(?:doch|erst|nur|jetzt|now|the|der|die|das)\s+)*)+/iu;
const TRAILING =
  /\s+(?:ändern|korrigieren|setzen|erhöhen|senken|sein|lauten|heißen|haben|werden|please|bitte|instead|now)\s*[.!。！]?$/iu;
const CHANGE_ONLY =
  /^\s*(?:bitte\s+)?(?:ändern|korrigieren|bearbeiten|change|edit|修改|更改|改一下|改下|写错了|错了|不对)?\s*[.!。！]?\s*$/iu;
/** Fields whose values look like nothing else: named, they need no "is". */
const TYPED: readonly FieldId[] = ['quantity', 'budget', 'neededBy', 'placeOfDelivery', 'email', 'phone'];

/** What names a detail in a sentence, and how: "Budget", "Lieferung nach". It says nothing without its value. */
export const DETAIL_WORDS = new RegExp(
  `(?<!\\p{L})(?:${[
    ...(['quantity', 'certificates', 'placeOfDelivery', 'budget', 'neededBy', 'product'] as const).flatMap((id) =>
      FIELD_WORDS[id].filter((word) => !/\p{Script=Han}/u.test(word)),
    ),
    ...[
      'bis ende',
      'ende',
      'by the end of',
      'by end of',
      'end of',
      'the end',
      'lieferung',
      'ca',
      'etwa',
      'circa',
      'approx',
      'about',
      'around',
      'up to',
      'bis zu',
      'max',
      'maximal',
      'spätestens',
    ],
    ...['latest', 'at the latest', 'needed', 'required', 'benötigt', 'zertifiziert', 'certified'],
  ].join('|')})(?!\\p{L})|数量|预算|日期|交货|之?前|左右|大约|大概|需要|总共|一共|认证`,
  'giu',
);

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
