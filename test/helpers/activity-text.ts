import type { Activity } from 'botbuilder';

interface CardElement {
  readonly type?: string;
  readonly text?: string;
  readonly title?: string;
  readonly value?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
  readonly facts?: readonly CardElement[];
  readonly items?: readonly CardElement[];
  readonly body?: readonly CardElement[];
  readonly columns?: readonly CardElement[];
}

/** The Adaptive Card of a message, if it has one. */
export function cardOf({ attachments = [] }: Partial<Activity>): Record<string, unknown> | undefined {
  return attachments.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content;
}

/** The buttons of a message, beside it or in its card, with the words that pressing them says. */
export function buttonsOf(activity: Partial<Activity>): { title: string; says: string }[] {
  const beside = (activity.suggestedActions?.actions ?? []).map(({ title, value }) => ({ title, says: String(value) }));
  const actions = (cardOf(activity)?.['actions'] ?? []) as { title: string; data: { msteams?: { value: string } } }[];
  const inside = actions.flatMap(({ title, data }) => (data.msteams ? [{ title, says: data.msteams.value }] : []));
  return [...beside, ...inside];
}

/** The words a message shows, whether in a card or as text. */
export function textOfActivity(activity: Partial<Activity>): string {
  const card = cardOf(activity);
  return card ? wordsOf(card).join('\n') : (activity.text ?? '');
}

/** Every string that a card element shows, in order, without the escapes that Markdown needs. */
export function wordsOf(element: CardElement): string[] {
  const own = element.type === 'TextBlock' && element.text !== undefined ? [withoutMarkdown(element.text)] : [];
  const inputs = element.type?.startsWith('Input.') ? inputWords(element) : [];
  const facts = (element.facts ?? []).map(
    ({ title = '', value }) => `${withoutMarkdown(title)}: ${withoutMarkdown(value ?? '')}`,
  );
  const inner = [...(element.body ?? []), ...(element.items ?? []), ...(element.columns ?? [])].flatMap(wordsOf);
  return [...own, ...inputs, ...facts, ...inner];
}

/** Its label, what an input holds, else its example, and what there is to choose from, where what is chosen is ticked. */
function inputWords({
  type,
  label = '',
  title = '',
  value = '',
  placeholder = '',
  choices = [],
}: CardElement): string[] {
  if (type === 'Input.Toggle') return [label, title];
  const isListed = choices.some((choice) => value.split(',').includes(choice.value));
  return [label, ...(isListed ? [] : [value || placeholder]), ...choices.map((choice) => choice.title)];
}

function withoutMarkdown(text: string): string {
  return text.replace(/\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)/g, '$1').replace(/\\([\\*_[\].])/g, '$1');
}
