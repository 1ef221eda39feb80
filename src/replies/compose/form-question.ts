import { FIELD_IDS } from '../../enquiry/form/answers';
import { CONSENT_MARK, consentMark } from '../../enquiry/form/consent-mark';
import { type Draft, REVIEWED_MARK, stopOf } from '../../enquiry/form/draft';
import type { FormTold } from '../form-reply';
import type { Block, Suggestion } from '../message';
import type { Putting } from '../question';
import type { Wording, Words } from './compose';
import { CONSENT_VERSION } from './consent-words';
import { stepInputs } from './form-card';
import { inquiryWords } from './form-inquiry-words';
import { answerRows, askWords, faultWords, progressWords } from './form-words';
import { suggest } from './suggest';

/** How an open form is put. */
export interface FormPutting {
  readonly putting: Putting;
  readonly canSkip: boolean;
  readonly told: FormTold | undefined;
}

/** An open form as the turn demands: a step as a card, a single question, or the review with every answer. */
export function composeForm(draft: Draft, { putting, canSkip, told }: FormPutting, wording: Wording): Words {
  const { t } = wording;
  const stop = stopOf(draft);
  const isCard = stop.at === 'step';
  const { ask: question, help, example, before, choices, suggestions } = askWords(draft, wording);
  const ask = isCard ? progressWords(stop.step.id, wording) : question;
  const skip = canSkip ? suggest([t('action.skip')]) : [];
  const exampleText: Block = { type: 'note', text: t('form.example', { example }) };
  const problem = problemWords(told, wording);
  const main = isCard
    ? stepInputs(stop.step, draft, told, wording)
    : [...before, ...choices, stop.at === 'review' ? note(t('enquiry.reviewHint')) : exampleText];
  const offered = [...suggestions, ...skip];
  const always = suggest([t('action.help'), t('action.cancel')]);
  const ways = isCard ? [...skip, ...suggest([t('action.withoutForms')])] : offered.length > 0 ? offered : always;
  const submit = submitOf(draft, stop, wording);
  switch (isCard && putting === 'unclear' ? 'first' : putting) {
    case 'first':
      return {
        blocks: [
          ...inquiryBlocks(draft, told, ask, wording),
          ...(isCard ? cardTold(draft, told, wording) : toldBlocks(draft, told, wording)),
          ...main,
          ...extras(draft, stop, wording),
        ],
        suggestions: ways,
        ...submit,
      };
    case 'again':
    case 'resumed':
      return {
        blocks: [
          headline(t('form.again', { ask })),
          ...(putting === 'resumed' ? given(draft, stop, wording) : []),
          ...main,
        ],
        suggestions: ways,
        ...submit,
      };
    case 'waiting':
      return {
        blocks: [headline(t('form.waiting', { ask }))],
        suggestions: suggest([t('action.repeat'), t('action.cancel')]),
      };
    case 'unclear':
      return {
        blocks: [headline(problem), ...toldBlocks(draft, told, wording, false), { type: 'text', text: ask }, ...main],
        suggestions: [...offered, ...suggest([t('action.help')])],
        ...submit,
      };
    case 'stuck':
      return stuck(problem, [...choices, exampleText], { suggestions, canSkip }, wording);
    case 'help':
      return {
        blocks: [headline(help), ...choices, exampleText, note(t('help.steer'))],
        suggestions: [...offered, ...suggest([t('action.back'), t('action.cancel')])],
      };
  }
}

function stuck(
  problem: string,
  blocks: readonly Block[],
  { suggestions, canSkip }: { suggestions: readonly Suggestion[]; canSkip: boolean },
  { t }: Wording,
): Words {
  const ways = [t('action.person'), ...(canSkip ? [t('action.skip')] : []), t('action.cancel')];
  const typed = ways.map((text) => t('list.quoted', { text })).join(t('list.separator'));
  return {
    blocks: [headline(t('form.stuck', { problem })), ...blocks, note(t('form.ways', { ways: typed }))],
    suggestions: [...suggest([t('action.person')]), ...suggestions, ...suggest(ways.slice(1))],
  };
}

/**
 * Above a card: which of its fields to look at again, since a phone may show only the upper ones, and in small what was
 * understood of the last card. What is wrong stands at each field; where that is on another card, it is said here.
 */
