import { ENQUIRY_KINDS } from '../../enquiry/enquiry';
import type { Answers, FieldId } from '../../enquiry/form/answers';
import { type Draft, reviewFields, stopOf } from '../../enquiry/form/draft';
import type { FieldFault } from '../../enquiry/form/outcome';
import { type AskId, askNamed, STEP_IDS, type StepId } from '../../enquiry/form/steps';
import { hasHan } from '../../text/fold';
import { LANGUAGES } from '../../text/language';
import { nameShown, valueWords } from '../form-value';
import type { Block, Suggestion } from '../message';
import type { Wording } from './compose';
import { CONSENTS, consentWords } from './consent-words';
import { suggest } from './suggest';

/** "Schritt 1 von 6: Ihr Anliegen". */
export function progressWords(id: StepId, { t }: Wording): string {
  return t('form.progress', { step: STEP_IDS.indexOf(id) + 1, of: STEP_IDS.length, title: t(`form.step.${id}`) });
}

/** What is wrong with an answer, in one sentence; `named` says for which field, where several were answered at once. */
export function faultWords({ field, fault: { code, params } }: FieldFault, { t }: Wording, named = false): string {
  const sentence = t(`form.fault.${code}`, params);
  return named ? t('form.filledOne', { label: t(`form.field.${field}`), value: sentence }) : sentence;
}

/** The answers to these fields as rows; those not answered yet are left out. */
export function answerRows(
  ids: readonly FieldId[],
  draft: Pick<Draft, 'answers'>,
  wording: Wording,
): { label: string; value: string }[] {
  return ids.flatMap((id) => {
    const value = valueWords(id, draft.answers, wording);
    return value === undefined ? [] : [{ label: wording.t(`form.field.${id}`), value }];
  });
}

/** Every answer by number, to be changed by saying it; what is still missing stands there as such. */
export function reviewRows(draft: Draft, wording: Wording): { label: string; value: string }[] {
  return reviewFields(draft).map((id, index) => ({
    // The number stays beside its word, however narrow the column.
    label: `${index + 1}.\u00a0${wording.t(`form.field.${id}`)}`,
    value: valueWords(id, draft.answers, wording) ?? wording.t('form.open'),
  }));
}

/** The words of a single question. */
export interface AskWords {
  readonly ask: string;
  readonly help: string;
  readonly example: string;
  /** What has to be read before answering, such as a consent. */
  readonly before: readonly Block[];
  readonly choices: readonly Block[];
  readonly suggestions: readonly Suggestion[];
}

/** The words of the single question, or of the review. */
export function askWords(draft: Draft, wording: Wording): AskWords {
  const { t } = wording;
  const stop = stopOf(draft);
  if (stop.at === 'review') {
    return {
      ask: t('enquiry.review'),
      help: t('enquiry.reviewHelp'),
      example: t('enquiry.reviewExample'),
      before: [{ type: 'facts', rows: reviewRows(draft, wording) }],
      choices: [],
      suggestions: suggest([t('action.send'), ...(draft.answers.consentKeep ? [] : [t('action.keepContact')])]),
    };
  }
  const id = stop.at === 'ask' ? stop.ask.id : (stop.step.asks[0]?.id ?? 'wish');
  return {
    ask: askText(id, 'ask', draft, wording),
    help: t(`form.ask.${id}.help`),
    example: askText(id, 'example', draft, wording),
    before: beforeAsk(id, draft, wording),
    choices: choicesOf(id, draft, wording),
    suggestions: suggestionsOf(id, draft, wording),
  };
}

/** A question, or its example; who comes for a visit is not asked for pieces and certificates. */
export function askText(
  id: AskId,
  part: 'ask' | 'example',
  { answers }: Pick<Draft, 'answers'>,
  { t }: Pick<Wording, 't'>,
): string {
  const isVisit = answers.kind === 'delegation' && (id === 'wish' || id === 'details');
  return isVisit ? t(`form.visit.${id}.${part}`) : t(`form.ask.${id}.${part}`);
}

function beforeAsk(id: AskId, draft: Draft, wording: Wording): Block[] {
  if (id === 'details') {
    const known = answerRows(askNamed('details').fields, draft, wording);
    return known.length > 0 ? [{ type: 'facts', rows: known }] : [];
  }
  const purpose = CONSENTS[id];
  return purpose ? [{ type: 'text', text: consentWords(purpose, draft.answers, wording) }] : [];
}

function choicesOf(id: AskId, { candidates }: Draft, wording: Wording): Block[] {
  const { directory, language, t } = wording;
  const items = (titles: readonly { title: string; line?: string }[]): Block[] =>
    titles.map(({ title, line }, index) => ({ type: 'item', number: index + 1, title, lines: line ? [line] : [] }));
  switch (id) {
    case 'kind':
      return items(ENQUIRY_KINDS.map((kind) => ({ title: t(`form.kind.${kind}`) })));
    case 'replyLanguage':
      return items(LANGUAGES.map((one) => ({ title: t(`form.language.${one}`) })));
    case 'recipients':
      return items(
        candidates.map((company) => {
          const { names = {}, member = '' } = directory.companies.get(company) ?? {};
          return { title: nameShown(names, wording), line: directory.members.get(member)?.names[language] ?? '' };
        }),
      );
    default:
      return [];
  }
}

function suggestionsOf(id: AskId, { answers, candidates }: Draft, wording: Wording): Suggestion[] {
  const { t } = wording;
  switch (id) {
    case 'kind':
      return (['supply', 'distribution', 'technology'] as const).flatMap((kind) => suggest([t(`form.kind.${kind}`)]));
    case 'wish':
      return wishSuggestion(answers, wording);
    case 'recipients':
      return [...(candidates.length > 0 ? suggest(['1']) : []), ...suggest([t('action.findForMe')])];
    case 'replyLanguage':
      return LANGUAGES.map((one, index) => ({ title: t(`form.language.${one}`), says: String(index + 1) }));
    case 'consentRecipients':
    case 'consentTransfer':
    case 'consentKeep':
      return suggest([t('action.agree'), t('action.decline')]);
    default:
      return [];
  }
}

/** What the search tells of the wish, as a sentence; unless it was searched for in a script that the language has not. */
function wishSuggestion({ kind, product }: Answers, { language, t }: Wording): Suggestion[] {
  if (product === undefined || (hasHan(product) && language !== 'zh')) return [];
  const about = kind === 'supply' || kind === 'delegation' ? kind : 'other';
  return suggest([t(`enquiry.wishFromSearch.${about}`, { what: product })]);
}
