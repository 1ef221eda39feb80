import type { Directory } from '../directory/directory';
import { HEADINGS, type Heading } from '../directory/schema';
import { isKnownDemand } from '../search/demands';
import { hasConditions, type QueryPlan } from '../search/query-plan';
import { idsOf, type Span } from '../search/reading';
import type { PartnerSearch } from '../search/search';
import { isPhrase } from '../search/spans';
import { fold, hasHan } from '../text/fold';
import { LANGUAGES, type Language } from '../text/language';
import { LanguageDetector, type TellingWords, tellingWords } from './detect-language';
import {
  COMMANDS,
  type Command,
  DEEDS,
  type Intention,
  REFINEMENTS,
  type Situation,
  type Understanding,
} from './intention';
import { NameBeginnings } from './name-beginnings';
import { objectsIn, selectionsIn } from './objects';

/** Commands that may carry more ("Wie wird das Wetter morgen?"), as long as no product or place is asked for. */
const COMMANDS_WITH_OBJECT: readonly Command[] = [
  'enquiry-status',
  'enquiry-withdraw',
  'enquiry-correct',
  'privacy-erase',
  'privacy-export',
  'privacy',
  'person',
  'offTopic',
];
/** Words that ask for partners, even without naming a product. */
const PARTNER_PHRASES = ['request', 'company', 'there'];
/** Words that say nothing about what is wanted. */
const EMPTY_PHRASES = [
  'filler',
  'request',
  'show',
  'profile',
  'number-word',
  'company',
  'city',
  'thanks',
  'closing',
  'on-shortlist',
  'on-list',
];

/** The words of a directory that tell in which language somebody speaks. Plain data. */
export interface Vocabulary {
  readonly telling: TellingWords;
  /** What the directory calls its products, folded: a German "Hardware-Sicherheitsmodule" is no English. */
  readonly products: Readonly<Record<Language, ReadonlySet<string>>>;
}

/** The vocabulary of a directory. */
export function buildVocabulary(directory: Directory): Vocabulary {
  const products = {
    de: productNames(directory, 'de'),
    zh: productNames(directory, 'zh'),
    en: productNames(directory, 'en'),
  };
  return { telling: tellingWords(directory), products };
}

/** Turns messages into intentions. Holds no state of a conversation: that comes as the situation. */
export class Understander {
  private readonly search: PartnerSearch;
  private readonly detector: LanguageDetector;
  private readonly beginnings: NameBeginnings;
  private readonly products: Vocabulary['products'];

  constructor(search: PartnerSearch, vocabulary: Vocabulary) {
    this.search = search;
    this.detector = new LanguageDetector(vocabulary.telling);
    this.beginnings = new NameBeginnings(search.directory);
    this.products = vocabulary.products;
  }

  /** What a message means in a situation. Never throws, whatever the text. */
  understand(text: string, situation: Situation): Understanding {
    const plan = this.read(text);
    const isOurs = situation.language !== undefined && this.products[situation.language].has(fold(text.trim()));
    const language = isOurs ? undefined : this.detector.detect(withoutNames(text, plan));
    const intention = intentionOf(text, plan, situation, (piece) => this.read(piece));
    return { text, language, plan, intention };
  }

  private read(text: string): QueryPlan {
    const plan = this.search.read(text);
    return { ...plan, names: this.beginnings.namesIn(plan, text) };
  }
}

function productNames({ companies }: Directory, language: Language): Set<string> {
  const names = [...companies.values()].flatMap(({ products }) => products.map((product) => product[language] ?? ''));
  return new Set(names.filter((name) => name !== '').map(fold));
}

