import { inLanguage, LANGUAGES } from '../../text/language';
import { toLine } from '../../text/typed-text';
import { type ConsentPurpose, ENQUIRY_KINDS, WISH_LENGTH } from '../enquiry';
import { readBudget } from '../read/read-budget';
import { readCountry } from '../read/read-country';
import { readDate } from '../read/read-date';
import { readEmail } from '../read/read-email';
import { readPhone } from '../read/read-phone';
import { readQuantity } from '../read/read-quantity';
import { readLine, readWords } from '../read/read-text';
import { type Reading, refused, taken } from '../read/reading';
import { yesOrNo } from '../read/yes-no';
import type { AnswerOf, Answers, FieldId } from './answers';
import { choicesNamed, KIND_WORDS, LANGUAGE_WORDS } from './choice-words';
import type { FormContext } from './form-context';
import { readName } from './read-name';
import { readRecipients } from './read-recipients';

type Reader<Id extends FieldId> = (text: string, context: FormContext, answers: Answers) => Reading<AnswerOf<Id>>;

/** How each field is read, from a card's input as from a message: the same checks and sentences for both. */
export const READERS: { readonly [Id in FieldId]: Reader<Id> } = {
  kind: (text) => choice(choicesNamed(text, KIND_WORDS, ENQUIRY_KINDS)),
  sector: readSector,
  wish: (text) => readWords(text, WISH_LENGTH),
  product: readLine,
  quantity: readQuantity,
  certificates: readLine,
  placeOfDelivery: readLine,
  budget: (text, context) => readBudget(text, context, context.amount),
  neededBy: readDate,
  recipients: (text, context, { recipients }) => readRecipients(text, recipients, context),
  replyLanguage: (text) => choice(choicesNamed(text, LANGUAGE_WORDS, LANGUAGES)),
  company: readName,
  city: readName,
  country: countryOfPlace,
  person: readName,
  role: readLine,
  email: readEmail,
  phone: (text, _context, { country }) => readPhone(text, country),
  consentRecipients: (...input) => readConsent('recipients', ...input),
  consentTransfer: (...input) => readConsent('transfer', ...input),
  consentKeep: (...input) => readConsent('keep-contact', ...input),
};

function choice<Id extends string>(named: readonly Id[]): Reading<Id> {
  const [only, ...others] = named;
  if (only === undefined) return refused('choice-unknown');
  return others.length === 0 ? taken(only) : refused('choice-unclear');
}

/** A country, or a place that lies in one: "Vienna". */
function countryOfPlace(text: string, { directory, namedIn }: FormContext): Reading<string> {
  const reading = readCountry(text);
  if (reading.ok) return reading;
  const { members, country, telling } = namedIn(text);
  const code = directory.members.get(members[0] ?? '')?.country ?? country;
  return code === undefined || telling.length > 1 ? reading : taken(code);
}

/** A NACE code, the label of a sector, or any product of it. */
function readSector(text: string, { directory, language, namedIn }: FormContext): Reading<string> {
  const plain = toLine(text);
  if (plain === '') return refused('missing');
  if (directory.sectors.has(plain)) return taken(plain);
  const labelled = [...directory.sectors.values()].find(({ labels }) => inLanguage(labels, language) === plain);
  const code = labelled?.code ?? namedIn(plain).sectors[0];
  return code === undefined ? refused('sector-unknown') : taken(code);
}

function readConsent(
  purpose: ConsentPurpose,
  text: string,
  { now, language, consentWording }: FormContext,
  answers: Answers,
): Reading<AnswerOf<'consentKeep'>> {
  const answer = yesOrNo(text);
  if (answer === undefined) return refused('choice-unknown');
  if (!answer) return refused('consent-needed');
  return taken({ purpose, ...consentWording(purpose, answers), language, at: now });
}
