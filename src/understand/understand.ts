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
  type Intention,
  REFINEMENTS,
  type Selection,
  type Situation,
  type Understanding,
} from './intention';
import { NameBeginnings } from './name-beginnings';

/** Commands that may carry more ("Anfrage an 1 und 2"), as long as no product or place is asked for. */
const COMMANDS_WITH_OBJECT: readonly Command[] = ['enquiry', 'compare', 'shortlist', 'privacy', 'person', 'offTopic'];
/** Words that ask for partners, even without naming a product. */
const PARTNER_PHRASES = ['request', 'company', 'there'];
/** Words that say nothing about what is wanted. */
const EMPTY_PHRASES = ['filler', 'request', 'show', 'profile', 'number-word', 'company', 'city'];

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
    const read = this.search.read(text);
    const plan = { ...read, names: this.beginnings.namesIn(read, text) };
    const isOurs = situation.language !== undefined && this.products[situation.language].has(fold(text.trim()));
    const language = isOurs ? undefined : this.detector.detect(withoutNames(text, plan));
    return { text, language, plan, intention: intentionOf(text, plan, situation) };
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
function intentionOf(text: string, plan: QueryPlan, situation: Situation): Intention {
  return (
    languageChange(plan) ??
    command(text, plan) ??
    (situation.showing ? selection(plan) : undefined) ??
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

/** "2", "the second one", "their city", or only a heading of the profile in view. */
function selection({ spans }: QueryPlan): Intention | undefined {
  const choices = spans.flatMap((span) => selectionOf(span) ?? []);
  const others = spans.filter((span) => selectionOf(span) === undefined && !isEmpty(span) && !isHeading(span));
  const [first] = choices;
  const heading = headingOf(spans);
  if (choices.length > 1 || others.length > 0) return undefined;
  if (first !== undefined) return { type: 'select', selection: heading ? 'city' : first, heading };
  return heading ? { type: 'select', selection: 'city', heading } : undefined;
}

/** A number alone can only mean a choice: nobody searches for "2". */
function isNumber(text: string): boolean {
  return /^\s*\d{1,2}\s*\.?\s*$/.test(text);
}

function selectionOf(span: Span): Selection | undefined {
  if (/^\d{1,2}$/.test(span.text) && Number(span.text) > 0) return Number(span.text);
  for (const id of idsOf(span, 'phrase')) {
    if (id === 'this-one') return 'this';
    if (id === 'their-city') return 'city';
    if (id === 'number-last') return 'last';
    const number = /^number-(\d+)$/.exec(id)?.[1];
    if (number !== undefined) return Number(number);
  }
  return undefined;
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
  const marked = REFINEMENTS.find((id) => plan.spans.some((span) => idsOf(span, 'phrase').includes(id)));
  if (marked && marked !== 'without') return { type: 'refine', refinement: marked };
  const onlyRoles = plan.demands.length === 0 && plan.members === undefined && plan.roles.length > 0;
  return onlyRoles ? { type: 'refine', refinement: 'only' } : undefined;
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
