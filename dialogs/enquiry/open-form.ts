import type { ConversationMemory } from '../memory/conversation-memory';
import { isFormPrompt } from '../prompts/form-prompt';

/** The memory without the form's open question and views; its draft is elsewhere. */
export function withoutForm(memory: ConversationMemory, key: string): ConversationMemory {
  const isOther = (one: { readonly id: string; readonly data: unknown }): boolean =>
    !isFormPrompt(one) || keyOf(one.data) !== key;
  return {
    ...memory,
    open: memory.open.filter(isOther),
    views: memory.views.filter((view) => view.type !== 'prompt' || isOther(view)),
  };
}

/** The key of the form whose question is open, if one is. */
export function openFormKey({ open }: ConversationMemory): string | undefined {
  const form = open.findLast(isFormPrompt);
  return form && keyOf(form.data);
}

function keyOf(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null && 'key' in data && typeof data.key === 'string'
    ? data.key
    : undefined;
}
