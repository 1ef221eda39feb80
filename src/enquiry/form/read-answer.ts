import { toHalfWidth, toLine } from '../../text/typed-text';
import { countryNamed } from '../read/read-country';
import { emailIn } from '../read/read-email';
import { phoneIn } from '../read/read-phone';
import { refused } from '../read/reading';
import type { Answers, FieldId } from './answers';
import type { Draft } from './draft';
import { fieldNamed } from './field-words';
import type { FormContext } from './form-context';
import { type Gathered, nothingGathered, take } from './gathered';
import { detailsIn } from './read-details';
import { READERS } from './read-field';
import type { Ask } from './steps';

const SEPARATORS = /[,，;；\n]+/u;

/** Reads a message as the answer to a question, with all that it says besides. */
export function readAnswer(ask: Ask, text: string, draft: Draft, context: FormContext): Gathered {
  switch (ask.id) {
    case 'wish':
      return wish(text, draft, context);
    case 'details':
      return details(text, draft, context);
    case 'place':
      return place(text, context);
    case 'reach':
      return reach(text, draft, context);
    case 'company':
    case 'person':
      return withContact(ask.id, text, draft, context);
    default: {
      const gathered = nothingGathered();
      take(gathered, ask.id, READERS[ask.id](text, context, draft.answers));
      return gathered;
    }
  }
}

/** The visitor's own words, and the details that they hold already. */
function wish(text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered = nothingGathered();
  take(gathered, 'wish', READERS.wish(text, context, answers));
  if (gathered.faults.length > 0) return gathered;
  const found = Object.entries(detailsIn(text, context).answers).filter(([id]) => answers[id as FieldId] === undefined);
  return { ...gathered, answers: { ...gathered.answers, ...Object.fromEntries(found) } };
}

/** Any of the details: with their names, line by line, or in a sentence; what is none of them is the product. */
function details(text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered = nothingGathered();
  const rest = text.split(/[\n;；]+/u).filter((part) => {
    const named = fieldNamed(part);
    if (named?.value === undefined) return true;
    take(gathered, named.field, READERS[named.field](named.value, context, answers));
    return false;
  });
  const sentence = rest.join('\n');
  if (sentence.trim() === '') return gathered;
  const found = detailsIn(sentence, context);
  // A product is known already where the sentence only adds to it.
  const product = answers.product === undefined ? {} : { product: answers.product };
  gathered.answers = { ...withoutSame({ ...found.answers, ...product }, answers), ...gathered.answers };
  gathered.faults.push(...found.faults);
  const isNothing = Object.keys(gathered.answers).length + gathered.faults.length === 0;
  if (isNothing) take(gathered, 'product', READERS.product(sentence, context, answers));
  return gathered;
}

/** Only what is new: what is known already need not be played back. */
function withoutSame(found: Answers, known: Answers): Answers {
  return Object.fromEntries(Object.entries(found).filter(([id, value]) => known[id as FieldId] !== value));
}

/** "Mainz", "Mainz, Deutschland", 广东佛山: a city of the alliance tells its country. */
function place(text: string, { directory, namedIn }: FormContext): Gathered {
  const parts = toHalfWidth(text)
    .split(/[,，;；、/\n]+/u)
    .map(toLine)
    .filter((part) => part !== '');
  const country = parts.map(countryNamed).find((code) => code !== undefined);
  const city = parts.filter((part) => countryNamed(part) === undefined).join(', ');
  const members = namedIn(text).members;
  const known = members.map((id) => directory.members.get(id)?.country).find((code) => code !== undefined);
  const gathered = nothingGathered();
  const code = country ?? known;
  if (code !== undefined) gathered.answers = { country: code };
  take(gathered, 'city', city === '' ? refused('missing') : READERS.city(city, {} as FormContext, {}));
  return gathered;
}

/** An e-mail address, a phone number, or both. */
function reach(text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered = nothingGathered();
  if (/^[\s+\d()/.–-]+$/u.test(toHalfWidth(text))) {
    take(gathered, 'phone', READERS.phone(text, context, answers));
    return gathered;
  }
  const phone = phoneIn(text.replace(/\S+@\S+/g, ' '), answers.country);
  if (phone !== undefined) gathered.answers = { phone };
  const looksLikePhone = (text.match(/\d/g) ?? []).length >= 5;
  if (text.includes('@') || text.includes('＠') || !looksLikePhone)
    take(gathered, 'email', READERS.email(text, context, answers));
  else if (phone === undefined) take(gathered, 'phone', READERS.phone(text, context, answers));
  return gathered;
}

/** A name, and beside it an address, a phone number or a country that the same message gives. */
function withContact(id: 'company' | 'person', text: string, { answers }: Draft, context: FormContext): Gathered {
  const gathered = nothingGathered();
  const email = emailIn(text);
  const phone = phoneIn(text, answers.country);
  const parts = text
    .split(SEPARATORS)
    .map(toLine)
    .filter((part) => part !== '');
  const countryPart = parts.slice(1).find((part) => countryNamed(part) !== undefined);
  const cityPart = parts.slice(1).find((part) => part !== countryPart && context.namedIn(part).members.length > 0);
  const place =
    cityPart === undefined ? undefined : context.directory.members.get(context.namedIn(cityPart).members[0] ?? '');
  const name = parts
    .filter(
      (part) =>
        part !== countryPart &&
        part !== cityPart &&
        !part.includes('@') &&
        phoneIn(part, answers.country) === undefined,
    )
    .join(', ');
  const country = countryPart === undefined ? place?.country : countryNamed(countryPart);
  gathered.answers = {
    ...(cityPart !== undefined && { city: cityPart }),
    ...(country !== undefined && { country }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
  take(gathered, id, READERS[id](name === '' ? text : name, context, answers));
  return gathered;
}