/** Latin names say nothing of the visitor's language: neither "Nanning" nor "Foshan Electrical and Lighting". */
function withoutNames(text: string, { names, spans }: QueryPlan): string {
  const isName = (span: Span): boolean =>
    idsOf(span, 'member').length > 0 || (names.length > 0 && idsOf(span, 'company').length > 0);
  const named = spans.filter((span) => isName(span) && !hasHan(span.text));
  return named.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** The recognisers in their order: steering first, then choosing, refining, names, and last a search. */
function intentionOf(
  text: string,
  plan: QueryPlan,
  situation: Situation,
  read: (piece: string) => QueryPlan,
): Intention {
  return (
    languageChange(plan) ??
    command(text, plan) ??
    deed(text, plan, read) ??
    (situation.showing ? selection(text, plan) : undefined) ??
    (situation.searching ? refinement(plan) : undefined) ??
    commandWithObject(plan) ??
    profile(plan) ??
    (isNumber(text) ? undefined : search(plan)) ?? { type: 'other' }
  );
}

// === Steering ===

function languageChange({ spans }: QueryPlan): Intention | undefined {
  const id = onlyPhrase(spans, (candidate) => candidate.startsWith('language-'));
  const language = LANGUAGES.find((candidate) => id === `language-${candidate}`);
  return language && { type: 'change-language', language: language satisfies Language };
}

function command(text: string, { spans }: QueryPlan): Intention | undefined {
  if (spans.length === 0) return /[?？]/u.test(text) ? { type: 'help' } : undefined;
  const type = COMMANDS.find((candidate) => onlyPhrase(spans, (id) => id === candidate) !== undefined);
  return type && { type };
}

/** The id of the one telling phrase of a message that has nothing else to say, politeness aside. */
function onlyPhrase(spans: readonly Span[], accept: (id: string) => boolean): string | undefined {
  const telling = spans.filter((span) => idsOf(span, 'phrase').some(accept));
  const first = telling[0];
  const others = spans.filter((span) => !telling.includes(span));
  if (telling.length !== 1 || !first || others.some((span) => !isEmpty(span))) return undefined;
  return idsOf(first, 'phrase').find(accept);
}

function isEmpty(span: Span): boolean {
  const phrases = idsOf(span, 'phrase');
  return phrases.some((id) => EMPTY_PHRASES.includes(id)) || (phrases.includes('greeting') && span.readings.length > 0);
}

function commandWithObject({ spans, demands, members, names }: QueryPlan): Intention | undefined {
  if (demands.some(isKnownDemand) || members !== undefined || names.length > 0) return undefined;
  const type = COMMANDS_WITH_OBJECT.find((candidate) =>
    spans.some((span) => idsOf(span, 'phrase').includes(candidate)),
  );
  return type && { type };
}

// === Choosing ===

/** "vergleiche 1 und 3", "收藏第二个", "Anfrage an Midea": to a product or place alone nothing can be done. */
function deed(
  text: string,
  { spans, demands, members }: QueryPlan,
  read: (piece: string) => QueryPlan,
): Intention | undefined {
  const type = DEEDS.find((candidate) => spans.some((span) => isPhrase(span, candidate)));
  if (!type) return undefined;
  const objects = objectsIn(text, spans, read);
  const hasObjects = objects.selections.length + objects.named.length > 0;
  const asksFor = demands.some(isKnownDemand) || members !== undefined;
  return hasObjects || !asksFor ? { type, objects } : undefined;
}

/** "2", "the second one", "1 and 3", "their city", or only a heading of the profile in view. */
function selection(text: string, { spans }: QueryPlan): Intention | undefined {
  const selections = selectionsIn(text, spans).filter((one) => one !== 'all');
  const says = (id: string): boolean => spans.some((span) => isPhrase(span, id));
  const also = says('also');
  const heading = headingOf(spans);
  const isAside = (span: Span): boolean => isPhrase(span, 'also') || (heading !== undefined && isPhrase(span, 'there'));
  const others = spans.filter((span) => !isSelection(span) && !isEmpty(span) && !isHeading(span) && !isAside(span));
  if (selections.includes('city') && says('company')) return undefined;
  const isDecimal = /\d\.\d/.test(text);
  if (isDecimal || others.length > 0 || (selections.length > 1 && heading)) return undefined;
  if (heading) return { type: 'select', selections: ['city'], heading, also };
  return selections.length > 0 ? { type: 'select', selections, heading, also } : undefined;
}

function isSelection(span: Span): boolean {
  return selectionsIn(span.text, [span]).length > 0;
}

/** A number alone can only mean a choice: nobody searches for "2". */
function isNumber(text: string): boolean {
  return /^\s*\d{1,2}\s*\.?\s*$/.test(text);
}

function isHeading(span: Span): boolean {
  return headingOf([span]) !== undefined;
}

// === Refining ===

function refinement(plan: QueryPlan): Intention | undefined {
  const { excluded } = plan;
  const excludes =
    excluded.companies.length + excluded.members.length + excluded.roles.length + excluded.demands.length;
  if (excludes > 0) return { type: 'refine', refinement: 'without' };
  if (!hasConditions(plan)) return undefined;
  if (asksElsewhere(plan)) return { type: 'refine', refinement: 'instead' };
  const marked = REFINEMENTS.find((id) => plan.spans.some((span) => idsOf(span, 'phrase').includes(id)));
  if (marked && marked !== 'without') return { type: 'refine', refinement: marked };
  const onlyRoles = plan.demands.length === 0 && plan.members === undefined && plan.roles.length > 0;
  return onlyRoles ? { type: 'refine', refinement: 'only' } : undefined;
}

/** "Gibt es das (auch) in Deutschland?" looks there for the same; "auch aus Jiangmen" adds a place to those before. */
function asksElsewhere({ spans, demands, members }: QueryPlan): boolean {
  const says = (id: string): boolean => spans.some((span) => isPhrase(span, id));
  return members !== undefined && demands.length === 0 && (says('asks-same') || (says('also') && says('asks-whether')));
}

// === Names and search ===

function profile({ names, spans }: QueryPlan): Intention | undefined {
  if (names.length === 0) return undefined;
  if (names.some(({ kind }) => kind === 'company')) return { type: 'company-profile', names };
  return { type: 'member-profile', names, heading: headingOf(spans) };
}

function headingOf(spans: readonly Span[]): Heading | undefined {
  return HEADINGS.find((heading) => spans.some((span) => idsOf(span, 'phrase').includes(`heading-${heading}`)));
}

/** A wish for partners that names no product yet is still one: what for is then asked. */
function search(plan: QueryPlan): Intention | undefined {
  const asksForPartners = plan.spans.some((span) => PARTNER_PHRASES.some((id) => isPhrase(span, id)));
  return hasConditions(plan) || plan.wantsMembers || asksForPartners ? { type: 'find-partners' } : undefined;
}
