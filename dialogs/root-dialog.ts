import { ActivityTypes, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { EnquiryDesk } from '../src/enquiry/desk';
import { REPLY_LOST } from '../src/replies/channel-events';
import { compose } from '../src/replies/compose/compose';
import { toActivity } from '../src/replies/to-activity';
import type { Texts } from '../src/replies/translate';
import { isLanguage, type Language, languageOfTag } from '../src/text/language';
import type { Understanding } from '../src/understand/intention';
import type { Knowledge } from '../src/understand/knowledge';
import { formReading } from './enquiry/form-reading';
import { createFlows } from './flows';
import { type ConversationMemory, inFocus, readMemory, searchInProgress } from './memory/conversation-memory';
import { readVisitor, type VisitorMemory } from './memory/visitor-memory';
import { nextStep } from './next-step';
import type { Sent } from './prompts/prompt';
import { isKnownPrompt, waitingIn } from './prompts/prompts';
import type { Step } from './step';
import { takeStep } from './take-step';
import { Turn } from './turn';

/** Longer messages are read up to here: a question fits. */
const LONGEST_TEXT = 2_000;
/** What is longer is refused by its field, with its length. */
const LONGEST_ANSWER = 20_000;
const FALLBACK_LANGUAGE: Language = 'de';
/** Under which the turn keeps its language: the state may be what has failed. */
const LANGUAGE_OF_TURN = Symbol('language');

/** What the dialogs are given. */
export interface DialogServices {
  /** The dataset as it is now. */
  readonly knowledge: () => Knowledge;
  readonly texts: Texts;
  /** Of the conversation, and of the visitor across conversations. */
  readonly memory: StatePropertyAccessor<unknown>;
  readonly visitor: StatePropertyAccessor<unknown>;
  /** The desk at which the visitor of a turn hands in enquiries and asks for stored data. */
  readonly desk: (context: TurnContext) => EnquiryDesk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The dialog every turn goes through: reads the message, decides the step, steers or begins the flow it is for. Between
 * turns everything is in the conversation's memory, which has a version; on the framework's stack lies only this dialog.
 */
export class RootDialog extends ComponentDialog {
  private readonly services: DialogServices;

  constructor(services: DialogServices) {
    super('root');
    this.services = services;
    for (const flow of createFlows()) this.addDialog(flow);
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(dc);
  }

  protected override onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(dc);
  }

  private async takeTurn(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const knowledge = this.services.knowledge();
    const visitor = readVisitor(await this.services.visitor.get(context));
    const { memory, gaveUp } = readMemory(await this.services.memory.get(context), isKnownPrompt);
    context.turnState.set(LANGUAGE_OF_TURN, memory.language);
    const sent = read(context, memory, { ...this.services, knowledge });
    const step = stepFor(context, sent, { memory, visitor }, knowledge);
    const language = languageOf(context, sent.understanding, memory, step);
    context.turnState.set(LANGUAGE_OF_TURN, language);
    const { understanding } = sent;
    const turn = new Turn({
      context,
      knowledge,
      understanding,
      language,
      desk: this.services.desk(context),
      reading: sent.reading,
      memory: { ...memory, language },
      visitor,
      texts: this.services.texts,
    });
    if (gaveUp) await turn.say({ kind: 'notice', notice: 'gaveUp' });
    if (step) await takeStep(dc, turn, step);
    await this.services.memory.set(context, turn.memory);
    if (turn.visitor !== visitor) await this.services.visitor.set(context, turn.visitor);
    return Dialog.EndOfTurn;
  }
}

function read(
  context: TurnContext,
  memory: ConversationMemory,
  { knowledge, texts, now }: { knowledge: Knowledge; texts: Texts; now: () => number },
): Sent {
  const understanding = knowledge.understander.understand(textOf(context), {
    searching: searchInProgress(memory) !== undefined,
    showing: memory.shown.length > 0 || memory.views.length > 0,
    focused: inFocus(memory) !== undefined,
    answering: waitingIn(memory)?.prompt.lasting ?? false,
    language: memory.language,
  });
  const { type, value, text = '', locale, localTimezone } = context.activity;
  const isMessage = type === ActivityTypes.Message;
  const reading = formReading({
    knowledge,
    texts,
    language: memory.language ?? languageOfTag(locale) ?? FALLBACK_LANGUAGE,
    now: new Date(now()).toISOString(),
    timeZone: localTimezone,
  });
  return {
    understanding,
    text: isMessage ? text.slice(0, LONGEST_ANSWER) : '',
    reading,
    value: isMessage ? (value ?? undefined) : undefined,
  };
}

/** What follows from what arrived; undefined if nothing does. */
function stepFor(
  context: TurnContext,
  sent: Sent,
  { memory, visitor }: { memory: ConversationMemory; visitor: VisitorMemory },
  { directory }: Knowledge,
): Step | undefined {
  const { type } = context.activity;
  if (type === ActivityTypes.ConversationUpdate) return { do: 'welcome' };
  if (type === ActivityTypes.Event && context.activity.name === REPLY_LOST) return questionAgain(memory);
  if (type === ActivityTypes.Event) return wishedLanguage(context) && { do: 'change-language' };
  return nextStep(sent, memory, directory, visitor.shortlist);
}

/** The question that waits, as it was put; what else was said can be asked for again without harm. */
function questionAgain({ views, open }: ConversationMemory): Step | undefined {
  const view = views.at(-1);
  return open.length > 0 && view ? { do: 'show', view } : undefined;
}

function textOf({ activity }: TurnContext): string {
  return activity.type === ActivityTypes.Message ? (activity.text ?? '').slice(0, LONGEST_TEXT) : '';
}

/** The language that the visitor chose on the page around the chat. */
function wishedLanguage({ activity }: TurnContext): Language | undefined {
  const isWish = activity.type === ActivityTypes.Event && activity.name === 'language';
  return isWish && isLanguage(activity.value) ? activity.value : undefined;
}

/**
 * An explicit wish first, then the message itself, then the language so far, then what the channel says. An answer such
 * as a name or number tells no language.
 */
function languageOf(
  context: TurnContext,
  { intention, language }: Understanding,
  memory: ConversationMemory,
  step: Step | undefined,
): Language {
  if (intention.type === 'change-language') return intention.language;
  const isAnswer = step?.do === 'answer' || step?.do === 'miss';
  const tells = !isAnswer || (waitingIn(memory)?.prompt.tellsLanguage ?? true);
  const told = tells ? language : undefined;
  const { locale } = context.activity;
  return wishedLanguage(context) ?? told ?? memory.language ?? languageOfTag(locale) ?? FALLBACK_LANGUAGE;
}

/** The root dialog of the assistant. */
export function createRootDialog(services: DialogServices): RootDialog {
  return new RootDialog(services);
}

/** Tells the visitor that a turn failed, in the language of the conversation as far as the turn came to know it. */
export async function tellError(
  context: TurnContext,
  { knowledge, texts, reference }: { knowledge: Knowledge; texts: Texts; reference: string },
): Promise<void> {
  const spoken: unknown = context.turnState.get(LANGUAGE_OF_TURN);
  const { locale, channelId } = context.activity;
  const language = isLanguage(spoken) ? spoken : (languageOfTag(locale) ?? FALLBACK_LANGUAGE);
  await context.sendActivity(
    toActivity(compose({ kind: 'error', reference }, knowledge.directory, language, texts), channelId),
  );
}
