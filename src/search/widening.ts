import type { Directory } from '../directory/directory';
import { membersIn, regionOf } from './place-scope';
import type { SearchSlots } from './query-plan';

/** What was given up to find a hit; `none`: nothing. */
export type Widening = 'none' | 'sector' | 'region' | 'country' | 'roles' | 'demands' | 'everywhere';

/** The order in which conditions are given up when nothing meets them all. */
export const WIDENINGS: readonly Widening[] = ['sector', 'region', 'country', 'roles', 'demands', 'everywhere'];

/**
 * The order in which a short list is filled up: here the right product somewhat farther away is worth more than
 * part of what was wanted, and another product of the same sector comes last.
 */
export const FILL_UPS: readonly Widening[] = ['region', 'country', 'demands', 'sector'];

/** The conditions with those of a step given up, or undefined if the step changes nothing. */
export function widen(directory: Directory, slots: SearchSlots, widening: Widening): SearchSlots | undefined {
  const { members, demands } = slots;
  const hasPlace = members !== undefined && demands.length > 0;
  switch (widening) {
    case 'none':
      return slots;
    case 'sector':
      return demands.length > 0 ? slots : undefined;
    case 'region':
      return hasPlace ? { ...slots, members: regionOf(directory, members) } : undefined;
    case 'country':
      return hasPlace ? { ...slots, members: membersIn(directory, slots.countries) } : undefined;
    case 'roles':
      return slots.strictRoles ? { ...slots, strictRoles: false } : undefined;
    case 'demands':
      return demands.length > 1 ? slots : undefined;
    case 'everywhere':
      return hasPlace ? { ...slots, members: undefined } : undefined;
  }
}
