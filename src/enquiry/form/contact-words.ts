/** The fields that a contact is made of, as a message may give them one after the other. */
export type ContactField = 'company' | 'city' | 'country' | 'person' | 'role' | 'email' | 'phone';

/** How an answer begins that is a sentence, and what follows then. A place comes before a company: "we are based in". */
const LEAD_INS: readonly (readonly [ContactField, RegExp])[] = [
  [
    'city',
    /^(?:(?:we are|we're|it is|it's|our company is|the company is)(?: based| located| situated)? in|(?:we are|we're|i am|i'm) from|based in|located in|from|in|(?:wir sind|wir sitzen|unsere firma sitzt|die firma sitzt|unser sitz ist|sitz ist|wir kommen)(?: in| aus)?(?<=in|aus)|aus|(?:我们|公司|我司|我们公司|本公司)?(?:在|位于|来自|地处))(?![\p{Script=Latin}])\s*/iu,
  ],
  [
    'person',
    /^(?:(?:my|the|her|his) name is|name's|i am|i'm|this is|ich heiße|ich heisse|ich bin|(?:mein|der) name ist|hier ist|我叫|我是|我的(?:名字|姓名)(?:是|叫)|姓名[是:：]|名字[是叫])(?![\p{Script=Latin}])\s*/iu,
  ],
  [
    'company',
    /^(?:(?:we are|we're)(?: called)?|(?:our|the) (?:company|firm|name) is(?: called)?|our company's name is|i work (?:for|at)|wir (?:sind|heißen)(?: die)?|(?:unsere|die) firma (?:heißt|ist)(?: die)?|ich arbeite (?:bei|für)|我们(?:公司|单位)?(?:叫|是|的名称是|名称是)|我(?:们)?公司(?:叫|是|名称是)|公司(?:叫|名称是|名称叫|名是|是)|我司(?:叫|是|名称是))(?![\p{Script=Latin}])\s*/iu,
  ],
];

/** What an answer says after its lead-in, and for which field the lead-in is. */
export function withoutLeadIn(text: string): { readonly field: ContactField | undefined; readonly value: string } {
  for (const [field, pattern] of LEAD_INS) {
    const found = pattern.exec(text);
    const value =
      found &&
      text
        .slice(found[0].length)
        .replace(/[.。!！]$/u, '')
        .trim();
    if (value) return { field, value };
  }
  return { field: undefined, value: text };
}

/** What only the name of a company has. */
const LEGAL_FORM =
  /(?<!\p{L})(?:GmbH|mbH|AG|KG|KGaA|OHG|UG|SE|e\.\s?K\.|Ltd|Limited|Inc|LLC|LLP|PLC|Corp|Corporation|Co|BV|B\.V\.|NV|SAS|SARL|S\.?A\.?|S\.?p\.?A|S\.?r\.?l|Sp\.\s?z\s?o\.?o)\.?(?!\p{L})|公司|集团|工厂$|有限$/u;

/** True for what is, or ends as, the name of a company: "Muster GmbH", 示例有限公司. */
export function isCompanyName(text: string): boolean {
  return LEGAL_FORM.test(text);
}

const ROLE =
  /(?<!\p{L})(?:\p{L}*(?:manager(?:in)?|leiter(?:in)?|leitung|einkäufer(?:in)?|ingenieur(?:in)?|führer(?:in)?)|director|head of|chief|ceo|cto|cfo|coo|owner|founder|president|engineer|buyer|purchas(?:er|ing)|procurement|sales|sourcing|assistant|officer|inhaber(?:in)?|einkauf|vertrieb|geschäftsführung|assistenz|sachbearbeiter(?:in)?|vorstand|prokurist(?:in)?|referent(?:in)?)(?!\p{L})|经理|总监|主任|总裁|董事|采购|销售|工程师|主管|负责人|厂长|部长|助理/iu;

/** True for what somebody does in a company: "purchasing manager", "Leiterin Einkauf", 采购经理. */
export function isRole(text: string): boolean {
  return ROLE.test(text);
}

/** The parts of an answer given in one line; "Acme Co., Ltd." is one. */
export function contactParts(text: string): string[] {
  return text
    .replace(/(?<=\p{L}\.?),\s*(?=(?:Ltd|Inc|LLC|Limited|Co)\b)/gu, ' ')
    .split(/[,，;；、\n]+/u)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}
