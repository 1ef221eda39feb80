import { z } from 'zod';
import { COUNTRIES, HEADINGS } from '../../src/directory/schema';
import { NOTICES } from '../../src/replies/reply';
import type { RecordRef, SearchSlots } from '../../src/search/query-plan';
import { LANGUAGES } from '../../src/text/language';
import { openPromptSchema, type PromptRef } from '../prompts/open-prompt';

/**
 * Raised whenever the shape or meaning below changes, or that of a prompt's data: older memories are then given up,
 * except the language.
 */
const MEMORY_VERSION = 3;
/** Steps back that are remembered. */
const MOST_VIEWS = 8;

export const refSchema = z.object({ kind: z.enum(['company', 'member']), id: z.string() });
/** Storage drops what is undefined, so that has to be optional here. */
export const headingSchema = z.enum(HEADINGS).optional();
const demandSchema = z.object({
  text: z.string(),
  concepts: z.array(z.string()),
  sectors: z.array(z.string()),
  impliedSectors: z.array(z.string()),
  words: z.array(z.array(z.string())),
  optional: z.boolean(),
});
const slotsSchema = z
  .object({
    demands: z.array(demandSchema),
    members: z.array(z.string()).optional(),
    countries: z.array(z.enum(COUNTRIES)),
    outside: z.array(z.string()),
    roles: z.array(z.string()),
    strictRoles: z.boolean(),
    kinds: z.array(z.string()),
    excluded: z.object({
      members: z.array(z.string()),
      companies: z.array(z.string()),
      roles: z.array(z.string()),
      demands: z.array(demandSchema),
    }),
    wantsMembers: z.boolean(),
  })
  .transform((slots): SearchSlots => ({ ...slots, members: slots.members }));
const count = z.number().int().nonnegative();

const viewSchema = z.discriminatedUnion('type', [
  /** `size` is what the page holds, `total` what was found when it was shown. */
  z.object({ type: z.literal('hits'), slots: slotsSchema, offset: count, size: count, total: count }),
  z.object({ type: z.literal('profile'), ref: refSchema, heading: headingSchema }),
  z.object({ type: z.literal('comparison'), refs: z.array(refSchema) }),
  z.object({ type: z.literal('shortlist') }),
  /** A question that was put; showing it again opens it again. */
  z.object({ type: z.literal('prompt'), id: z.string(), data: z.unknown() }),
  z.object({ type: z.literal('help') }),
  z.object({ type: z.literal('notice'), notice: z.enum(NOTICES) }),
]);

/** Something shown that can be shown again: what "repeat" and "back" go to. */
export type View = z.infer<typeof viewSchema>;
type ContentView = Exclude<View, { type: 'help' | 'notice' | 'prompt' }>;
export type ViewOf<Type extends View['type']> = Extract<View, { type: Type }>;

const memorySchema = z.object({
  version: z.literal(MEMORY_VERSION),
  language: z.enum(LANGUAGES).optional(),
  /** The latest last. */
  views: z.array(viewSchema),
  /** What can be chosen by number, in the order shown. */
  shown: z.array(refSchema),
  /** How lost the visitor is: grows with each turn in a row that brought nothing. */
  lost: count.default(0),
  /** What the latest reply said became of the shortlist: "und die dritte auch" does it again, "back" leads to the view. */
  listed: z.enum(['added', 'removed']).optional(),
  /** The form that was left and can be taken up by a word, until the visitor goes on to something else. */
  leftForm: z.object({ key: z.uuid(), why: z.enum(['paused', 'gettingNowhere', 'refused', 'offered']) }).optional(),
  /** The questions that wait for an answer, the one to be answered first last. */
  open: z.array(openPromptSchema),
});

/** What is remembered of a conversation between turns. Plain data. */
export type ConversationMemory = z.infer<typeof memorySchema>;
export type LeftForm = NonNullable<ConversationMemory['leftForm']>;

/** What can be told of a memory of any version. */
const remainsSchema = z.object({
  language: z.enum(LANGUAGES).optional().catch(undefined),
  open: z.array(z.unknown()).optional().catch(undefined),
});

/** A conversation about which nothing is known yet. */
export function freshMemory(): ConversationMemory {
  return { version: MEMORY_VERSION, views: [], shown: [], lost: 0, open: [] };
}

/** A memory as it was read from the store. */
export interface ReadMemory {
  readonly memory: ConversationMemory;
  /** True if a question was open that can no longer be asked as it was: the visitor has to be told. */
  readonly gaveUp: boolean;
}

/**
 * The memory as stored. One of another version, or with a question that `isKnown` no longer accepts, is given up but
 * for its language, so that nothing is ever resumed in the wrong place.
 */
export function readMemory(stored: unknown, isKnown: (prompt: PromptRef) => boolean): ReadMemory {
  const { data: memory } = memorySchema.safeParse(stored);
  const prompts = memory ? [...memory.open, ...memory.views.filter((view) => view.type === 'prompt')] : [];
  if (memory && prompts.every(isKnown)) return { memory, gaveUp: false };
  const { data: old } = remainsSchema.safeParse(stored);
  return {
    memory: old?.language ? { ...freshMemory(), language: old.language } : freshMemory(),
    gaveUp: (old?.open ?? []).length > 0,
  };
}

/**
 * The memory with another view on top; the same view twice in a row is one. A question replaces the question before
 * it: nobody goes back through the steps of a form one by one to see the hits again.
 */
export function withView(memory: ConversationMemory, view: View, shown: readonly RecordRef[]): ConversationMemory {
  const latest = memory.views.at(-1);
  const isReplaced =
    JSON.stringify(latest) === JSON.stringify(view) || (latest?.type === 'prompt' && view.type === 'prompt');
  const before = isReplaced ? memory.views.slice(0, -1) : memory.views;
  return { ...memory, views: [...before, view].slice(-MOST_VIEWS), shown: [...shown] };
}

/** The memory without the view on top: one step back. */
export function withoutLatestView(memory: ConversationMemory): ConversationMemory {
  return { ...memory, views: memory.views.slice(0, -1) };
}

/** The search in progress: the latest one that found something. */
export function searchInProgress({ views }: ConversationMemory): ViewOf<'hits'> | undefined {
  return views.findLast((view): view is ViewOf<'hits'> => view.type === 'hits' && view.total > 0);
}

/**
 * The latest view that is about the directory; help, notices, questions and a search without hits only cover it for a
 * moment.
 */
export function contentInView({ views }: ConversationMemory): ContentView | undefined {
  return views.findLast(isContent);
}

function isContent(view: View): view is ContentView {
  if (view.type === 'hits') return view.total > 0;
  return view.type !== 'help' && view.type !== 'notice' && view.type !== 'prompt';
}

/** The company or member whose profile is in view. */
export function inFocus(memory: ConversationMemory): RecordRef | undefined {
  const view = contentInView(memory);
  return view?.type === 'profile' ? view.ref : undefined;
}
