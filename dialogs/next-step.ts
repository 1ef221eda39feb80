import type { Directory } from '../src/directory/directory';
import type { CompanyId } from '../src/directory/schema';
import { namesakeOf } from '../src/search/namesake';
import { scopeOfMember } from '../src/search/place-scope';
import { NO_CONDITIONS, type RecordRef, type SearchSlots } from '../src/search/query-plan';
import { isPhrase } from '../src/search/spans';
import type { Command, Deed, Intention, Objects, Understanding } from '../src/understand/intention';
import { refine } from '../src/understand/refine';
import { allSelected, asSpokenOf, cityInView, theOneThere } from './choose';
import { compare, DEEDS_ON_NAMES, deedStep, resolve, strangeNames } from './deed-step';
import { formCard } from './enquiry/form-card';
import { meantForLeftForm } from './enquiry/left-form';
import { openFormKey } from './enquiry/open-form';
import { deedOnSent } from './enquiry/sent-deed';
import { type ConversationMemory, searchInProgress } from './memory/conversation-memory';
import type { Sent } from './prompts/prompt';
import { stepAtPrompt } from './prompts/prompt-step';
import { waitingIn } from './prompts/prompts';
import { askWhat, saysWhat } from './prompts/what-prompt';
import { askWhichPlace } from './prompts/which-place-prompt';
import { askWhich } from './prompts/which-prompt';
import type { Step } from './step';

/** The step that follows from a message, given what is remembered of the conversation and on the shortlist. Pure. */
export function nextStep(
  sent: Sent,
  memory: ConversationMemory,
  directory: Directory,
  shortlist: readonly CompanyId[],
): Step {
  const { understanding, value } = sent;
  const card = formCard(value);
  if (card && card.key !== openFormKey(memory)) return { do: 'enquiry', deed: { type: 'other-card', card } };
  if (understanding.text.trim() === '' && value === undefined) return { do: 'tell', notice: 'unreadable' };
  const waiting = waitingIn(memory);
  const forLeftForm = waiting ? undefined : meantForLeftForm(sent, memory);
  if (forLeftForm) return { do: 'enquiry', deed: forLeftForm };
  const otherwise = (): Step =>
    stepOf(understanding, asSpokenOf(understanding, memory, directory, shortlist), directory);
  return waiting ? stepAtPrompt(waiting, sent, memory, directory, otherwise) : otherwise();
}

/** What a message can be that speaks of "the one in Cologne". */
const LOOKING: readonly Intention['type'][] = ['find-partners', 'refine', 'member-profile'];

/** What follows from a message as such, whatever question is open. */
function stepOf(understanding: Understanding, memory: ConversationMemory, directory: Directory): Step {
  const { intention, plan } = understanding;
  const onSent = deedOnSent(understanding);
  if (onSent) return { do: 'enquiry', deed: onSent };
  const there = LOOKING.includes(intention.type) ? theOneThere(understanding, memory, directory) : undefined;
  if (there) return lookUp([there], undefined);
  switch (intention.type) {
    case 'find-partners':
      return find(completed(understanding, memory, directory));
    case 'refine': {
      const search = searchInProgress(memory);
      return find(search ? refine(search.slots, plan, intention.refinement) : plan);
    }
    case 'member-profile':
      return lookUpMember(understanding, intention, memory, directory);
    case 'company-profile':
      return lookUp(intention.names, undefined);
    case 'select':
      return choose(intention, memory, directory);
    case 'compare':
    case 'similar':
    case 'shortlist-add':
    case 'shortlist-remove':
    case 'shortlist-clear':
    case 'shortlist-send':
    case 'shortlist':
    case 'enquiry':
      return doTo(intention.type, intention.objects, understanding, memory, directory);
    case 'change-language':
      return { do: 'change-language' };
    case 'other':
      return { do: 'miss' };
    default:
      return command(intention, memory);
  }
}

/** Asks what for only if the message names nothing at all. */
function find(slots: SearchSlots): Step {
  return saysWhat(slots) ? { do: 'search', slots, offset: 0 } : { do: 'ask', prompt: askWhat(slots) };
}

function lookUp(names: readonly RecordRef[], heading: Extract<Intention, { type: 'member-profile' }>['heading']): Step {
  const [only, ...others] = names;
  return only && others.length === 0
    ? { do: 'look-up', ref: only, heading }
    : { do: 'ask', prompt: askWhich(names, heading) };
}

/** A name that a place outside the alliance has too is asked about, unless it is the city the conversation is about. */
function lookUpMember(
  { plan }: Understanding,
  { names, heading }: Extract<Intention, { type: 'member-profile' }>,
  memory: ConversationMemory,
  directory: Directory,
): Step {
  const [only, ...others] = names;
  const namesake = namesakeOf(plan, directory);
  const isClear = others.length > 0 || only?.id === cityInView(memory, directory);
  if (!only || !namesake || isClear) return lookUp(names, heading);
  return { do: 'ask', prompt: askWhichPlace(only.id, namesake.id, heading) };
}

