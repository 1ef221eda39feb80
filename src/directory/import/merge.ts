import type { Language } from '../../text/language';
import { COMPANY_FIELDS, type CompanyField, FACT_STATES, type Provenance } from '../provenance';
import type { Company } from '../schema';
import { type CompanyDraft, claimsOf, groupClaims, isSameClaim, textsInOrder } from './draft';
import { type FieldChange, showChange } from './field-change';
import { nameKey } from './name-keys';
import { isOfficeSource } from './read-claim';
import { areKnownProducts, translatedProducts } from './same-products';

/** A company with what a row adds to it: changes taken, and differing values that are not newer and so not taken. */
export interface Merge {
  readonly company: Company;
  readonly changes: readonly FieldChange[];
  readonly kept: readonly FieldChange[];
}

type Fields = CompanyDraft['fields'];

/**
 * Compares a row with the company it speaks of. A field is taken over if the directory lacks it, if the row is newer
 * (its file says of when it is, and that is later, or as late and better proven), or if it corrects what the same
 * source said before. `office` stands for a value that somebody changed in our export without giving a source;
 * `language` is that of the reader of the report.
 */
export function mergeDraft(company: Company, draft: CompanyDraft, office: Provenance, language: Language): Merge {
  const held = claimsOf(company);
  const claims = new Map(held);
  const { id, provenance: _grouped, ...rest } = company;
  let fields: Fields = rest;
  const changes: FieldChange[] = [];
  const kept: FieldChange[] = [];
  for (const field of COMPANY_FIELDS) {
    const verdict = judge(field, fields, draft, held.get(field), office);
    if (verdict.type === 'same') continue;
    if (verdict.type === 'keep') kept.push(showChange(field, { fields }, { fields: draft.fields }, language));
    else {
      const before = { fields, claim: held.get(field) };
      changes.push(showChange(field, before, verdict, language));
      fields = verdict.fields;
      if (verdict.claim) claims.set(field, verdict.claim);
      else claims.delete(field);
    }
  }
  const noted = mergeNote(fields, draft, changes, language);
  return { company: { id, ...noted, provenance: groupClaims(claims) }, changes, kept };
}

type Verdict =
  | { readonly type: 'same' }
  | { readonly type: 'keep' }
  | { readonly type: 'take'; readonly fields: Fields; readonly claim: Provenance | undefined };

const SAME: Verdict = { type: 'same' };

function judge(
  field: CompanyField,
  fields: Fields,
  draft: CompanyDraft,
  held: Provenance | undefined,
  office: Provenance,
): Verdict {
  if (draft.exact) return judgeExact(field, fields, draft, held, office);
  const claim = draft.claims.get(field);
  if (!claim || (claim.state === 'inferred' && held)) return SAME;
  const after = statedIn(field, fields, draft.fields);
  if (after === undefined) {
    const translated = field === 'products' && translatedProducts(fields.products, draft.fields.products);
    if (translated) return { type: 'take', fields: { ...fields, products: translated }, claim: held ?? claim };
    // The proof is for the whole field: a row that names one product of three proves nothing about the others.
    const isConfirmed = statedIn(field, draft.fields, fields) === undefined && isBetter(draft, claim, held);
    return isConfirmed ? { type: 'take', fields, claim } : SAME;
  }
  const isTaken = !held || held.source === claim.source || isNewer(draft, claim, held);
  return isTaken ? { type: 'take', fields: after, claim } : { type: 'keep' };
}

/** A row of our export states every field: what is empty was taken out. */
function judgeExact(
  field: CompanyField,
  fields: Fields,
  draft: CompanyDraft,
  held: Provenance | undefined,
  office: Provenance,
): Verdict {
  const claim = draft.claims.get(field);
  const isEqual = comparable(field, fields) === comparable(field, draft.fields);
  const isClaimEqual = claim && held ? isSameClaim(claim, held) : claim === held;
  if (isEqual && isClaimEqual) return SAME;
  if (claim && held && claim.year < held.year) return isEqual ? SAME : { type: 'keep' };
  const after = takeField(field, fields, draft.fields);
  return { type: 'take', fields: after, claim: claim && isClaimEqual ? office : claim };
}

