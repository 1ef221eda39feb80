/**
 * Mobile numbers: China 1[3-9] and nine digits (Telecommunication Network Numbering Plan), Germany 015x to 017x
 * (Bundesnetzagentur), with or without country code, spaces, dots, slashes and hyphens between the digits.
 */
const CHINESE_MOBILE = /(?<![\d.])(?:(?:\+|00)?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\d)/;
const GERMAN_MOBILE = /(?<![\d.])(?:(?:\+|00)49[\s-]?(?:\(0\))?|0)[\s-]?1[5-7]\d(?:[\s/.-]{0,3}\d){7,9}(?!\d)/;
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** What of a person stands in a text: the directory holds no data about persons. */
export function personalDataIn(text: string): 'mobile' | 'mail' | undefined {
  if (!/[@＠\d０-９]/.test(text)) return undefined;
  const plain = text.normalize('NFKC');
  if (plain.includes('@') && MAIL.test(plain)) return 'mail';
  return CHINESE_MOBILE.test(plain) || GERMAN_MOBILE.test(plain) ? 'mobile' : undefined;
}

/** Mobile numbers and mail addresses replaced by dots, so that a report never shows what it refused. */
export function maskPersonal(text: string): string {
  if (personalDataIn(text) === undefined) return text;
  return text
    .normalize('NFKC')
    .replaceAll(new RegExp(MAIL, 'gu'), '…@…')
    .replaceAll(new RegExp(CHINESE_MOBILE, 'g'), '•••')
    .replaceAll(new RegExp(GERMAN_MOBILE, 'g'), '•••');
}

/** Words of offices: who verifies is an office, never a person. */
const OFFICE =
  /stadt|amt\b|amt |wirtschaft|förder|kammer|ihk|behörde|ministeri|verband|allian|gmbh|geschäftsstelle|büro|referat|dezernat|kreis|office|agency|bureau|commission|chamber|department|ministry|authority|council|committee|secretariat|government|city|district|institute?|universit|centre|center|association|[局委办处厅市区县府院会部司社团所]|中心|联盟|公司/iu;

/** True if the text names an office, authority or body rather than a person. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text);
}
