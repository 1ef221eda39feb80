/** The last day of each season as meteorologists count them; winter ends in the year after it began. */
const SEASONS: readonly (readonly [RegExp, month: number])[] = [
  [/(?<!\p{L})(?:frühjahrs?|frühlings?|spring)(?!\p{L})|春天|春季|(?<=[今明后]年)春(?!节)/iu, 5],
  [/(?<!\p{L})(?:sommers?|summer)(?!\p{L})|夏天|夏季|夏(?=前|末|底)/iu, 8],
  [/(?<!\p{L})(?:herbst(?:es)?|autumn)(?!\p{L})|秋天|秋季/iu, 11],
  [/(?<!\p{L})(?:winters?)(?!\p{L})|冬天|冬季/iu, 2],
];
const SEASON_LENGTH = 3;

/** Feasts that orders are timed by, as month and day in a year. */
const FEASTS: readonly (readonly [RegExp, (year: number) => readonly [month: number, day: number] | undefined])[] = [
  [/(?<!\p{L})(?:weihnachten|heiligabend|christmas|xmas)(?!\p{L})|圣诞/iu, () => [12, 24]],
  [/(?<!\p{L})(?:ostern|easter)(?!\p{L})|复活节/iu, easter],
  [
    /春节|(?<!\p{L})(?:chinese new year|spring festival|chinesische[ns]? neujahr(?:sfest)?|frühlingsfest)(?!\p{L})/iu,
    (year) => SPRING_FESTIVALS[year],
  ],
  [/国庆/u, () => [10, 1]],
  [/元旦|(?<!\p{L})(?:neujahr|new year(?:'?s)?(?: day)?)(?!\p{L})/iu, () => [1, 1]],
];
/** "Before summer" ends when summer begins; "vor Weihnachten" is no other day than "bis Weihnachten". */
const BEFORE = /(?<!\p{L})(?:vor|before)(?!\p{L})|(?:之|以)?前/iu;

/**
 * The day by which something is needed that is given as a season or feast: the last day of the season, the feast itself.
 * ISO 8601; undefined if the text names neither. @param named the year the text names, if it does
 */
export function seasonIn(text: string, today: string, named: number | undefined): string | undefined {
  const feast = FEASTS.find(([pattern]) => pattern.test(text))?.[1];
  if (feast) {
    return inYear(
      (year) => {
        const day = feast(year);
        return day && [year, ...day];
      },
      today,
      named,
    );
  }
  const end = SEASONS.find(([pattern]) => pattern.test(text))?.[1];
  if (end === undefined) return undefined;
  const month = BEFORE.test(text) ? end - SEASON_LENGTH : end;
  return inYear((year) => [end === 2 && named !== undefined ? year + 1 : year, month + 1, 0], today, named);
}

/** In the year named, else the next time it comes. */
function inYear(
  day: (year: number) => readonly [year: number, month: number, day: number] | undefined,
  today: string,
  named: number | undefined,
): string | undefined {
  const iso = (year: number): string | undefined => {
    const found = day(year);
    return found && new Date(Date.UTC(found[0], found[1] - 1, found[2])).toISOString().slice(0, 10);
  };
  const year = named ?? Number(today.slice(0, 4));
  const next = iso(year);
  return named === undefined && next !== undefined && next < today ? iso(year + 1) : next;
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher). */
function easter(year: number): readonly [number, number] {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const moon = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const sunday = moon + 28 - ((year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7);
  return sunday > 31 ? [4, sunday - 31] : [3, sunday];
}

/** The first day of the Chinese year, as the almanac has it: the library's reckoning is a day off in 2027. */
const SPRING_FESTIVALS: Readonly<Record<number, readonly [month: number, day: number]>> = {
  2026: [2, 17],
  2027: [2, 6],
  2028: [1, 26],
  2029: [2, 13],
  2030: [2, 3],
  2031: [1, 23],
  2032: [2, 11],
  2033: [1, 31],
  2034: [2, 19],
  2035: [2, 8],
  2036: [1, 28],
};
