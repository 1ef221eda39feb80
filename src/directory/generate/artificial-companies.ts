import type { Trilingual } from '../../text/language';
import type { Concept } from '../concept';
import type { Directory } from '../directory';
import type { Company } from '../schema';
import { SeededRandom } from './seeded-random';

/** What every made-up company says of itself. */
const SOURCE = 'artificial: made by npm run generate, for measurements only';
const YEAR = 2000;

const SYLLABLES = [
  'ba',
  'de',
  'kor',
  'lin',
  'mo',
  'nar',
  'pol',
  'qui',
  'ras',
  'sten',
  'tu',
  'vel',
  'wim',
  'xan',
  'yor',
  'zet',
];
const CHARACTERS = Array.from('安博昌达德丰光广国海恒宏华嘉建金凯科朗力龙美明荣瑞盛泰天通威祥新鑫星兴亚永裕远悦泽正中');
/** How often a product is taken from a like company; else from the thesaurus, which knows the rare ones, too. */
const USUAL_PRODUCT = 0.7;

/**
 * Makes up companies one by one: member, sectors, roles and number of products as in a company of the directory drawn
 * by chance, so that frequencies are as in real life; names of made-up words. Valid by the schema, and marked in id,
 * name and source.
 */
export function* artificialCompanies(directory: Directory, count: number, seed: number): Generator<Company> {
  const random = new SeededRandom(seed);
  const models = [...directory.companies.values()];
  const concepts = bySector(directory);
  for (let number = 1; number <= count; number++) {
    const model = random.pick(models);
    const products = model.products.map((product) => drawProduct(product, model, concepts, random));
    yield {
      id: `artificial-${String(number).padStart(6, '0')}`,
      names: drawNames(number, products[0]?.zh ?? '', random),
      aliases: [`Artificial ${number}`],
      member: model.member,
      sectors: model.sectors,
      products,
      roles: model.roles,
      website: `https://artificial-${number}.example`,
      provenance: [
        {
          fields: ['name', 'place', 'sectors', 'products', 'roles', 'website'],
          source: SOURCE,
          year: YEAR,
          state: 'inferred',
        },
      ],
    };
  }
}

/**
 * The form in which made-up companies are written to a file: the mark is a field that no schema of the dataset knows,
 * so loader and import refuse the record.
 */
export function marked(company: Company): { artificial: true } & Company {
  return { artificial: true, ...company };
}

function bySector({ concepts }: Directory): ReadonlyMap<string, Concept[]> {
  const lists = new Map<string, Concept[]>();
  for (const concept of concepts.values()) {
    const list = lists.get(concept.sector) ?? [];
    lists.set(concept.sector, list);
    list.push(concept);
  }
  return lists;
}

function drawProduct(
  usual: Company['products'][number],
  { sectors }: Company,
  concepts: ReadonlyMap<string, Concept[]>,
  random: SeededRandom,
): Company['products'][number] {
  const known = concepts.get(sectors[0] ?? '') ?? [];
  if (known.length === 0 || random.chance(USUAL_PRODUCT)) return usual;
  const { terms } = random.pick(known);
  return { de: random.pick(terms.de), en: random.pick(terms.en), zh: random.pick(terms.zh) };
}

function drawNames(number: number, product: string, random: SeededRandom): Trilingual {
  const syllables = Array.from({ length: random.chance(0.5) ? 2 : 3 }, () => random.pick(SYLLABLES)).join('');
  const word = syllables.charAt(0).toUpperCase() + syllables.slice(1);
  const han = random.pick(CHARACTERS) + random.pick(CHARACTERS);
  return {
    de: `${word} künstliche Firma ${number} GmbH`,
    en: `${word} Artificial Company ${number} Ltd.`,
    zh: `${han}${product}人工虚构${number}号有限公司`,
  };
}
