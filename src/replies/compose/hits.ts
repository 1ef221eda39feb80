import type { Hit } from '../../search/search';
import type { Block, Suggestion } from '../message';
import { conceptLabel, displayName, reasonsFor } from '../reason';
import type { HitsReply } from '../reply';
import type { Wording, Words } from './compose';
import { exampleSuggestions } from './orientation';
import { sourceLine } from './source-line';

const PRODUCTS_SHOWN = 3;
const PLACES_SHOWN = 3;

/** A page of hits: the answer in one line, what was left out or widened, then each hit with its reason and source. */
export function composeHits(reply: HitsReply, wording: Wording): Words {
  const { t } = wording;
  const summary = summaryOf(reply, wording);
  const remarks = remarksOn(reply, wording);
  if (reply.total === 0) {
    const nothing: Block = { type: 'headline', text: t('hits.nothing', { what: summary || reply.unknown.join(', ') }) };
    return { blocks: [nothing, ...remarks, { type: 'text', text: t('hits.nothingNext') }], suggestions: exampleSuggestions(t) };
  }
  const found = t(reply.slots.wantsMembers ? 'hits.members' : 'hits.companies', { count: reply.total });
  const headline = summary ? t('hits.headline', { what: summary, found }) : t('hits.headlineAll', { found });
  const { offset, page, total } = reply;
  const range: Block[] =
    total > page.length ? [{ type: 'note', text: t('hits.range', { from: offset + 1, to: offset + page.length, total }) }] : [];
  const items = page.map((hit, index) => item(hit, offset + index + 1, wording));
  return {
    blocks: [{ type: 'headline', text: headline }, ...remarks, ...items, ...range, { type: 'note', text: t('hits.choose') }],
    suggestions: nextSteps(reply, wording),
  };
}

/** What was searched for, in the visitor's language: "Fliesen · Foshan · Hersteller · ohne …". */
export function summaryOf({ slots }: HitsReply, { directory, language, t }: Wording): string {
  const whats = slots.demands.map(({ concepts, text }) => {
    const [concept] = concepts;
    return concept ? conceptLabel(directory, concept, language) : text;
  });
  const roles = slots.roles.map((id) => directory.roles.get(id)?.labels[language] ?? id);
  const without = withoutOf(slots.excluded, { directory, language, t });
  return [...whats, ...placesOf({ slots }, { directory, language, t }), ...roles, ...without].join(' · ');
}

function placesOf({ slots }: Pick<HitsReply, 'slots'>, { directory, language, t }: Wording): string[] {
  if (slots.members === undefined) return [];
  if (slots.members.length <= PLACES_SHOWN) {
    const names = slots.members.map((id) => directory.members.get(id)?.names[language] ?? id);
    return names.length > 0 ? [names.join(', ')] : [];
  }
  const regions = new Set(slots.members.flatMap((id) => directory.members.get(id)?.region[language] ?? []));
  if (regions.size <= PLACES_SHOWN) return [[...regions].join(', ')];
  return [slots.countries.map((country) => t(`country.${country}`)).join(', ')];
}

function withoutOf(excluded: HitsReply['slots']['excluded'], { directory, language, t }: Wording): string[] {
  const names = [
    ...excluded.members.map((id) => directory.members.get(id)?.names[language] ?? id),
    ...excluded.companies.map((id) => displayName(directory.companies.get(id)?.names ?? {}, language)),
    ...excluded.roles.map((id) => directory.roles.get(id)?.labels[language] ?? id),
    ...excluded.demands.map(({ text }) => text),
  ];
  return names.map((what) => t('hits.without', { what }));
}

function remarksOn(reply: HitsReply, { directory, language, t }: Wording): Block[] {
  const { slots, corrections, unknown, page } = reply;
  const corrected = corrections.map(({ from, to }) => t('hits.correction', { from, to }));
  const left = unknown.length > 0 && reply.total > 0 ? [t('hits.unknownWord', { words: unknown.join(', ') })] : [];
  const outside = slots.outside.map((id) => {
    const place = directory.places.get(id)?.terms;
    const members = (slots.members ?? []).map((member) => directory.members.get(member)?.names[language] ?? member);
    return t('hits.outside', { place: place?.[language][0] ?? place?.de[0] ?? id, members: members.join(', ') });
  });
  const steps = new Set(page.map(({ widening }) => widening));
  const widened = [...steps].flatMap((step) => (step === 'none' ? [] : [t(`hits.widened.${step}`)]));
  return [...corrected, ...left, ...outside, ...widened].map((text) => ({ type: 'text', text }));
}

function item(hit: Hit, number: number, { directory, language, t }: Wording): Block {
  const why = reasonsFor(hit, directory, language, t).join(' · ');
  const company = hit.record.kind === 'company' ? directory.companies.get(hit.record.id) : undefined;
  const member = hit.record.kind === 'member' ? directory.members.get(hit.record.id) : undefined;
  const names = company?.names ?? member?.names ?? {};
  const products = company?.products.slice(0, PRODUCTS_SHOWN).map((product) => product[language]) ?? [];
  const [source] = company?.provenance ?? member?.provenance ?? [];
  const lines = [products.join(t('list.separator')), why, source ? sourceLine(source, t) : ''];
  return { type: 'item', number, title: displayName(names, language), lines: lines.filter((line) => line !== '') };
}

function nextSteps({ offset, page, total, slots }: HitsReply, { t }: Wording): Suggestion[] {
  const more = offset + page.length < total ? [{ title: t('action.more'), says: t('action.more') }] : [];
  const narrower =
    slots.roles.length === 0 && !slots.wantsMembers
      ? [{ title: t('action.onlyManufacturers'), says: t('action.onlyManufacturers') }]
      : [];
  return [...more, ...narrower, { title: t('action.restart'), says: t('action.restart') }];
}