/** "Und die dritte auch": what was done to the shortlist is done once more. */
const LISTING = { added: 'shortlist-add', removed: 'shortlist-remove' } as const;

/** One that was shown is looked at, several are compared. */
function choose(
  { selections, heading, also }: Extract<Intention, { type: 'select' }>,
  memory: ConversationMemory,
  directory: Directory,
): Step {
  const refs = allSelected(selections, memory, directory);
  if (!refs) return { do: 'tell', notice: 'nothingToChoose' };
  if (also && memory.listed) return deedStep(LISTING[memory.listed], refs, memory, directory);
  return refs.length > 1 ? compare(refs) : lookUp(refs, heading);
}

/** A name with several bearers is asked about first, and of one that nobody bears that is said. */
function doTo(
  deed: Deed,
  objects: Objects,
  understanding: Understanding,
  memory: ConversationMemory,
  directory: Directory,
): Step {
  const resolved = resolve(objects, memory, directory);
  if (!resolved) return { do: 'tell', notice: 'nothingToChoose' };
  const { refs, unclear } = resolved;
  const strange = unclear ? [] : strangeNames(deed, refs, understanding);
  if (strange.length > 0) return { do: 'search', slots: { ...NO_CONDITIONS, demands: strange }, offset: 0 };
  const onNames = DEEDS_ON_NAMES.find((one) => one === deed);
  if (!unclear || !onNames) return deedStep(deed, refs, memory, directory);
  return { do: 'ask', prompt: askWhich(unclear, undefined, { deed: onNames, others: [...refs] }) };
}

/** A search takes over the city in view ("which firms are there?", "who else in their city?"). */
function completed({ plan }: Understanding, memory: ConversationMemory, directory: Directory): SearchSlots {
  const city = cityInView(memory, directory);
  const speaksOfIt = plan.spans.some((span) => isPhrase(span, 'there') || isPhrase(span, 'their-city'));
  if (plan.members !== undefined || !city || !speaksOfIt) return plan;
  const { members, countries } = scopeOfMember(directory, city);
  return { ...plan, members, countries };
}

function command({ type }: { type: Command } & Intention, memory: ConversationMemory): Step {
  switch (type) {
    case 'help':
      return { do: 'show', view: { type: 'help' } };
    case 'cancel':
      return { do: 'give-up', notice: 'cancelled', forget: false };
    case 'restart':
      return { do: 'give-up', notice: 'restarted', forget: true };
    case 'greeting':
      return { do: 'welcome' };
    case 'more':
      return more(memory);
    case 'repeat':
      return repeat(memory);
    case 'back':
      return back(memory);
    case 'skip':
      return { do: 'tell', notice: 'nothingToSkip' };
    case 'enquiry-new':
      return { do: 'enquiry', deed: { type: 'start', companies: [], fresh: true } };
    case 'enquiry-status':
      return { do: 'enquiry', deed: { type: 'status' } };
    case 'enquiry-withdraw':
      return { do: 'enquiry', deed: { type: 'withdraw' } };
    case 'enquiry-correct':
      return { do: 'enquiry', deed: { type: 'correct' } };
    case 'enquiry-resume':
      return { do: 'enquiry', deed: { type: 'resume' } };
    case 'enquiry-discard':
      return { do: 'enquiry', deed: { type: 'discard' } };
    case 'enquiry-send':
      return { do: 'enquiry', deed: { type: 'send', key: undefined } };
    case 'without-forms':
      return { do: 'enquiry', deed: { type: 'mode', mode: 'questions' } };
    case 'with-forms':
      return { do: 'enquiry', deed: { type: 'mode', mode: 'cards' } };
    case 'privacy':
      return { do: 'privacy', deed: 'know' };
    case 'privacy-export':
      return { do: 'privacy', deed: 'export' };
    case 'privacy-erase':
      return { do: 'privacy', deed: 'ask-erase' };
    default:
      return { do: 'show', view: { type: 'notice', notice: type } };
  }
}

function more(memory: ConversationMemory): Step {
  const search = searchInProgress(memory);
  if (!search) return { do: 'show', view: { type: 'help' } };
  const offset = search.offset + search.size;
  if (offset >= search.total) return { do: 'tell', notice: 'nothingMore' };
  return { do: 'search', slots: search.slots, offset };
}

function repeat({ views }: ConversationMemory): Step {
  const latest = views.at(-1);
  return latest ? { do: 'show', view: latest } : { do: 'welcome' };
}

/** To the view before; from a word about the shortlist to the list it covers. Who has saved a profile is done with it. */
function back({ views, listed }: ConversationMemory): Step {
  const [before, latest] = [views.at(-2), views.at(-1)];
  if (latest && listed && (latest.type !== 'profile' || !before)) return { do: 'show', view: latest };
  return before ? { do: 'back', view: before } : { do: 'tell', notice: 'nothingBefore' };
}
