import type { CompanyId } from '../../directory/schema';
import { toHalfWidth } from '../../text/typed-text';
import { MOST_RECIPIENTS } from '../enquiry';
import { type Reading, refused, taken } from '../read/reading';
import { chosenIn } from './chosen-companies';
import type { FormContext } from './form-context';
import { changedRecipients } from './recipients-change';

const OFFICE =
  /^office$|geschäftsstelle|(?:finde[nt]?|finden sie|suchen sie|sucht|findet ihr)(?: bitte)? (?:für )?(?:mich|uns|selbst|passende)|find (?:them |partners |some )?for (?:me|us)|alliance.{0,3} office|you choose|帮我们?(?:找|选|匹配)|由?联盟办公室|代为匹配/iu;

/**
 * Numbers of the list, "the first two", names of companies, ids from a card, "alle", or the office's own search; with
 * "also", "only" or "without" a change of those chosen before. At most ten.
 */
export function readRecipients(
  text: string,
  before: 'office' | readonly CompanyId[] | undefined,
  context: FormContext,
): Reading<'office' | CompanyId[]> {
  const plain = toHalfWidth(text).trim();
  const changed = changedRecipients(plain, before, context);
  if (changed) return within(changed);
  const chosen = chosenIn(plain, context.candidates, context);
  if (chosen === undefined) return refused('recipients-unknown');
  if (chosen.length === 0) return OFFICE.test(plain) ? taken('office') : refused('recipients-unknown');
  return within(chosen);
}

function within(companies: readonly CompanyId[]): Reading<CompanyId[]> {
  const all = [...new Set(companies)];
  if (all.length === 0) return refused('recipients-unknown');
  if (all.length > MOST_RECIPIENTS) return refused('recipients-too-many', { count: all.length, most: MOST_RECIPIENTS });
  return taken(all);
}
