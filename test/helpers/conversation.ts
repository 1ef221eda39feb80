import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, TestAdapter, UserState } from 'botbuilder';
import { type ConversationMemory, readMemory } from '../../dialogs/memory/conversation-memory';
import { isKnownPrompt } from '../../dialogs/prompts/prompts';
import { createRootDialog } from '../../dialogs/root-dialog';
import { PersonalConversationState } from '../../src/bot/group';
import { LotseBot } from '../../src/bot/lotse-bot';
import { deskOf } from '../../src/bot/turn-desk';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import type { Storage } from '../../src/storage/storage';
import type { Language } from '../../src/text/language';
import { buildKnowledge, type Knowledge } from '../../src/understand/knowledge';
import { buttonsOf, cardOf, textOfActivity } from './activity-text';
import { shippedDirectory } from './shipped-dataset';
import { openTestStorage } from './storage';

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

/** One database in memory for all conversations of a test file; each conversation has an id and a visitor of its own. */
let storage: Promise<Storage> | undefined;

/** What a conversation runs on besides the dataset, where it is not the database of the test file and the real clock. */
export interface World {
  readonly storage: Storage;
  readonly now: () => number;
}

/** The assistant itself, over a database in memory. */
export async function buildBot(knowledge: () => Knowledge, world?: World) {
  storage ??= world ? undefined : openTestStorage();
  const { states, turns } = world?.storage ?? (await (storage ?? openTestStorage()));
  const now = world?.now ?? Date.now;
  const conversationState = new PersonalConversationState(states);
  const memory = conversationState.createProperty<unknown>('memory');
  const userState = new UserState(states);
  const visitor = userState.createProperty<unknown>('visitor');
  const dialog = createRootDialog({ knowledge, texts: new Texts(readLocales()), memory, visitor, desk: deskOf, now });
  return { memory, bot: new LotseBot({ conversationState, userState, turns, dialog }) };
}

/** A conversation with the real assistant, without network and files. */
export class Conversation {
  private readonly adapter: TestAdapter;
  private readonly parts: ReturnType<typeof buildBot>;
  private readonly id: string;
  private readonly lines: string[] = [];
  private memory: unknown;

  /** @param id of the conversation and its visitor; one that was used before goes on as after a restart */
  constructor(
    knowledge: Knowledge,
    {
      channelId = 'test',
      locale = 'de-DE',
      id = randomUUID(),
      isGroup = false,
      world,
    }: { channelId?: string; locale?: string; id?: string; isGroup?: boolean; world?: World } = {},
  ) {
    this.id = id;
    this.adapter = new TestAdapter(
      async (context) => {
        const { bot, memory } = await this.parts;
        await bot.run(context);
        this.memory = await memory.get(context);
      },
      {
        channelId,
        locale,
        conversation: { id, isGroup, conversationType: '', name: '' },
      },
    );
    this.parts = buildBot(() => knowledge, world);
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
    // A copy, because the adapter fills it in; and an id, by which repetitions are told.
    await this.adapter.receiveActivity({ id: randomUUID(), from: { id: this.id, name: 'Visitor' }, ...activity });
    const activities = this.adapter.activeQueue.filter(({ type }) => type === ActivityTypes.Message);
    const answer: Answer = {
      activities,
      text: activities.map(textOfActivity).join('\n\n'),
      suggestions: activities.flatMap(buttonsOf).map(({ says }) => says),
      memory: readMemory(this.memory, isKnownPrompt).memory,
    };
    const mute = activities.filter((one) => !hasNextStep(one));
    if (mute.length > 0) throw new Error(`a reply without a next step: ${textOfActivity(mute[0] ?? {})}`);
    this.lines.push(`> ${activity.text ?? `[${activity.type}]`}`, answer.text, '');
    return answer;
  }

  /** All that was said so far, to be read aloud. */
  transcript(): string {
    return this.lines.join('\n');
  }
}

/** A button, something to press or to choose by number, something to type, or a question. */
function hasNextStep(activity: Partial<Activity>): boolean {
  const isPressable = buttonsOf(activity).length > 0;
  const card = JSON.stringify(cardOf(activity) ?? {});
  return isPressable || /Action\.|"Input\./.test(card) || /^› |^\s*\d+\. |[?？]/m.test(textOfActivity(activity));
}

/** What a visitor says, in each language. */
export type Said = Readonly<Record<Language, string>>;

export function said(de: string, zh: string, en: string): Said {
  return { de, zh, en };
}

/** A conversation in which these words were said already. */
export async function conversationAfter(
  knowledge: Knowledge,
  language: Language,
  words: readonly Said[],
  channelId = 'sms',
): Promise<Conversation> {
  const conversation = new Conversation(knowledge, { channelId, locale: language });
  for (const one of words) await conversation.say(one[language]);
  return conversation;
}
