/** How often something is needed again. */
export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** What visitors write for "a year" and the like. */
const PERIOD_WORDS: Readonly<Record<Period, RegExp>> = {
  day: /(?<!\p{L})(?<!(?:in|within|half|for) )(?:(?:pro|je|am|per|an?|every|each)\s+(?:tag|day)|täglich|daily)(?!\p{L})|\/\s?(?:tag|day|d)(?!\p{L})|每[天日]|[/／]\s?[天日]/iu,
  week: /(?<!\p{L})(?<!(?:in|within|half|for) )(?:(?:pro|je|per|an?|every|each)\s+(?:woche|week)|wöchentlich|weekly)(?!\p{L})|\/\s?(?:woche|week)(?!\p{L})|每个?(?:周|星期)|[/／]\s?周/iu,
  month:
    /(?<!\p{L})(?<!(?:in|within|half|for) )(?:(?:pro|je|im|per|an?|every|each)\s+(?:monat|month)|monatlich|monthly)(?!\p{L})|\/\s?(?:monat|month)(?!\p{L})|每个?月|[/／]\s?月/iu,
  year: /(?<!\p{L})(?<!(?:in|within|half|for) )(?:(?:pro|je|im|per|an?|every|each)\s+(?:jahr|year|annum)|jährlich|yearly|annually|p\.\s?a\.)(?!\p{L})|\/\s?(?:jahr|year|a)(?!\p{L})|每年|年均|[/／]\s?年/iu,
};

/** How often a quantity is needed, if the text says so: "pro Jahr", "a month", 每月. */
export function periodOf(text: string): Period | undefined {
  return PERIODS.find((period) => PERIOD_WORDS[period].test(text));
}

/** The text without the words that say how often. */
export function withoutPeriod(text: string): string {
  return PERIODS.reduce((rest, period) => rest.replace(PERIOD_WORDS[period], ' '), text);
}
