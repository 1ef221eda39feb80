import { z } from 'zod';
import { LANGUAGES } from '../text/language';
import { companyProvenanceSchema, provenanceSchema } from './provenance';

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');
const trilingual = z.strictObject({ de: text, en: text, zh: text });
const inAnyLanguage = z
  .strictObject({ de: text.optional(), en: text.optional(), zh: text.optional() })
  .refine((value) => LANGUAGES.some((language) => value[language]), 'a text in at least one language is needed');
const terms = z.strictObject({ de: z.array(text), en: z.array(text), zh: z.array(text) });

export const COUNTRIES = ['DE', 'CN'] as const;
export type Country = (typeof COUNTRIES)[number];
export type MemberId = string;
export type CompanyId = string;

export const HEADINGS = ['characteristics', 'strengths', 'cooperation', 'wishes', 'projects'] as const;
export type Heading = (typeof HEADINGS)[number];

export const memberSchema = z.strictObject({
  id,
  country: z.enum(COUNTRIES),
  names: trilingual,
  aliases: z.array(text),
  region: trilingual,
  level: z.enum(['city', 'district', 'region', 'network']),
  status: z.enum(['founding', 'member', 'observer']),
  /** Year or year and month of joining. */
  since: z.string().regex(/^\d{4}(-\d{2})?$/),
  partOf: id.optional(),
  /** The place of which the member is but a part, for districts such as Bao'an: an entry of places.txt. */
  parentCity: id.optional(),
  municipalities: z.array(text).optional(),
  population: z.strictObject({ value: z.number().int().positive(), provenance: provenanceSchema }).optional(),
  location: z.strictObject({ latitude: z.number(), longitude: z.number(), provenance: provenanceSchema }).optional(),
  /** Chinese administrative code (GB/T 2260). */
  adminCode: z.string().optional(),
  note: trilingual.optional(),
  /** Headings on which a search of the sources, up to this year, found nothing: the profile says so. */
  nothingFound: z
    .strictObject({ headings: z.array(z.enum(HEADINGS)).min(1), year: z.number().int().min(2000).max(2100) })
    .optional(),
  /** Where membership and names come from; the first is the best. */
  provenance: z.array(provenanceSchema).min(1),
});
export type Member = z.infer<typeof memberSchema>;

export const companySchema = z.strictObject({
  id,
  names: inAnyLanguage,
  aliases: z.array(text),
  member: id,
  /** NACE Rev. 2 codes, the main one first. */
  sectors: z.array(text).min(1),
  /** The main product first. A city may know its products in one language only: the report counts what is missing. */
  products: z.array(inAnyLanguage).min(1),
  roles: z.array(text).min(1),
  website: z.url({ protocol: /^https?$/ }).optional(),
  stockCode: text.optional(),
  note: trilingual.optional(),
  /** Each present field is stood for by exactly one source. */
  provenance: z.array(companyProvenanceSchema).min(1),
});
export type Company = z.infer<typeof companySchema>;
export type Product = Company['products'][number];

export const factSchema = z.strictObject({
  id,
  heading: z.enum(HEADINGS),
  text: trilingual,
  note: trilingual.optional(),
  provenance: provenanceSchema,
});
export type Fact = z.infer<typeof factSchema>;

export const sectorSchema = z.strictObject({
  code: z.string().regex(/^\d{2}(\.\d)?$/),
  /** NACE section letter. */
  section: z.string().regex(/^[A-U]$/),
  labels: trilingual,
  terms,
  isic: text.optional(),
  gbt: z.array(text),
  labelSource: z.strictObject({ de: text, zh: text }),
});
export type Sector = z.infer<typeof sectorSchema>;

/** A role of a company, or a kind of cooperation. */
export const cooperationEntrySchema = z.strictObject({ id, labels: trilingual, terms });
export type CooperationEntry = z.infer<typeof cooperationEntrySchema>;

export const cooperationSchema = z.strictObject({
  roles: z.array(cooperationEntrySchema),
  kinds: z.array(cooperationEntrySchema),
});
