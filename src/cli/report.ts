import { coverageOf, type MemberCoverage, summaryOf } from '../directory/coverage';
import type { Directory } from '../directory/directory';
import { HEADINGS, type Heading } from '../directory/schema';
import type { Translate } from '../replies/translate';
import { inLanguage, type Language } from '../text/language';

/** Longer names are cut, or the table would be wider than a screen. Characters. */
const LONGEST_NAME = 32;
const NOTHING_FOUND = '–';
const UNTREATED = '!';

/** The coverage as JSON: all members and the whole. This shape is a contract (README): it only ever grows. */
export function coverageJson(directory: Directory, faults: number): string {
  const members = coverageOf(directory);
  return JSON.stringify({ members, summary: summaryOf(directory, members), faults }, null, 2);
}

/** The coverage as a table for people, a member a line, with its legend and what holds of the whole below. */
export function coverageTable(directory: Directory, t: Translate, language: Language): string {
  const coverage = coverageOf(directory);
  const nameOf = ({ member }: MemberCoverage): string =>
    inLanguage(directory.members.get(member)?.names ?? {}, language) ?? member;
  const rows = coverage.map((entry) => rowOf(shorten(nameOf(entry)), entry));
  const untreated = coverage.filter(({ treated }) => treated < HEADINGS.length).map(nameOf);
  const headings = HEADINGS.map((heading, index) => `${index + 1} ${t(`member.heading.${heading}`)}`);
  return [
    ...layOut([headerOf(t), ...rows, totalOf(coverage, directory.companies.size, t)]),
    '',
    t('report.legend', { headings: headings.join(' · '), nothingFound: NOTHING_FOUND, untreated: UNTREATED }),
    '',
    ...(['treated', 'complete', 'sourced'] as const).map((key) => t(`report.${key}`, wholeOf(directory, coverage))),
    ...(untreated.length === 0 ? [] : [t('report.untreated', { list: untreated.join(t('list.separator')) })]),
  ].join('\n');
}

/** Numbers for the sentences below the table. */
function wholeOf(directory: Directory, coverage: readonly MemberCoverage[]): Record<string, number> {
  return { ...summaryOf(directory, coverage) };
}

function headerOf(t: Translate): string[] {
  const columns = ['companies', 'languages', 'years'] as const;
  const states = ['verified', 'sourced', 'generalKnowledge', 'inferred'] as const;
  return [
    t('report.column.member'),
    ...HEADINGS.map((_, index) => `${index + 1}`),
    t('report.column.headings'),
    ...[...columns, ...states].map((column) => t(`report.column.${column}`)),
  ];
}

function rowOf(name: string, coverage: MemberCoverage): string[] {
  const { headings, nothingFound, treated, companies, texts, complete, oldest, newest, states } = coverage;
  const empty = (heading: Heading): string => (nothingFound.includes(heading) ? NOTHING_FOUND : UNTREATED);
  return [
    name,
    ...HEADINGS.map((heading) => (headings[heading] > 0 ? `${headings[heading]}` : empty(heading))),
    `${treated}/${HEADINGS.length}`,
    `${companies}`,
    share(complete, texts),
    oldest === undefined ? NOTHING_FOUND : `${oldest}–${newest}`,
    ...Object.values(states).map(String),
  ];
}

/** Companies of a member that is part of another are counted for both, so the total is taken from the directory. */
function totalOf(coverage: readonly MemberCoverage[], companies: number, t: Translate): string[] {
  const sum = (value: (entry: MemberCoverage) => number): string =>
    `${coverage.reduce((all, entry) => all + value(entry), 0)}`;
  return [
    t('report.column.total'),
    ...HEADINGS.map((heading) => sum(({ headings }) => headings[heading])),
    `${sum(({ treated }) => treated)}/${coverage.length * HEADINGS.length}`,
    `${companies}`,
  ];
}

function shorten(name: string): string {
  const characters = Array.from(name);
  return characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
}

/** Columns as wide as their widest text; Chinese characters take two places in a terminal. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => placesOf(row[column] ?? '')))) ?? [];
  const pad = (text: string, column: number): string => {
    const gap = ' '.repeat((widths[column] ?? 0) - placesOf(text));
    return column === 0 ? text + gap : gap + text;
  };
  return rows.map((row) => row.map(pad).join('  '));
}

function placesOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 2 : 1), 0);
}
