import { z } from 'zod';
import { COUNTRIES, HEADINGS } from '../src/directory/schema';
import type { RecordRef, SearchSlots } from '../src/search/query-plan';
import { LANGUAGES } from '../src/text/language';

/** Raised whenever the shape or meaning below changes: older memories are then forgotten, except the language. */
const MEMORY_VERSION = 1;
/** Steps back that are remembered. */
const MOST_VIEWS = 6;

const refSchema = z.object({ kind: z.enum(['company', 'member']), id: z.string() });
const demandSchema = z.object({
  text: z.string(),
  concepts: z.array(z.string()),
  sectors: z.array(z.string()),
  impliedSectors: z.array(z.string()),
  words: z.array(z.array(z.string())),
});
const slotsSchema: z.ZodType<SearchSlots> = z.object({
  demands: z.array(demandSchema),
  members: z.union([z.array(z.string()), z.undefined()]),
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
});

const viewSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hits'), slots: slotsSchema, offset: z.number().int().nonnegative() }),
  z.object({ type: z.literal('profile'), ref: refSchema, heading: z.union([z.enum(HEADINGS), z.undefined()]) }),
  z.object({ type: z.literal('help') }),
]);

/** Something shown that can be shown again: what "repeat" and "back" go to. */
export type View = z.infer<typeof viewSchema>;

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

/** The search in progress: the latest view of hits. */
export function searchInProgress({ views }: ConversationMemory): Extract<View, { type: 'hits' }> | undefined {
  return views.findLast((view) => view.type === 'hits');
}

/** What is in view: the profile shown last, if it is the latest view. */
export function inFocus({ views }: ConversationMemory): RecordRef | undefined {
  const latest = views.at(-1);
  return latest?.type === 'profile' ? latest.ref : undefined;
}