/** The fields with what the row states; undefined if it states nothing that is not there already. */
function statedIn(field: CompanyField, fields: Fields, stated: Fields): Fields | undefined {
  if (field === 'name') return addNames(fields, stated);
  if (field === 'sectors') {
    const isKnown = (code: string): boolean => fields.sectors.some((known) => known.startsWith(code));
    return stated.sectors.every(isKnown) ? undefined : { ...fields, sectors: stated.sectors };
  }
  if (field === 'roles') {
    return stated.roles.every((role) => fields.roles.includes(role)) ? undefined : { ...fields, roles: stated.roles };
  }
  if (field === 'products') {
    return areKnownProducts(fields.products, stated.products) ? undefined : { ...fields, products: stated.products };
  }
  return comparable(field, fields) === comparable(field, stated) ? undefined : takeField(field, fields, stated);
}

/** Another spelling of a name is no news; a name in a further language, or another alias, is. */
function addNames(fields: Fields, stated: Fields): Fields | undefined {
  const known = new Set([...Object.values(fields.names), ...fields.aliases].map((name) => nameKey(name ?? '')));
  const isNew = (name: string | undefined): name is string => name !== undefined && !known.has(nameKey(name));
  const newNames = Object.entries(stated.names).filter(([, name]) => isNew(name));
  const newAliases = stated.aliases.filter(isNew);
  if (newNames.length + newAliases.length === 0) return undefined;
  const names = { ...fields.names, ...Object.fromEntries(newNames) };
  const replaced = newNames.flatMap(([language]) => fields.names[language as keyof Fields['names']] ?? []);
  return { ...fields, names: textsInOrder(names), aliases: [...fields.aliases, ...replaced, ...newAliases] };
}

function takeField(field: CompanyField, fields: Fields, stated: Fields): Fields {
  if (field === 'name') return { ...fields, names: stated.names, aliases: stated.aliases };
  if (field === 'place') return { ...fields, member: stated.member };
  const { [field]: _before, ...others } = fields;
  const value = stated[field];
  return (value === undefined ? others : { ...others, [field]: value }) as Fields;
}

/** Notes have no source of their own: an exact row replaces them, any other only fills a gap. */
function mergeNote(fields: Fields, draft: CompanyDraft, changes: FieldChange[], language: Language): Fields {
  const { note, ...others } = fields;
  const wanted = draft.exact ? draft.fields.note : (note ?? draft.fields.note);
  if (canonical(wanted) === canonical(note)) return fields;
  changes.push({ field: 'note', before: note?.[language] ?? '', after: wanted?.[language] ?? '' });
  return wanted === undefined ? others : { ...others, note: wanted };
}

function isNewer(draft: CompanyDraft, claim: Provenance, held: Provenance): boolean {
  if (!draft.declared) return false;
  if (claim.year !== held.year) return claim.year > held.year;
  if (held.undated === true || rank(claim) < rank(held)) return true;
  // An office may correct itself, also with a file of another name.
  return rank(claim) === rank(held) && isOfficeSource(claim.source) && isOfficeSource(held.source);
}

/** The same value with better proof, from a file that says of when it is. */
function isBetter(draft: CompanyDraft, claim: Provenance, held: Provenance | undefined): boolean {
  if (!held || !draft.declared) return false;
  return claim.year >= held.year && rank(claim) < rank(held);
}

function rank({ state }: Provenance): number {
  return FACT_STATES.indexOf(state);
}

function comparable(field: CompanyField, fields: Fields): string {
  if (field === 'name') return canonical([fields.names, fields.aliases]);
  if (field === 'place') return fields.member;
  return canonical(fields[field]);
}

/** JSON with keys in order, so that equal values are equal texts. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
