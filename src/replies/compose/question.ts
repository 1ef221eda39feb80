import type { FormQuestion } from '../form-reply';
import type { Block, Suggestion } from '../message';
import { type Question, WAYS_ON } from '../question';
import type { QuestionReply } from '../reply';
import type { Wording, Words } from './compose';
import { whichEnquiryWords, withdrawWords } from './enquiry';
import { composeForm } from './form-question';
import { exampleSuggestions } from './orientation';
import { eraseWords } from './privacy';
import { suggest } from './suggest';
import { whichPlaceWords, whichWords } from './which-question';

/** The words of one question, from which every way of putting it is made. */
export interface QuestionWords {
  readonly ask: string;
  /** How to answer, in one sentence. */
  readonly hint: string;
  /** What is asked and why, in other words. */
  readonly help: string;
  /** An answer that is accepted. */
  readonly example: string;
  /** What was given already, shown when the question comes back. */
  readonly given: readonly Block[];
  /** What there is to choose from, numbered. */
  readonly choices: readonly Block[];
  readonly suggestions: readonly Suggestion[];
  /** What is wrong with the answer, where that can be said more exactly than "not understood". */
  readonly problem?: string;
}

/** A question, put as the turn demands (conversation rules 7 and 8). The first line always tells why. */
export function composeQuestion({ question, putting, canSkip, told }: QuestionReply, wording: Wording): Words {
  if (question.about === 'form') return composeForm(question.draft, { putting, canSkip, told }, wording);
  const { t } = wording;
  const words = wordsOf(question, wording);
  const { ask, hint, help, example, given, choices, suggestions, problem } = words;
  const skip = canSkip ? suggest([t('action.skip')]) : [];
  const hintNote: Block = { type: 'note', text: hint };
  const exampleText: Block = { type: 'text', text: t('question.example', { example }) };
  switch (putting) {
    case 'first':
      return put([headline(ask), ...given, ...choices, hintNote], [...suggestions, ...skip]);
    case 'again':
    case 'resumed':
      return put([headline(t('question.again', { ask })), ...given, ...choices, hintNote], [...suggestions, ...skip]);
    case 'waiting':
      return put([headline(t('question.waiting', { ask }))], suggest([t('action.repeat'), t('action.cancel')]));
    case 'unclear':
      return put(
        [headline(problem ?? t('notice.notUnderstood')), { type: 'text', text: hint }, ...choices, exampleText],
        [...suggestions, ...skip, ...suggest([t('action.help')])],
      );
    case 'stuck': {
      const ways = [t('action.person'), ...(canSkip ? [t('action.skip')] : []), t('action.cancel')];
      const typed = ways.map((text) => t('list.quoted', { text })).join(t('list.separator'));
      return put(
        [
          headline(t('question.stuck')),
          ...choices,
          exampleText,
          { type: 'note', text: t('question.alsoSay', { ways: typed }) },
        ],
        [...suggest([t('action.person')]), ...suggestions, ...suggest(ways.slice(1))],
      );
    }
    case 'help':
      return put(
        [headline(help), ...choices, exampleText, { type: 'note', text: t('help.steer') }],
        [...suggestions, ...skip, ...suggest([t('action.back'), t('action.cancel')])],
      );
  }
}

function wordsOf(question: Exclude<Question, FormQuestion>, wording: Wording): QuestionWords {
  const { t } = wording;
  switch (question.about) {
    case 'what':
      return {
        ask: t('question.what.ask'),
        hint: t('question.what.hint'),
        help: t('question.what.help'),
        example: t('question.what.example'),
        given: [],
        choices: [],
        suggestions: exampleSuggestions(t),
      };
    case 'ways':
      return waysWords(wording);
    case 'which':
      return whichWords(question.names, wording);
    case 'which-place':
      return whichPlaceWords(question, wording);
    case 'which-enquiry':
      return whichEnquiryWords(question.choices, wording);
    case 'withdraw':
      return withdrawWords(question.reference, wording);
    case 'erase':
      return eraseWords(wording);
  }
}

function waysWords({ t }: Wording): QuestionWords {
  const choices = WAYS_ON.map((way, index) => ({
    type: 'item' as const,
    number: index + 1,
    title: t(`question.ways.${way}`),
    lines: way === 'person' ? [t('notice.person')] : [],
  }));
  return {
    ask: t('question.ways.ask'),
    hint: t('question.ways.hint'),
    help: t('question.ways.help'),
    example: '1',
    given: [],
    choices,
    suggestions: choices.map(({ number, title }) => ({ title: `${number}. ${title}`, says: String(number) })),
  };
}

function put(blocks: readonly Block[], suggestions: readonly Suggestion[]): Words {
  return { blocks, suggestions };
}

function headline(text: string): Block {
  return { type: 'headline', text };
}
