import type { Directory } from '../../src/directory/directory';
import type { AnswerContext } from '../../src/enquiry/form/answer';
import type { Named } from '../../src/enquiry/form/form-context';
import { countryNamed } from '../../src/enquiry/read/read-country';
import { CONSENT_VERSION, consentWords } from '../../src/replies/compose/consent-words';
import type { Texts } from '../../src/replies/translate';
import { isKnownDemand } from '../../src/search/demands';
import { idsOf } from '../../src/search/reading';
import type { PartnerSearch } from '../../src/search/search';
import { isContent } from '../../src/search/spans';
import { type Language, USUAL_ZONE } from '../../src/text/language';
import type { Knowledge } from '../../src/understand/knowledge';
import { selectionsIn } from '../../src/understand/objects';

/** What answers of a form are read with in this turn. */
export function formReading(parts: {
  readonly knowledge: Pick<Knowledge, 'directory' | 'search'>;
  readonly texts: Texts;
  readonly language: Language;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** IANA name, as the channel tells it. */
  readonly timeZone: string | undefined;
}): AnswerContext {
  const { knowledge, texts, language, now, timeZone } = parts;
  const { directory, search } = knowledge;
  const wording = { directory, language, t: texts.in(language) };
  return {
    language,
    now,
    today: dayIn(timeZone, now) ?? dayIn(USUAL_ZONE[language], now) ?? now.slice(0, 10),
    directory,
    namedIn: (text) => namedIn(text, search, directory),
    consentWording: (purpose, answers) => ({
      version: CONSENT_VERSION,
      wording: consentWords(purpose, answers, wording),
    }),
  };
}

/** What a text names, by the same reading as a search. */
function namedIn(text: string, search: PartnerSearch, directory: Directory): Named {
  const { demands, members, spans, outside } = search.read(text);
  const known = demands.filter(isKnownDemand);
  return {
    sectors: known.flatMap(({ sectors, impliedSectors }) => [...sectors, ...impliedSectors]),
    products: known.filter(({ optional, concepts }) => !optional && concepts.length > 0).map((demand) => demand.text),
    companies: spans.map((span) => idsOf(span, 'company')).flatMap((ids) => (ids.length === 1 ? ids : [])),
    members: members ?? [],
    isPlace: members !== undefined || outside.length > 0,
    country: outside.map((id) => countryOfPlace(id, directory)).find((code) => code !== undefined),
    telling: spans.filter(isContent).map((span) => span.text),
    isOnlyCompanies: spans.filter(isContent).every((span) => idsOf(span, 'company').length > 0),
    ordinals: selectionsIn(text, spans).filter((one) => typeof one === 'number' || one === 'last'),
  };
}

/** Of a place abroad the country it is listed under; of one beside the alliance's members, theirs. */
function countryOfPlace(id: string, directory: Directory): string | undefined {
  const place = directory.places.get(id);
  if (!place) return undefined;
  const [nearest] = place.parents.flatMap((parent) => directory.members.get(parent.slice(2)) ?? []);
  return nearest?.country ?? countryNamed(place.terms.en[0] ?? place.terms.de[0] ?? '');
}

/** The calendar day in a time zone; undefined for a zone that does not exist. */
function dayIn(timeZone: string | undefined, now: string): string | undefined {
  if (timeZone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(now));
  } catch {
    return undefined;
  }
}
