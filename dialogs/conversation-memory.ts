import { z } from 'zod';
import { COUNTRIES, HEADINGS } from '../src/directory/schema';
import { NOTICES } from '../src/replies/reply';
import type { RecordRef, SearchSlots } from '../src/search/query-plan';
import { LANGUAGES } from '../src/text/language';

/** Raised whenever the shape or meaning below changes: older memories are then forgotten, except the language. */
const MEMORY_VERSION = 2;
/** Steps back that are remembered. */
const MOST_VIEWS = 8;

const refSchema = z.object({ kind: z.enum(['company', 'member']), id: z.string() });
/** Storage drops what is undefined, so that has to be optional here. */
const headingSchema = z.enum(HEADINGS).optional();
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
  z.object({ type: z.literal('choice'), names: z.array(refSchema), heading: headingSchema }),
  /** "What are you looking for?", with what is known already. */
  z.object({ type: z.literal('question'), slots: slotsSchema }),
  z.object({ type: z.literal('help') }),
  z.object({ type: z.literal('notice'), notice: z.enum(NOTICES) }),
]);

/** Something shown that can be shown again: what "repeat" and "back" go to. */
export type View = z.infer<typeof viewSchema>;
export type ViewOf<Type extends View['type']> = Extract<View, { type: Type }>;

const memorySchema = z.object({
  version: z.literal(MEMORY_VERSION),
  language: z.enum(LANGUAGES).optional(),
  /** The latest last. */
  views: z.array(viewSchema),
  /** What can be chosen by number, in the order shown. */
  shown: z.array(refSchema),
});

/** What is remembered of a conversation between turns. Plain data. */
export type ConversationMemory = z.infer<typeof memorySchema>;

/** A conversation about which nothing is known yet. */
export function freshMemory(): ConversationMemory {
  return { version: MEMORY_VERSION, views: [], shown: [] };
}

/** The memory as stored, or a fresh one that keeps the language if the stored one is of another version. */
export function readMemory(stored: unknown): ConversationMemory {
  const result = memorySchema.safeParse(stored);
  if (result.success) return result.data;
  const language = z.object({ language: z.enum(LANGUAGES) }).safeParse(stored);
  return language.success ? { ...freshMemory(), language: language.data.language } : freshMemory();
}

/** The memory with another view on top; the same view twice in a row is one. */
export function withView(memory: ConversationMemory, view: View, shown: readonly RecordRef[]): ConversationMemory {
  const isSame = JSON.stringify(memory.views.at(-1)) === JSON.stringify(view);
  const views = isSame ? memory.views : [...memory.views, view].slice(-MOST_VIEWS);
  return { ...memory, views, shown: [...shown] };
}

/** The memory without the view on top: one step back, or an open question withdrawn. */
export function withoutLatestView(memory: ConversationMemory): ConversationMemory {
  return { ...memory, views: memory.views.slice(0, -1) };
}

/** The search in progress: the latest view of hits. */
export function searchInProgress({ views }: ConversationMemory): ViewOf<'hits'> | undefined {
  return views.findLast((view) => view.type === 'hits');
}

/** The latest view that is about the directory; help and notices only cover it for a moment. */
export function contentInView({ views }: ConversationMemory): View | undefined {
  return views.findLast(({ type }) => type !== 'help' && type !== 'notice');
}

/** The company or member whose profile is in view. */
export function inFocus(memory: ConversationMemory): RecordRef | undefined {
  const view = contentInView(memory);
  return view?.type === 'profile' ? view.ref : undefined;
}
