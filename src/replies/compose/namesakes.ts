import { namesOfCompany } from '../../directory/company-name';
import type { Directory } from '../../directory/directory';
import type { Company } from '../../directory/schema';
import { fold } from '../../text/fold';

/** Shorter first words ("Dr.") say too little to confuse firms by. */
const SHORTEST_WORD = 4;

/**
 * Other companies of the same city whose names begin with the same word: whoever asked for Schott may mean
 * Schott Music.
 */
export function namesakesOf(company: Company, { companies, members }: Directory): Company[] {
  const places = new Set(
    [...members.values()].flatMap(({ names, region }) => [...Object.values(names), ...Object.values(region)].map(fold)),
  );
  const words = firstWords(company).filter((word) => word.length >= SHORTEST_WORD && !places.has(word));
  const neighbours = [...companies.values()].filter(({ id, member }) => member === company.member && id !== company.id);
  return neighbours.filter((other) => firstWords(other).some((word) => words.includes(word)));
}

function firstWords(company: Company): string[] {
  return namesOfCompany(company).map((name) => fold(name.split(/[\s(（-]/u)[0] ?? ''));
}
