import { ActivityTypes, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { compose } from '../src/replies/compose/compose';
import { toActivity } from '../src/replies/to-activity';
import type { Texts } from '../src/replies/translate';
import { isLanguage, type Language, languageOfTag } from '../src/text/language';
import type { Understanding } from '../src/understand/intention';
import type { Knowledge } from '../src/understand/knowledge';
import { chosenByWords } from './choose';
import {
  type ConversationMemory,
  contentInView,
  freshMemory,
  readMemory,
  searchInProgress,
  withoutLatestView,
} from './conversation-memory';
import { DialogId } from './dialog-ids';
import { nextStep, type Step } from './next-step';
import { PartnerSearchDialog } from './partner-search-dialog';
import { ProfileLookupDialog } from './profile-lookup-dialog';
import { showView } from './show-view';
import { setTurn, Turn } from './turn';

/** Longer messages are read up to here: a question fits. */
const LONGEST_TEXT = 2_000;
const FALLBACK_LANGUAGE: Language = 'de';

/** What the dialogs are given. */
export interface DialogServices {
  /** The dataset as it is now. */
  readonly knowledge: () => Knowledge;
  readonly texts: Texts;
  readonly memory: StatePropertyAccessor<unknown>;
}

/** The dialog every turn goes through: reads the message, then steers, or hands over to the dialog it is for. */
export class RootDialog extends ComponentDialog {
  private readonly services: DialogServices;

  constructor(services: DialogServices) {
    super(DialogId.root);
    this.services = services;
    this.addDialog(new PartnerSearchDialog());
    this.addDialog(new ProfileLookupDialog());
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(dc);
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.takeTurn(dc);
  }

  private async takeTurn(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = await this.openTurn(dc.context);
    const result = await this.answer(dc, turn);
    await this.services.memory.set(dc.context, turn.memory);
    return result;
  }

  private async openTurn(context: TurnContext): Promise<Turn> {
    const { services } = this;
    const knowledge = services.knowledge();
    const memory = readMemory(await services.memory.get(context));
    const understanding = knowledge.understander.understand(textOf(context), {
      searching: searchInProgress(memory) !== undefined,
      showing: memory.shown.length > 0 || memory.views.length > 0,
      language: memory.language,
    });
    const picksChoice = chosenByWords(understanding, memory, knowledge.directory) !== undefined;
    const told = picksChoice ? { ...understanding, language: undefined } : understanding;
    const language = languageOf(context, told, memory);
    const turn = new Turn({
      context,
      knowledge,
      understanding,
      language,
      memory: { ...memory, language },
      texts: services.texts,
    });
    setTurn(context, turn);
    return turn;
  }

  private async answer(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    const { type } = dc.context.activity;
    if (type === ActivityTypes.ConversationUpdate) return this.stay(turn.say({ kind: 'welcome' }));
    if (type === ActivityTypes.Event) return wishedLanguage(dc.context) ? this.changeLanguage(turn) : Dialog.EndOfTurn;
    if (textOf(dc.context).trim() === '') return this.stay(turn.say({ kind: 'notice', notice: 'unreadable' }));
    return this.follow(dc, turn, nextStep(turn.understanding, turn.memory, turn.knowledge.directory));
  }

  private async follow(dc: DialogContext, turn: Turn, step: Step): Promise<DialogTurnResult> {
    switch (step.do) {
      case 'search':
        await dc.cancelAllDialogs();
        return dc.beginDialog(DialogId.partnerSearch, step.options);
      case 'look-up':
        await dc.cancelAllDialogs();
        return dc.beginDialog(DialogId.profileLookup, step.options);
      case 'show':
        return this.stay(showView(turn, step.view));
      case 'back':
        await dc.cancelAllDialogs();
        turn.memory = withoutLatestView(turn.memory);
        return this.stay(showView(turn, step.view));
      case 'tell':
        return this.stay(turn.say({ kind: 'notice', notice: step.notice }));
      case 'give-up':
        await dc.cancelAllDialogs();
        turn.memory = step.forget ? { ...freshMemory(), language: turn.language } : withoutOpenQuestion(turn.memory);
        return this.stay(turn.say({ kind: 'notice', notice: step.notice }));
      case 'welcome':
        return this.stay(turn.say({ kind: 'welcome' }));
      case 'change-language':
        return this.changeLanguage(turn);
      case 'continue':
        return this.continueOrAdmit(dc, turn);
    }
  }

  /** Confirms, then says what is in view in the new language: nobody should have to ask again. */
  private async changeLanguage(turn: Turn): Promise<DialogTurnResult> {
    await turn.say({ kind: 'notice', notice: 'languageChanged' });
    const view = contentInView(turn.memory);
    if (view) await showView(turn, view);
    return Dialog.EndOfTurn;
  }

  /** A dialog that has asked something gets the answer; without one the message was not understood. */
  private async continueOrAdmit(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
    if (dc.activeDialog) return dc.continueDialog();
    return this.stay(turn.say({ kind: 'not-understood' }));
  }

  /** Answers without touching a question that is open. */
  private async stay(answered: Promise<void>): Promise<DialogTurnResult> {
    await answered;
    return Dialog.EndOfTurn;
  }
}

function textOf({ activity }: TurnContext): string {
  return activity.type === ActivityTypes.Message ? (activity.text ?? '').slice(0, LONGEST_TEXT) : '';
}

/** The language that the visitor chose on the page around the chat. */
function wishedLanguage({ activity }: TurnContext): Language | undefined {
  const isWish = activity.type === ActivityTypes.Event && activity.name === 'language';
  return isWish && isLanguage(activity.value) ? activity.value : undefined;
}

function withoutOpenQuestion(memory: ConversationMemory): ConversationMemory {
  const type = memory.views.at(-1)?.type;
  return type === 'choice' || type === 'question' ? withoutLatestView(memory) : memory;
}

/** An explicit wish first, then the message itself, then the language so far, then what the channel says. */
function languageOf(
  context: TurnContext,
  { intention, language }: Understanding,
  memory: ConversationMemory,
): Language {
  if (intention.type === 'change-language') return intention.language;
  const { locale } = context.activity;
  return wishedLanguage(context) ?? language ?? memory.language ?? languageOfTag(locale) ?? FALLBACK_LANGUAGE;
}

/** The root dialog of the assistant. */
export function createRootDialog(services: DialogServices): RootDialog {
  return new RootDialog(services);
}

/** Tells the visitor that a turn failed, in the language of the conversation as far as the channel tells it. */
export async function tellError(
  context: TurnContext,
  { knowledge, texts, reference }: { knowledge: Knowledge; texts: Texts; reference: string },
): Promise<void> {
  const language = languageOfTag(context.activity.locale) ?? FALLBACK_LANGUAGE;
  const message = compose({ kind: 'error', reference }, knowledge.directory, language, texts);
  await context.sendActivity(toActivity(message, context.activity.channelId));
}
