import { z } from 'zod';

/** What the button of a form's card sends: which form and step, and the inputs, all as text. */
const cardSchema = z.object({ form: z.uuid(), step: z.string() }).catchall(z.unknown());

export interface FormCard {
  readonly key: string;
  readonly step: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Longer inputs are read up to here; what is too long is refused by its field, with the length. */
const LONGEST_INPUT = 10_000;

/** The submitted card of a form, or undefined if the value is anything else. */
export function formCard(value: unknown): FormCard | undefined {
  const { data } = cardSchema.safeParse(value);
  if (!data) return undefined;
  const { form, step, ...inputs } = data;
  const texts = Object.entries(inputs).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { key: form, step, values: Object.fromEntries(texts.map(([id, text]) => [id, text.slice(0, LONGEST_INPUT)])) };
}
