import type { Directory } from '../directory/directory';
import { isKnownDemand } from '../search/demands';
import { hasConditions, type QueryPlan } from '../search/query-plan';
import { idsOf, type Span } from '../search/reading';
import type { PartnerSearch } from '../search/search';
import { isPhrase } from '../search/spans';
import { fold, hasHan } from '../text/fold';
import type { Language } from '../text/language';
import { LanguageDetector, type TellingWords, tellingWords } from './detect-language';
import { headingOf, isHeading } from './heading';
import { DEEDS, type Intention, type Situation, type Understanding } from './intention';
import { NameBeginnings } from './name-beginnings';
import { objectsIn, selectionsIn } from './objects';
import { onlyAsks, question } from './question';
import { refinement } from './refinement';
import { command, commandWithObject, isEmpty, languageChange } from './steering';

/** Words that ask for partners, even without naming a product. */
const PARTNER_PHRASES = ['request', 'company', 'there'];
/** A shorter word is of any language. */
const SHORTEST_TELLING = 4;

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
    const read = this.read(text);
    const plan = situation.searching && onlyAsks(read) ? { ...read, demands: [], members: undefined } : read;
    const isOurs = situation.language !== undefined && this.isOurWord(text, plan, situation.language);
    const language = isOurs ? undefined : this.detector.detect(withoutNames(text, plan));
    const intention = intentionOf(text, plan, situation, (piece) => this.read(piece));
    return { text, language, plan, intention };
  }

  /**
   * In a conversation that has a language, a product of that language, or any single word, is no wish for another
   * ("Software", "Design"), unless the word does nothing but steer ("Hilfe").
   */
  private isOurWord(text: string, { spans }: QueryPlan, language: Language): boolean {
    const word = text.trim();
    if (this.products[language].has(fold(word))) return true;
    const steers = spans.every(
      ({ readings }) => readings.length > 0 && readings.every(({ type }) => type === 'phrase'),
    );
    return !/\s/u.test(word) && !hasHan(word) && (!steers || word.length < SHORTEST_TELLING);
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
    command(text, plan, situation) ??
    deed(text, plan, read) ??
    question(text, plan, situation) ??
    (situation.showing ? selection(text, plan) : undefined) ??
    (situation.searching ? refinement(plan) : undefined) ??
    commandWithObject(plan) ??
    profile(plan) ??
    (isNumber(text) ? undefined : search(plan)) ?? { type: 'other' }
  );
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

// === Names and search ===

function profile({ names, spans }: QueryPlan): Intention | undefined {
  if (names.length === 0) return undefined;
  if (names.some(({ kind }) => kind === 'company')) return { type: 'company-profile', names };
  return { type: 'member-profile', names, heading: headingOf(spans) };
}

/** A wish for partners that names no product yet is still one: what for is then asked. */
function search(plan: QueryPlan): Intention | undefined {
  const asksForPartners = plan.spans.some((span) => PARTNER_PHRASES.some((id) => isPhrase(span, id)));
  return hasConditions(plan) || plan.wantsMembers || asksForPartners ? { type: 'find-partners' } : undefined;
}
