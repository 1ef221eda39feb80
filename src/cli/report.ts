import { coverageOf, type MemberCoverage } from '../directory/coverage';
import type { Directory } from '../directory/directory';
import { HEADINGS } from '../directory/schema';
import type { Translate } from '../replies/translate';
import { inLanguage, type Language } from '../text/language';

/** The coverage as JSON: one object with all members. This shape is a contract (README): it only ever grows. */
export function coverageJson(directory: Directory, faults: number): string {
  return JSON.stringify({ members: coverageOf(directory), faults }, null, 2);
}

/** The coverage as a table for people, a member a line, with what is missing below. */
export function coverageTable(directory: Directory, t: Translate, language: Language): string {
  const coverage = coverageOf(directory);
  const nameOf = (id: string): string => inLanguage(directory.members.get(id)?.names ?? {}, language) ?? id;
  const rows = coverage.map((entry) => rowOf(nameOf(entry.member), entry));
  const missing = coverage
    .filter(({ filled }) => filled < HEADINGS.length)
    .map(({ member, headings }) => {
      const empty = HEADINGS.filter((heading) => headings[heading] === 0).map((heading) =>
        t(`member.heading.${heading}`),
      );
      return `${nameOf(member)} (${empty.join('; ')})`;
    });
  const foot = missing.length === 0 ? [] : [t('report.missing', { list: missing.join(', ') })];
  return [
    ...layOut([headerOf(t), ...rows, totalOf(coverage, directory.companies.size, t)]),
    '',
    t('report.legend'),
    ...foot,
  ].join('\n');
}

function headerOf(t: Translate): string[] {
  const columns = ['member', 'headings', 'facts', 'companies', 'languages', 'years'] as const;
  const states = ['verified', 'sourced', 'generalKnowledge', 'inferred'] as const;
  return [...columns, ...states].map((column) => t(`report.column.${column}`));
}

function rowOf(name: string, coverage: MemberCoverage): string[] {
  const { filled, facts, companies, texts, complete, oldest, newest, states } = coverage;
  const years = oldest === undefined ? '–' : `${oldest}–${newest}`;
  const headings = `${filled}/${HEADINGS.length}`;
  return [
    name,
    headings,
    `${facts}`,
    `${companies}`,
    share(complete, texts),
    years,
    ...Object.values(states).map(String),
  ];
}

/** Companies of a member that is part of another are counted for both, so the total is taken from the directory. */
function totalOf(coverage: readonly MemberCoverage[], companies: number, t: Translate): string[] {
  const sum = (value: (entry: MemberCoverage) => number): string =>
    `${coverage.reduce((all, entry) => all + value(entry), 0)}`;
  const filled = `${sum((entry) => entry.filled)}/${coverage.length * HEADINGS.length}`;
  return [t('report.column.total'), filled, sum((entry) => entry.facts), `${companies}`];
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
