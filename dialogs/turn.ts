import type { TurnContext } from 'botbuilder';
import { compose } from '../src/replies/compose/compose';
import type { Reply } from '../src/replies/reply';
import { toActivity } from '../src/replies/to-activity';
import type { Texts } from '../src/replies/translate';
import type { Language } from '../src/text/language';
import type { Understanding } from '../src/understand/intention';
import type { Knowledge } from '../src/understand/knowledge';
import type { ConversationMemory } from './conversation-memory';

/** One turn of a conversation, as the dialogs see it. `memory` is replaced, never changed in place. */
export class Turn {
  readonly context: TurnContext;
  readonly knowledge: Knowledge;
  readonly understanding: Understanding;
  readonly language: Language;
  memory: ConversationMemory;
  private readonly texts: Texts;

  constructor(parts: {
    context: TurnContext;
    knowledge: Knowledge;
    understanding: Understanding;
    language: Language;
    memory: ConversationMemory;
    texts: Texts;
  }) {
    this.context = parts.context;
    this.knowledge = parts.knowledge;
    this.understanding = parts.understanding;
    this.language = parts.language;
    this.memory = parts.memory;
    this.texts = parts.texts;
  }

  /** Puts a reply into words and sends it. */
  async say(reply: Reply): Promise<void> {
    const message = compose(reply, this.knowledge.directory, this.language, this.texts);
    await this.context.sendActivity(toActivity(message, this.context.activity.channelId));
  }
}

const TURN = Symbol('turn');

/** Makes the turn known to the dialogs that run in it. */
export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(TURN, turn);
}

/** The turn in progress; the root dialog has set it before any other dialog runs. */
export function turnOf(context: TurnContext): Turn {
  const turn: unknown = context.turnState.get(TURN);
  if (!(turn instanceof Turn)) throw new Error('a dialog ran outside the root dialog');
  return turn;
}
