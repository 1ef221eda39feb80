/** Bars come in steps of five percent: a channel that has fetched one has it for many charts. */
const STEP = 5;

/** Where the map of a member's place is found on this service. */
export function mapAddress(memberId: string): string {
  return `/pictures/map/${memberId}.png`;
}

/** Where the bar for a share of the longest one (0 to 1) is found on this service. */
export function barAddress(share: number): string {
  return `/pictures/bar/${Math.round((share * 100) / STEP) * STEP}.png`;
}
