import {
  type Activity,
  ActivityTypes,
  ConversationState,
  MemoryStorage,
  type Storage,
  TestAdapter,
  UserState,
} from 'botbuilder';
import { type ConversationMemory, readMemory } from '../../dialogs/conversation-memory';
import { isKnownPrompt } from '../../dialogs/prompts';
import { createRootDialog } from '../../dialogs/root-dialog';
import { LotseBot } from '../../src/bot/lotse-bot';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { buildKnowledge, type Knowledge } from '../../src/understand/knowledge';
import { textOfActivity } from './activity-text';
import { shippedDirectory } from './shipped-dataset';

/** What the assistant answered in one turn, as a visitor of the channel sees it, and what it now remembers. */
export interface Answer {
  readonly activities: readonly Partial<Activity>[];
  /** All words shown, of all messages of the turn. */
  readonly text: string;
  /** The words of the buttons. */
  readonly suggestions: readonly string[];
  readonly memory: ConversationMemory;
}

/** The shipped dataset with all that is built from it. Takes seconds: once per test file. */
export async function openKnowledge(): Promise<Knowledge> {
  return buildKnowledge(await shippedDirectory());
}

/** A conversation with the real assistant, without network and files. */
export class Conversation {
  private readonly adapter: TestAdapter;
  private readonly lines: string[] = [];
  private memory: unknown;

  /** @param storage what an earlier process has left */
  constructor(
    knowledge: Knowledge,
    {
      channelId = 'test',
      locale = 'de-DE',
      storage = new MemoryStorage(),
    }: { channelId?: string; locale?: string; storage?: Storage } = {},
  ) {
    const conversationState = new ConversationState(storage);
    const memory = conversationState.createProperty<unknown>('memory');
    const dialog = createRootDialog({ knowledge: () => knowledge, texts: new Texts(readLocales()), memory });
    const bot = new LotseBot({ conversationState, userState: new UserState(storage), dialog });
    this.adapter = new TestAdapter(
      async (context) => {
        await bot.run(context);
        this.memory = await memory.get(context);
      },
      { channelId, locale },
    );
  }

  /** The visitor arrives. */
  arrive(): Promise<Answer> {
    return this.take({
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [{ id: 'visitor', name: 'Visitor' }],
    });
  }

  /** The visitor writes. */
  say(text: string): Promise<Answer> {
    return this.take({ type: ActivityTypes.Message, text });
  }

  /** Anything may arrive: a picture, an event, a form. */
  async take(activity: Partial<Activity>): Promise<Answer> {
    this.adapter.activeQueue.length = 0;
    await this.adapter.receiveActivity(activity);
    const activities = this.adapter.activeQueue.filter(({ type }) => type === ActivityTypes.Message);
    const answer: Answer = {
      activities,
      text: activities.map(textOfActivity).join('\n\n'),
      suggestions: activities
        .flatMap(({ suggestedActions }) => suggestedActions?.actions ?? [])
        .map(({ value }) => value),
      memory: readMemory(this.memory, isKnownPrompt).memory,
    };
    this.lines.push(`> ${activity.text ?? `[${activity.type}]`}`, answer.text, '');
    return answer;
  }

  /** All that was said so far, to be read aloud. */
  transcript(): string {
    return this.lines.join('\n');
  }
}
