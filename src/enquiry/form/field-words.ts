import type { FieldId } from './answers';

/** What visitors call a field when they correct it ("die Stadt ist Köln", 数量改成500件). Compared in lower case. */
export const FIELD_WORDS: Readonly<Record<FieldId, readonly string[]>> = {
  kind: ['art der anfrage', 'anliegen', 'art', 'kind of enquiry', 'kind', '合作类型', '需求类型', '类型'],
  sector: ['branche', 'sektor', 'sector', 'industry', '行业'],
  wish: ['beschreibung', 'wunsch', 'text', 'description', 'wish', '需求描述', '需求', '描述'],
  product: ['produkt', 'ware', 'product', 'goods', '产品'],
  quantity: ['stückzahl', 'anzahl', 'menge', 'quantity', 'amount', '数量'],
  certificates: ['zertifikate', 'zertifikat', 'certificates', 'certificate', 'certification', '证书', '认证'],
  placeOfDelivery: [
    'lieferort',
    'place of delivery',
    'delivery place',
    'delivery to',
    '交货地点',
    '交货地',
    '送货地点',
  ],
  budget: ['budget', 'preisrahmen', '预算'],
  neededBy: ['termin', 'liefertermin', 'datum', 'date', 'deadline', 'needed by', '需要日期', '交货期', '日期', '时间'],
  recipients: ['empfänger', 'recipients', 'recipient', '收件企业', '接收企业', '收件人'],
  replyLanguage: ['antwortsprache', 'sprache der antwort', 'language of the reply', 'reply language', '回复语言'],
  company: ['firmenname', 'firma', 'unternehmen', 'company name', 'company', '公司名称', '企业名称', '公司', '企业'],
  city: ['stadt', 'ort', 'city', 'town', '城市'],
  country: ['land', 'country', '国家'],
  person: ['ansprechpartnerin', 'ansprechpartner', 'name', 'contact person', '联系人', '姓名', '名字'],
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
  /^\s*(?:nein|nee|no|nope|sorry|doch|stimmt nicht|falsch|wrong|correction|korrektur|不对|不是|不|错了)[\s,，:：.。!！、-]+/iu;
const VERB =
  /^(?:(?:bitte\s+)?(?:ändern sie|ändere|korrigieren sie|korrigiere)|(?:please\s+)?(?:change|correct|update)|请?(?:把|将|更改|修改|更正))\s*/iu;
const ARTICLE = /^(?:die|der|das|den|meine[nmrs]?|mein|unsere?[nmrs]?|unser|ihre?|the|my|our|我们的|我的|我方)\s*/iu;
const LINK =
  /^\s*(?:ist|sind|lautet|heißt|soll|sollte|auf|in|zu|is|are|should be|to|是|为|改成|改为|应该是|应为|[:：=])\s*/iu;
const CHANGE_ONLY = /^\s*(?:ändern|korrigieren|bearbeiten|change|edit|修改|更改)?\s*[.!。！]?\s*$/iu;

/** "nein, 500" → "500"; undefined if the message does not begin by contradicting. */
export function afterNegation(text: string): string | undefined {
  const found = NEGATION.exec(text);
  const rest = found && text.slice(found[0].length).trim();
  return rest ? rest : undefined;
}

/** A message that names a field: with the new value, or without one if the field is only to be changed. */
export interface FieldNamed {
  readonly field: FieldId;
  readonly value: string | undefined;
}

/** "die E-Mail ist a@example.com", "Menge: 500 Stück", "change quantity to 500", 把数量改成500件, "Menge ändern". */
export function fieldNamed(text: string): FieldNamed | undefined {
  const plain = text.replace(NEGATION, '').replace(VERB, '').replace(ARTICLE, '');
  const lower = plain.toLowerCase();
  const found = BY_LENGTH.find(
    ([word]) => lower.startsWith(word) && !/^[\p{Script=Latin}\d]/u.test(afterWord(plain, word)),
  );
  if (!found) return undefined;
  const [word, field] = found;
  const rest = plain.slice(word.length);
  if (CHANGE_ONLY.test(rest)) return { field, value: undefined };
  const link = LINK.exec(rest);
  const value = link ? rest.slice(link[0].length).trim() : '';
  return value === '' ? undefined : { field, value };
}

function afterWord(plain: string, word: string): string {
  return /\p{Script=Han}$/u.test(word) ? '' : plain.slice(word.length);
}
