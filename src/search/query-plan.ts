import type { CompanyId, Country, MemberId } from '../directory/schema';
import type { Attribute } from './attribute';
import type { Span } from './reading';
import type { Correction } from './spans';

/** One thing a hit must have. Any of the alternatives is enough; words are what is looked for where nothing is known. */
export interface Demand {
  /** The visitor's own words. */
  readonly text: string;
  readonly concepts: readonly string[];
  /** NACE codes named by the visitor, and those the concepts belong to. */
  readonly sectors: readonly string[];
  readonly impliedSectors: readonly string[];
  /** Index terms of an unknown word or run of Chinese characters: groups that must each match by one of its terms. */
  readonly words: readonly (readonly string[])[];
  /** What the wanted thing is for ("Akkus für E-Bikes"): moves a hit up, but is not needed. */
  readonly optional: boolean;
}

/** What must not be in a hit. */
export interface Exclusion {
  readonly members: readonly MemberId[];
  readonly companies: readonly CompanyId[];
  readonly roles: readonly string[];
  readonly demands: readonly Demand[];
}

/** The conditions of a search: what is remembered of it, refined and widened. Plain data without the message's words. */
export interface SearchSlots {
  readonly demands: readonly Demand[];
  /** Where to look; undefined means everywhere. */
  readonly members: readonly MemberId[] | undefined;
  readonly countries: readonly Country[];
  /** Places named that are not in the alliance (ids of the gazetteer). */
  readonly outside: readonly string[];
  readonly roles: readonly string[];
  /** Only these roles, nothing else ("nur Hersteller"). */
  readonly strictRoles: boolean;
  readonly kinds: readonly string[];
  readonly excluded: Exclusion;
  /** The visitor asks for cities, not companies. */
  readonly wantsMembers: boolean;
}

/** A search without any condition, to add those that are wanted. */
export const NO_CONDITIONS: SearchSlots = {
  demands: [],
  members: undefined,
  countries: [],
  outside: [],
  roles: [],
  strictRoles: false,
  kinds: [],
  excluded: { members: [], companies: [], roles: [], demands: [] },
  wantsMembers: false,
};

/** A company or member. */
export interface RecordRef {
  readonly kind: 'company' | 'member';
  readonly id: string;
}

/** How a message is read as a search: what was found where in it, and the conditions that follow. */
export interface QueryPlan extends SearchSlots {
  readonly spans: readonly Span[];
  /** What visitors said of themselves; not part of the search. */
  readonly dropped: readonly Span[];
  /** Companies or members whose name, and nothing else, the message is. */
  readonly names: readonly RecordRef[];
  /** What is asked about a company or city besides what it makes. */
  readonly asked: readonly Attribute[];
  readonly limit: number | undefined;
  readonly corrections: readonly Correction[];
  /** What was understood as nothing in particular. */
  readonly rest: string;
}

/** True if the slots say what or where to look. */
export function hasConditions(slots: SearchSlots): boolean {
  return slots.demands.length > 0 || slots.members !== undefined || slots.roles.length > 0;
}
