import type { AnswerOf, Answers, FieldId } from '../enquiry/form/answers';
import { nameOf } from '../enquiry/read/read-country';
import { phoneWords } from '../enquiry/read/read-phone';
import { PERIODS } from '../enquiry/read/recurrence';
import { NAMED_UNITS, type NamedUnit, unitSign } from '../enquiry/read/units';
import { inLanguage, type PerLanguage, USUAL_ZONE } from '../text/language';
import type { Wording } from './compose/compose';
import { displayName } from './reason';

/** Regional forms, for the order of day and month and the marks in figures. */
export const REGIONAL = { de: 'de-DE', zh: 'zh-CN', en: 'en-GB' } as const;

/** Longer answers are shown in part where many stand together: characters, and how many where room is scarce. */
const LONGEST_SHOWN = { usual: 160, brief: 40 } as const;

type Words<Id extends FieldId> = (value: AnswerOf<Id>, wording: Wording) => string;

/** Each answer in the normal form of the visitor's language: what is played back. */
const WORDS: { readonly [Id in FieldId]: Words<Id> } = {
  kind: (kind, { t }) => t(`form.kind.${kind}`),
  sector: (code, { directory, language }) => directory.sectors.get(code)?.labels[language] ?? code,
  wish: shortened,
  product: shortened,
  quantity: quantityWords,
  certificates: shortened,
  placeOfDelivery: shortened,
  budget: ({ amount, currency }, { language }) =>
    new Intl.NumberFormat(REGIONAL[language], {
      style: 'currency',
      currency,
      ...(Number.isInteger(amount) && { maximumFractionDigits: 0 }),
    }).format(amount),
  neededBy: (date, { language }) => dateWords(date, language),
  recipients: recipientsWords,
  replyLanguage: (language, { t }) => t(`form.language.${language}`),
  company: shortened,
  city: shortened,
  country: (code, { language }) => nameOf(code, language),
  person: shortened,
  role: shortened,
  email: (address) => address,
  phone: phoneWords,
  consentRecipients: (_, { t }) => t('form.consentGiven'),
  consentTransfer: (_, { t }) => t('form.consentGiven'),
  consentKeep: (_, { t }) => t('form.consentGiven'),
};

/** The words for an answer, or undefined if there is none yet. */
export function valueWords<Id extends FieldId>(id: Id, answers: Answers, wording: Wording): string | undefined {
  const value: Answers[Id] = answers[id];
  return value === undefined ? undefined : WORDS[id](value as AnswerOf<Id>, wording);
}

/**
 * A calendar day, "31. März 2027".
 * @param date ISO 8601: a day, or a time in UTC, of which the day counts where most readers of the language are
 */
export function dateWords(date: string, language: Wording['language']): string {
  const timeZone = date.includes('T') ? USUAL_ZONE[language] : 'UTC';
  return new Intl.DateTimeFormat(REGIONAL[language], { dateStyle: 'long', timeZone }).format(new Date(date));
}

/** Longer lists of names give each in one script only. In bytes of UTF-8; leaves room for the consents in one reply. */
const LONGEST_NAMES = 900;

/** The name of every company, in both scripts unless that is too long, or that the office chooses. */
export function recipientsWords(recipients: AnswerOf<'recipients'>, { directory, language, t }: Wording): string {
  if (recipients === 'office') return t('enquiry.recipientsOffice');
  const listed = (nameOf: typeof displayName): string =>
    recipients.map((id) => nameOf(directory.companies.get(id)?.names ?? {}, language) || id).join(t('list.points'));
  const whole = listed(displayName);
  const isLong = new TextEncoder().encode(whole).length > LONGEST_NAMES;
  return isLong ? listed((names) => inLanguage(names, language) ?? '') : whole;
}

/** The name of a company to choose, in both scripts where there is room. */
export function nameShown(names: PerLanguage<string>, { language, brief }: Wording): string {
  return brief ? (inLanguage(names, language) ?? '') : displayName(names, language);
}

/** An amount with its unit in the reader's language: "5.000 Stück", "2 t pro Jahr". */
export function quantityWords(
  { amount, unit }: AnswerOf<'quantity'>,
  { language, t }: Pick<Wording, 'language' | 't'>,
): string {
  const period = PERIODS.find((one) => unit?.endsWith(`/${one}`));
  if (period !== undefined) {
    const once = unit?.slice(0, -period.length - 1) || undefined;
    return t(`form.per.${period}`, { quantity: quantityWords({ amount, unit: once }, { language, t }) });
  }
  const number = new Intl.NumberFormat(REGIONAL[language]).format(amount);
  if (unit === undefined) return number;
  const named = NAMED_UNITS.find((one): one is NamedUnit => one === unit);
  return named ? t(`form.unit.${named}`, { count: amount, number }) : `${number} ${unitSign(unit)}`;
}

/** A text of the visitor or the office in one line, in part if it is long and the place is no file. */
export function shortened(text: string, { brief = false, inFull = false }: Wording): string {
  const longest = brief ? LONGEST_SHOWN.brief : LONGEST_SHOWN.usual;
  const line = text.replace(/\s+/g, ' ');
  const letters = Array.from(line);
  return inFull || letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
}
