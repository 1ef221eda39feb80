import { inLanguage, type Language } from '../../text/language';
import type { CompanyField, Provenance } from '../provenance';
import type { CompanyDraft } from './draft';

/** One field that the row changes or would change. Several values are separated by semicolons. */
export interface FieldChange {
  readonly field: CompanyField | 'note';
  readonly before: string;
  readonly after: string;
}

type Fields = CompanyDraft['fields'];

/** A state of a record: what it says, and by which source. */
interface Stated {
  readonly fields: Fields;
  readonly claim?: Provenance | undefined;
}

/**
 * A change for people: products in the reader's language; in all if only a translation is new; and where only the
 * proof changes, the proof.
 */
export function showChange(field: CompanyField, before: Stated, after: Stated, language: Language): FieldChange {
  const short = { before: showField(field, before.fields, language), after: showField(field, after.fields, language) };
  if (short.before !== short.after) return { field, ...short };
  const whole = { before: showField(field, before.fields), after: showField(field, after.fields) };
  if (whole.before !== whole.after) return { field, ...whole };
  return { field, before: withClaim(short.before, before.claim), after: withClaim(short.after, after.claim) };
}

/** Without `language`, products in every language they have. */
function showField(field: CompanyField, fields: Fields, language?: Language): string {
  if (field === 'name') return [...Object.values(fields.names), ...fields.aliases].join('; ');
  if (field === 'place') return fields.member;
  if (field === 'products') {
    const texts = fields.products.map((product) =>
      language ? inLanguage(product, language) : Object.values(product).join(' / '),
    );
    return texts.join('; ');
  }
  const value = fields[field];
  return Array.isArray(value) ? value.join('; ') : (value ?? '');
}

function withClaim(text: string, claim: Provenance | undefined): string {
  return claim ? `${text} (${claim.source}, ${claim.year}, ${claim.state})` : text;
}
