import { z } from 'zod';
import type { CompanyId } from '../../src/directory/schema';
import { draftSchema } from '../../src/enquiry/form/draft';
import { MOST_SHORTLISTED } from '../../src/replies/shortlist-reply';

/** Raised whenever the meaning of what is kept changes; what is kept is then carried over, never dropped. */
const VISITOR_VERSION = 1;

/** A draft that can no longer be read is dropped, the others stay. */
const draftsSchema = z
  .array(z.unknown())
  .transform((drafts) => drafts.flatMap((draft) => draftSchema.safeParse(draft).data ?? []));

const visitorSchema = z.object({
  version: z.literal(VISITOR_VERSION),
  /** In the order added. */
  shortlist: z.array(z.string()).max(MOST_SHORTLISTED),
  /** Enquiries that are being filled in, the latest first. */
  drafts: draftsSchema.default([]),
  /** The visitor wants single questions instead of forms. */
  withoutForms: z.boolean().default(false),
});

/** What is kept of a visitor across conversations. Plain data. */
export type VisitorMemory = z.infer<typeof visitorSchema>;

/** A visitor of whom nothing is kept. */
export function freshVisitor(): VisitorMemory {
  return { version: VISITOR_VERSION, shortlist: [], drafts: [], withoutForms: false };
}

/** What is kept of a visitor, as stored. */
export function readVisitor(stored: unknown): VisitorMemory {
  return visitorSchema.safeParse(stored).data ?? freshVisitor();
}

/** What became of the companies that were to be added to or taken from a shortlist. */
export interface ShortlistChange {
  readonly visitor: VisitorMemory;
  readonly done: readonly CompanyId[];
  /** Already on the list, or not on it. */
  readonly needless: readonly CompanyId[];
  /** No room was left for them. */
  readonly tooMany: readonly CompanyId[];
}

/** Adds companies as far as there is room. */
export function withShortlisted(visitor: VisitorMemory, companies: readonly CompanyId[]): ShortlistChange {
  const needless = companies.filter((id) => visitor.shortlist.includes(id));
  const fresh = companies.filter((id) => !visitor.shortlist.includes(id));
  const room = MOST_SHORTLISTED - visitor.shortlist.length;
  const done = fresh.slice(0, room);
  return {
    visitor: { ...visitor, shortlist: [...visitor.shortlist, ...done] },
    done,
    needless,
    tooMany: fresh.slice(room),
  };
}

/** Takes companies off. */
export function withoutShortlisted(visitor: VisitorMemory, companies: readonly CompanyId[]): ShortlistChange {
  return {
    visitor: { ...visitor, shortlist: visitor.shortlist.filter((id) => !companies.includes(id)) },
    done: companies.filter((id) => visitor.shortlist.includes(id)),
    needless: companies.filter((id) => !visitor.shortlist.includes(id)),
    tooMany: [],
  };
}
