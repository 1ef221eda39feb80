import { hasHan } from '../text/fold';
import type { Company } from './schema';

/** Legal forms at the end of a registered name, in the order in which they are peeled off. */
const LEGAL_FORMS =
  /[\s,.]*(?:\b(?:gmbh|mbh|ag|se|kgaa|kg|ohg|e\.?\s?v|co|ltd|limited|inc|corp|corporation|company|plc|group|holdings?|gruppe)\b\.?|&(?=[\s,.]*$))[\s,.)]*$/iu;
const CHINESE_LEGAL_FORMS = /(?:股份)?(?:有限)?(?:责任)?公司$|集团$|（.*）$|\(.*\)$/u;

/** Registered names and aliases, as the record gives them. */
export function givenNames({ names, aliases }: Company): string[] {
  return [...Object.values(names), ...aliases].filter((name) => name !== undefined);
}

/** All names under which a company may be asked for: registered, with less and less of its legal form, and its aliases. */
export function namesOfCompany(company: Company): string[] {
  return [...new Set(givenNames(company).flatMap((name) => [name, ...shorterForms(name)]))].filter(
    (name) => name !== '',
  );
}

/** "SCHOTT AG" gives "SCHOTT", "广东嘉腾机器人有限公司" gives "广东嘉腾机器人". */
export function withoutLegalForm(name: string): string {
  return shorterForms(name).at(-1) ?? name;
}

/** The name with one part of its legal form after the other peeled off: "Midea Group Co", "Midea Group", "Midea". */
function shorterForms(name: string): string[] {
  const form = hasHan(name) ? CHINESE_LEGAL_FORMS : LEGAL_FORMS;
  const forms: string[] = [];
  let short = name.trim();
  for (
    let next = short.replace(form, '').trim();
    next !== short && next !== '';
    next = short.replace(form, '').trim()
  ) {
    short = next;
    forms.push(short);
  }
  return forms;
}
