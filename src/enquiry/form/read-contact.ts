import { toHalfWidth } from '../../text/typed-text';
import { countryNamed } from '../read/read-country';
import { emailIn, withAtSign } from '../read/read-email';
import { phoneIn } from '../read/read-phone';
import { refused } from '../read/reading';
import { yesOrNo } from '../read/yes-no';
import { type ContactField, contactParts, isCompanyName, isRole, withoutLeadIn } from './contact-words';
import type { Draft } from './draft';
import { fieldNamed } from './field-named';
import type { FormContext } from './form-context';
import { type Gathered, nothingGathered, take } from './gathered';
import { READERS } from './read-field';
import { bareDetails } from './read-name';

type Asked = 'company' | 'place' | 'person' | 'reach';
type Found = Partial<Record<ContactField, string>>;

const CONTACT_FIELDS: readonly ContactField[] = ['company', 'city', 'country', 'person', 'role', 'email', 'phone'];
/** Which field is asked first by each question. */
const ASKED_FIELD = { company: 'company', place: 'city', person: 'person', reach: 'email' } as const;

/**
 * An answer about the contact: a name, or all in one line ("Acme Ltd, London, UK, jane@acme.com"), or a sentence. Each
 * part goes to the field that it can only be for; what could be anything is for the question that was asked.
 */
export function readContact(asked: Asked, text: string, draft: Draft, context: FormContext): Gathered {
  const gathered = nothingGathered();
  const details = bareDetails(text, context);
  if (details) return { ...gathered, answers: details };
  // A yes meant for a consent is no name of anything.
  if (yesOrNo(text) !== undefined && asked !== 'reach') {
    take(gathered, ASKED_FIELD[asked], refused('not-a-name'));
    return gathered;
  }
  const { found, loose } = sorted(text, draft, context);
  placeLoose(loose, found, asked, text);
  for (const field of CONTACT_FIELDS) {
    const value = found[field];
    if (value !== undefined)
      take(gathered, field, READERS[field](value, context, { ...draft.answers, ...gathered.answers }));
  }
  const country = found.country === undefined ? countryOf(found.city, context) : undefined;
  if (country !== undefined) gathered.answers = { ...gathered.answers, country };
  const isEmpty = Object.keys(gathered.answers).length + gathered.faults.length === 0;
  if (isEmpty) take(gathered, ASKED_FIELD[asked], refused('missing'));
  return gathered;
}

/** The parts by the field they can only be for, and those that could be for any. */
function sorted(text: string, { answers }: Draft, context: FormContext): { found: Found; loose: string[] } {
  const found: Found = {};
  const loose: string[] = [];
  const email = emailIn(text);
  if (email !== undefined) found.email = email;
  const plain = email === undefined ? text : withAtSign(toHalfWidth(text)).replace(/\S*@\S*/gu, ',');
  const parts = contactParts(plain);
  const country = answers.country ?? parts.map((part) => countryNamed(part) ?? countryOf(part, context)).find(Boolean);
  for (const part of parts) {
    const phone = phoneIn(part, country);
    const [field, value] = phone === undefined ? fieldOf(part, context) : (['phone', part] as const);
    if (field === undefined || found[field] !== undefined) loose.push(value);
    else found[field] = field === 'phone' ? (phone ?? value) : value;
  }
  return { found, loose };
}

function fieldOf(part: string, context: FormContext): readonly [ContactField | undefined, string] {
  const named = fieldNamed(part);
  const isContact = CONTACT_FIELDS.find((field) => field === named?.field);
  if (isContact !== undefined && named?.value !== undefined) return [isContact, named.value];
  const { field, value } = withoutLeadIn(part);
  if (countryNamed(value) !== undefined) return ['country', value];
  if (isCompanyName(value)) return ['company', value];
  if (field !== undefined) return [field, value];
  if (isRole(value)) return ['role', value];
  return [isOnlyPlace(value, context) ? 'city' : undefined, value];
}

function isOnlyPlace(part: string, { namedIn }: FormContext): boolean {
  const { isPlace, telling } = namedIn(part);
  return isPlace && telling.length === 1;
}

/** A Chinese name of a person; a company's is longer. */
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/** What could be anything answers the question; the next is what usually comes after it. */
function placeLoose(loose: readonly string[], found: Found, asked: Asked, text: string): void {
  const field = ASKED_FIELD[asked];
  const [first, ...others] = loose;
  if (first === undefined) return;
  if (asked === 'reach') {
    if (found.email === undefined && found.phone === undefined)
      found[/(?:\d\D*){5}/u.test(text) && !/[@＠]/u.test(text) ? 'phone' : 'email'] = text;
    return;
  }
  // At the question for the place "Eva Weber, Einkauf" is the person: a city comes with no role.
  if (asked === 'place' && found.role !== undefined && found.person === undefined) found.person = first;
  else if (found[field] === undefined) found[field] = first;
  else others.unshift(first);
  const [second, ...rest] = others;
  if (second === undefined) return;
  if (
    asked === 'company' &&
    found.city === undefined &&
    (found.country !== undefined || isCompanyName(found.company ?? ''))
  )
    found.city = second;
  else if (asked === 'company' && HAN_NAME.test(second)) found.person = second;
  else if (asked === 'person' && /\s|\p{Script=Han}/u.test(first) && found.role === undefined) found.role = second;
  else found[field] = `${found[field]}, ${second}`;
  if (rest.length > 0) found[field] = [found[field], ...rest].join(', ');
}

function countryOf(city: string | undefined, { directory, namedIn }: FormContext): string | undefined {
  if (city === undefined) return undefined;
  const { members, country } = namedIn(city);
  return members.map((id) => directory.members.get(id)?.country).find((code) => code !== undefined) ?? country;
}
