import type { z } from 'zod';
import type { Directory } from '../../src/directory/directory';
import type { AnswerContext } from '../../src/enquiry/form/answer';
import type { Question } from '../../src/replies/question';
import type { Understanding } from '../../src/understand/intention';
import type { ConversationMemory } from '../memory/conversation-memory';
import type { Step } from '../step';

/** What a visitor sent: words, or what the form of a card brought. */
export interface Sent {
  readonly understanding: Understanding;
  /** The message as it came, however long. */
  readonly text: string;
  /** What the answer of a form is read with. */
  readonly reading: AnswerContext;
  /** The value of a submitted card; undefined for words. */
  readonly value: unknown;
}

/**
 * A question the assistant puts and waits for. Each one is listed in `prompts.ts`; from that list the test of the
 * thirteen patterns is generated (conversation rule 7), which are kept by the root dialog for all of them alike. All
 * functions are pure.
 */
export interface Prompt<Data = unknown> {
  readonly id: string;
  /** What has to be remembered to put it again and to read the answer. Storage drops what is undefined. */
  readonly data: z.ZodType<Data>;
  /** True if it waits while the visitor looks at something else; a passing question is dropped then. */
  readonly lasting: boolean;
  /** True if the answer is a free sentence that tells the visitor's language; a name or number does not. */
  readonly tellsLanguage: boolean;
  /** When its form was last answered, ISO 8601 in UTC: after a long silence all that was given is shown again. */
  answeredAt?(data: Data): string;
  /** What is asked, as data for `compose`, which knows the words, the help, the example and the choices. */
  question(data: Data): Question;
  /** What follows from the message if it answers the question, or corrects an earlier answer; else undefined. */
  answered(sent: Sent, data: Data, memory: ConversationMemory, directory: Directory): Step | undefined;
  /** True where a word that steers elsewhere is an answer: "Deutsch" to the question which language. */
  takesAsAnswer?(sent: Sent, data: Data): boolean;
  /** What follows from "skip"; undefined where the answer is needed. */
  skipped?(data: Data): Step | undefined;
  /** What follows from "skip" where the answer is needed, if more can be done than to say so. */
  skipRefused?(data: Data): Step | undefined;
  /** What follows from "back", such as the question before; without it, back leads to the view before. */
  back?(data: Data): Step | undefined;
  /** What follows from "cancel", where more than the question ends with it. */
  cancelled?(data: Data): Step;
}