function cardTold(draft: Draft, told: FormTold | undefined, wording: Wording): Block[] {
  const { faults = [], isAside } = told ?? {};
  const { t } = wording;
  const labels = wording.brief || isAside ? [] : faults.map(({ field }) => t(`form.field.${field}`));
  return [
    ...(labels.length > 0 ? [text(t('form.check', { list: labels.join(t('list.separator')) }))] : []),
    ...(isAside ? faultTexts(told, wording) : []).map(text),
    ...[...filledTexts(draft, told, wording), ...remarkTexts(told, wording)].map(note),
  ];
}

/** The question; before it what the visitor asked about the form itself, because the first line answers. */
function inquiryBlocks(draft: Draft, told: FormTold | undefined, ask: string, wording: Wording): Block[] {
  const { asked } = told ?? {};
  if (!asked) return [headline(ask)];
  const rows =
    asked.about === 'given' ? answerRows(asked.fields.length > 0 ? asked.fields : FIELD_IDS, draft, wording) : [];
  const facts: Block[] = asked.fields.length === 0 && rows.length > 0 ? [{ type: 'facts', rows }] : [];
  return [headline(inquiryWords(draft, asked, wording)), ...facts, { type: 'text', text: ask }];
}

/** What was understood of the last answer, what of it could not be taken, and what was done to it. */
function toldBlocks(draft: Draft, told: FormTold | undefined, wording: Wording, withFaults = true): Block[] {
  const faults = withFaults ? faultTexts(told, wording) : [];
  return [...filledTexts(draft, told, wording), ...faults, ...remarkTexts(told, wording)].map(text);
}

/** What was taken, taken away, and kept in the description because it has no field. */
function filledTexts(draft: Draft, told: FormTold | undefined, wording: Wording): string[] {
  const { filled = [], removed = [], added } = told ?? {};
  const { t } = wording;
  const fields = filled.filter((id) => id !== 'wish' || added === undefined);
  const noted = answerRows(fields, draft, wording).map((row) => t('form.filledOne', row));
  const names = removed.map((id) => t(`form.field.${id}`)).join(t('list.separator'));
  return [
    ...(noted.length === 0 ? [] : [t('form.filled', { list: noted.join(t('list.points')) })]),
    ...(names === '' ? [] : [t('form.removed', { list: names })]),
    ...(added === undefined ? [] : [t('form.added', { text: added })]),
  ];
}

/** What could not be taken; where it was no answer to the question that is open, with an example of its own. */
function faultTexts(told: FormTold | undefined, wording: Wording): string[] {
  const { faults = [], isAside } = told ?? {};
  const { t } = wording;
  const examples = faults.map(({ field }) => t('form.example', { example: t(`form.ask.${field}.example`) }));
  return [...faults.map((fault) => faultWords(fault, wording, true)), ...(isAside ? examples : [])];
}

function remarkTexts(told: FormTold | undefined, { t }: Wording): string[] {
  return (told?.remarks ?? []).map((remark) => t(`form.remark.${remark}`));
}

function problemWords(told: FormTold | undefined, wording: Wording): string {
  const [fault] = told?.faults ?? [];
  return fault ? faultWords(fault, wording) : wording.t('notice.notUnderstood');
}

/** The answers so far, without those that the question itself shows. */
function given(draft: Draft, stop: ReturnType<typeof stopOf>, wording: Wording): Block[] {
  if (wording.brief || stop.at !== 'ask') return [];
  const shownBelow = stop.ask.id === 'details' ? stop.ask.fields : [];
  const rows = answerRows(
    FIELD_IDS.filter((id) => !shownBelow.includes(id)),
    draft,
    wording,
  );
  return rows.length === 0 ? [] : [{ type: 'facts', rows }];
}

function extras({ answers }: Draft, { at }: ReturnType<typeof stopOf>, { t }: Wording): Block[] {
  return at === 'review' && answers.consentKeep === undefined ? [note(t('enquiry.optional'))] : [];
}

function submitOf(
  { key, answers, changedAt }: Draft,
  stop: ReturnType<typeof stopOf>,
  { t, language }: Wording,
): Pick<Words, 'submit'> {
  if (stop.at === 'ask') return {};
  if (stop.at === 'review') {
    const data = { form: key, step: 'review', [REVIEWED_MARK]: changedAt };
    return { submit: { title: t('action.send'), data } };
  }
  const { id } = stop.step;
  const mark = id === 'consent' ? { [CONSENT_MARK]: consentMark(answers, language, CONSENT_VERSION) } : {};
  return { submit: { title: t('form.next'), data: { form: key, step: id, ...mark } } };
}

function headline(text: string): Block {
  return { type: 'headline', text };
}

function note(text: string): Block {
  return { type: 'note', text };
}

function text(words: string): Block {
  return { type: 'text', text: words };
}
