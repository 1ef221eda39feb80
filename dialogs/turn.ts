import type { TurnContext } from 'botbuilder';
import type { EnquiryDesk } from '../src/enquiry/desk';
import type { AnswerContext } from '../src/enquiry/form/answer';
import { compose } from '../src/replies/compose/compose';
import type { Reply } from '../src/replies/reply';
import { toActivity } from '../src/replies/to-activity';
import type { Texts } from '../src/replies/translate';
import type { Language } from '../src/text/language';
import type { Understanding } from '../src/understand/intention';
import type { Knowledge } from '../src/understand/knowledge';
import type { ConversationMemory } from './memory/conversation-memory';
import type { VisitorMemory } from './memory/visitor-memory';

/** One turn of a conversation, as the dialogs see it. `memory` and `visitor` are replaced, never changed in place. */
export class Turn {
  readonly context: TurnContext;
  readonly knowledge: Knowledge;
  readonly understanding: Understanding;
  readonly language: Language;
  readonly desk: EnquiryDesk;
  /** What answers of a form are read with. */
  readonly reading: AnswerContext;
  memory: ConversationMemory;
  visitor: VisitorMemory;
  /** True once a question was put in this turn. */
  asked = false;
  private readonly texts: Texts;

  constructor(parts: {
    context: TurnContext;
    knowledge: Knowledge;
    understanding: Understanding;
    language: Language;
    desk: EnquiryDesk;
    reading: AnswerContext;
    memory: ConversationMemory;
    visitor: VisitorMemory;
    texts: Texts;
  }) {
    this.context = parts.context;
    this.knowledge = parts.knowledge;
    this.understanding = parts.understanding;
    this.language = parts.language;
    this.desk = parts.desk;
    this.reading = parts.reading;
    this.memory = parts.memory;
    this.visitor = parts.visitor;
    this.texts = parts.texts;
  }

  /** Puts a reply into words and sends it. */
  async say(reply: Reply): Promise<void> {
    if (reply.kind === 'question') this.asked = true;
    const message = compose(reply, this.knowledge.directory, this.language, this.texts);
    await this.context.sendActivity(toActivity(message, this.context.activity.channelId));
  }
}
