import { erasePrompt } from './erase-prompt';
import { FORM_PROMPTS } from './form-prompt';
import type { OpenPrompt, OpenPrompts } from './open-prompt';
import type { Prompt } from './prompt';
import { waysPrompt } from './ways-prompt';
import { whatPrompt } from './what-prompt';
import { whichEnquiryPrompt } from './which-enquiry-prompt';
import { whichPlacePrompt } from './which-place-prompt';
import { whichPrompt } from './which-prompt';
import { withdrawPrompt } from './withdraw-prompt';

/** Every question the assistant can wait for. */
export const PROMPTS: readonly Prompt[] = [
  whatPrompt,
  whichPrompt,
  whichPlacePrompt,
  waysPrompt,
  ...FORM_PROMPTS,
  whichEnquiryPrompt,
  withdrawPrompt,
  erasePrompt,
];

const BY_ID: ReadonlyMap<string, Prompt> = new Map(PROMPTS.map((prompt) => [prompt.id, prompt]));

/** A question that waits, with the prompt that can read its answer. */
export interface Waiting {
  readonly prompt: Prompt;
  readonly open: OpenPrompt;
}

/** The question to be answered first, or undefined if none waits. */
export function waitingIn({ open }: { readonly open: OpenPrompts }): Waiting | undefined {
  const top = open.at(-1);
  const prompt = top && BY_ID.get(top.id);
  return prompt && top && { prompt, open: top };
}

/** True if the prompt still exists and can read what was remembered of it: stored ones may be older than the program. */
export function isKnownPrompt({ id, data }: { readonly id: string; readonly data?: unknown }): boolean {
  return BY_ID.get(id)?.data.safeParse(data).success ?? false;
}
