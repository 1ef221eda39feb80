import type { Provenance } from '../../directory/provenance';
import type { Company } from '../../directory/schema';
import type { Hit } from '../../search/collect';
import type { Block, Suggestion } from '../message';
import { displayName, reasonsFor } from '../reason';
import type { HitsReply } from '../reply';
import { notHeldOf } from './answers';
import type { Wording, Words } from './compose';
import { productsOf } from './hit-products';
import { summaryOf } from './hits-summary';
import { waysAfterMiss } from './orientation';
import { outsideNote } from './outside';
import { sourceLine } from './source-line';

/** A page of hits: the answer in one line, what was left out or widened, then each hit with its reason and source. */
export function composeHits(reply: HitsReply, wording: Wording): Words {
  if (reply.total === 0) return composeNothing(reply, wording);
  const { t } = wording;
  const { offset, page, total } = reply;
  const summary = summaryOf(reply, wording);
  const found = foundLine(reply, wording);
  const range: Block[] =
    total > page.length
      ? [{ type: 'note', text: t('hits.range', { from: offset + 1, to: offset + page.length, total }) }]
      : [];
  return {
    blocks: [
      ...answerOf(reply, summary ? t('hits.headline', { what: summary, found }) : found, wording),
      ...remarksOn(reply, wording),
      ...page.map((hit, index) => item(hit, offset + index + 1, wording)),
      ...range,
      { type: 'note', text: [t('hits.choose'), ...refineHint(reply, wording)].join(t('list.sentence')) },
    ],
    suggestions: nextSteps(reply, wording),
  };
}

/** The answer in one line; "is Stuttgart in the alliance?" is answered first, before what is near. */
function answerOf({ slots }: HitsReply, found: string, wording: Wording): Block[] {
  const [answer, ...others] = asksOnlyWhere(slots) ? outsideNotes(slots, wording) : [];
  if (answer === undefined) return [{ type: 'headline', text: found }];
  return [{ type: 'headline', text: answer }, ...[...others, found].map((text): Block => ({ type: 'text', text }))];
}

function asksOnlyWhere({ demands, outside, roles }: HitsReply['slots']): boolean {
  return outside.length > 0 && demands.length + roles.length === 0;
}

function outsideNotes({ outside, members = [] }: HitsReply['slots'], wording: Wording): string[] {
  return outside.map((id) => outsideNote(id, members, wording));
}

/** Says which part found nothing, and goes on with what works. */
function composeNothing(reply: HitsReply, wording: Wording): Words {
  const { t } = wording;
  const what = reply.unknown.length > 0 ? reply.unknown.join(t('list.separator')) : summaryOf(reply, wording);
  return {
    blocks: [
      { type: 'headline', text: t('hits.nothing', { what }) },
      ...remarksOn(reply, wording),
      { type: 'text', text: t('hits.nothingNext') },
    ],
    suggestions: waysAfterMiss(t),
  };
}

/** How many meet every condition, and how many only come close: a widened list must not look like an answer. */
function foundLine({ slots, total, exact }: HitsReply, { t }: Wording): string {
  const key = slots.wantsMembers ? 'hits.members' : 'hits.companies';
  if (exact === 0) return t('hits.onlyClose', { close: t(key, { count: total }) });
  const found = t(key, { count: exact });
  return exact === total ? found : t('hits.andClose', { found, count: total - exact });
}

function remarksOn(reply: HitsReply, wording: Wording): Block[] {
  const { t } = wording;
  const { slots, unknown, page } = reply;
  const separator = t('list.separator');
  const left = unknown.length > 0 && reply.total > 0 ? [t('hits.unknownWord', { words: unknown.join(separator) })] : [];
  const outside = page.length > 0 && asksOnlyWhere(slots) ? [] : outsideNotes(slots, wording);
  const steps = new Set(page.map(({ widening }) => widening));
  const widened = [...steps].flatMap((step) => (step === 'none' ? [] : [t(`hits.widened.${step}`)]));
  return [...notHeldOf(reply.asked ?? [], wording), ...left, ...outside, ...widened].map((text) => ({
    type: 'text',
    text,
  }));
}

function item(hit: Hit, number: number, wording: Wording): Block {
  const { directory, language, t } = wording;
  const { kind, id } = hit.record;
  const company = kind === 'company' ? directory.companies.get(id) : undefined;
  const member = kind === 'member' ? directory.members.get(id) : undefined;
  const { text: products, marks } = productsOf(hit, company, wording);
  const lines = [
    products,
    reasonsFor(hit, directory, language, t).join(' · '),
    sourceOf(company?.provenance.filter(isTelling) ?? member?.provenance.slice(0, 1) ?? [], wording),
  ];
  const title = displayName((company ?? member)?.names ?? {}, language);
  return { type: 'item', number, title, lines: lines.filter((line) => line !== ''), marks };
}

/** A hit says what a firm is called and what it makes: those are the sources that matter here. */
function isTelling({ fields }: Company['provenance'][number]): boolean {
  return fields.includes('name') || fields.includes('products');
}

function sourceOf(provenance: readonly Provenance[], { t }: Wording): string {
  const lines = new Set(provenance.map((one) => sourceLine(one, t)));
  return t('source.line', { source: [...lines].join(' · ') });
}

/** Examples of narrowing that would change something. */
function refineHint({ slots, page }: HitsReply, { directory, language, t }: Wording): string[] {
  const [first] = page;
  const city = first && slots.members?.length !== 1 ? directory.members.get(first.record.member) : undefined;
  const examples = [
    ...(canNarrowRole(slots) ? [t('action.onlyManufacturers')] : []),
    ...(city && !slots.wantsMembers ? [t('action.onlyIn', { city: city.names[language] })] : []),
  ];
  if (examples.length === 0) return [];
  return [t('hits.refine', { examples: examples.map((text) => t('list.quoted', { text })).join(t('list.separator')) })];
}

function canNarrowRole({ roles, wantsMembers }: HitsReply['slots']): boolean {
  return roles.length === 0 && !wantsMembers;
}

function nextSteps({ offset, page, total, slots }: HitsReply, { t }: Wording): Suggestion[] {
  const words = [
    ...(offset + page.length < total ? [t('action.more')] : []),
    ...(canNarrowRole(slots) ? [t('action.onlyManufacturers')] : []),
    t('action.restart'),
  ];
  return words.map((says) => ({ title: says, says }));
}
