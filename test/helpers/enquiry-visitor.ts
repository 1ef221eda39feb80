import { setTimeout as wait } from 'node:timers/promises';
import type { KilledService } from './killed-service';

/** What a visitor answers to the question that is asked last. */
const ANSWERS: readonly [question: RegExp, answer: string][] = [
  [/Worum geht es bei Ihrer Anfrage\?/, 'Lieferung'],
  [/Was wünschen Sie\?/, 'WISH'],
  [/Möchten Sie Einzelheiten nennen/, 'Überspringen'],
  [/Wie heißt Ihre Firma\?/, 'Musterwerk GmbH'],
  [/In welcher Stadt und welchem Land/, 'Mainz, Deutschland'],
  // Somebody whose connection broke says an answer again; it may then stand where the city belongs.
  [/In welchem Land\?/, 'Deutschland'],
  [/Wie ist Ihr Name\?/, 'Erika Mustermann'],
  [/E-Mail[^?]*\?/, 'erika@musterwerk.example'],
  [/Stimmen Sie der Weitergabe zu\?/, 'Ich stimme zu'],
  [/Stimmen Sie der Übermittlung/, 'Ich stimme zu'],
  [/Welche möchten Sie fortsetzen\?/, '1'],
  [/Bitte prüfen Sie Ihre Anfrage/, 'Senden'],
];
/** What every visitor types that is personal. */
export const TYPED = ['Wir suchen Bodenfliesen', 'Musterwerk GmbH', 'Erika Mustermann', 'erika@musterwerk.example'];
/** What was filled in stands in the offer of a draft; one for each question whose answer tells it. */
const FILLED: Readonly<Record<string, (id: string) => string>> = {
  'Worum geht es bei Ihrer Anfrage\\?': () => 'Lieferung',
  'Was wünschen Sie\\?': (id) => `Haus ${id}.`,
  'Wie heißt Ihre Firma\\?': () => 'Musterwerk GmbH',
  'In welcher Stadt und welchem Land': () => 'Mainz',
  'Wie ist Ihr Name\\?': () => 'Erika Mustermann',
  'E-Mail[^?]*\\?': () => 'erika@musterwerk.example',
};
const OFFER = 'Ihre angefangene Anfrage ist noch da.';
const SEVERAL = /Sie haben \d angefangene Anfragen/;
/** What a visitor says who sees no question, until there is one. */
const WAYS_BACK = ['Wiederholen', 'Anfrage fortsetzen', 'Status meiner Anfrage'];
/** Milliseconds after which somebody who waits for a receipt looks again; a process has 30 s to bring one it took over. */
const LOOK_AGAIN_MS = 5_000;
/** What is said when a turn has failed. */
const FAILED = 'schiefgegangen';
const RECEIPT = /L-[0-9A-Z]{4}-\d{2}/;
/** More messages than any honest enquiry needs: something goes round in circles. */
const MOST_MESSAGES = 60;

/** What happened to one visitor. */
export interface VisitorOutcome {
  readonly id: string;
  /** References of receipts that were shown. */
  readonly receipts: readonly string[];
  /** The assistant's last words, to see where somebody has stuck. */
  readonly last: string;
  /** Questions that were asked again although the assistant had gone on after their answer. */
  readonly lostAnswers: readonly string[];
  /** How often the visitor came back after a kill in the middle of the form and was offered what was filled in. */
  readonly draftsOffered: number;
  /** What was missing from such an offer, or from the form afterwards. */
  readonly draftsLost: readonly string[];
  /** How often the connection broke in the middle of a message. */
  readonly broken: number;
  /** How often the assistant said that something failed. */
  readonly failures: number;
}

/** A visitor who hands in one enquiry by text, and behaves as people and channels do when no answer comes. */
export class EnquiryVisitor {
  readonly heard: string[] = [];
  private readonly id: string;
  private readonly service: KilledService;
  private readonly serviceUrl: string;
  private readonly random: () => number;
  private readonly done = new Set<string>();
  private readonly lost: string[] = [];
  private readonly lostDrafts: string[] = [];
  private readonly conversations: string[];
  private draftsOffered = 0;
  private broken = 0;
  private sent = 0;

  constructor(parts: { id: string; service: KilledService; serviceUrl: string; random: () => number }) {
    this.id = parts.id;
    this.conversations = [parts.id];
    this.service = parts.service;
    this.serviceUrl = parts.serviceUrl;
    this.random = parts.random;
  }

  async handIn(): Promise<VisitorOutcome> {
    await this.say('Fliesen in Foshan');
    await this.say('Anfrage an 1');
    let asked: string | undefined;
    for (let lookingFor = 0; this.receipts().length === 0 && this.sent < MOST_MESSAGES; ) {
      const next = this.nextAnswer();
      if (next === undefined) {
        await this.look(lookingFor++);
        continue;
      }
      lookingFor = 0;
      const [question, answer] = next;
      if (asked !== undefined && asked !== question) this.done.add(asked);
      if (this.done.has(question)) this.lost.push(question);
      asked = question;
      const broken = this.broken;
      await this.answer(answer);
      if (this.broken > broken && answer !== 'Senden' && this.random() < 0.5) await this.comeBack();
    }
    return this.outcome();
  }

  private async answer(answer: string): Promise<void> {
    // A double click: the same again before the answer is there.
    if (answer === 'Senden' && this.random() < 0.3) await Promise.all([this.say(answer), this.say(answer)]);
    else await this.say(answer.replace('WISH', `Wir suchen Bodenfliesen für das Haus ${this.id}.`));
  }

  /** No question is in view: the answer got lost, or the form was put aside. */
  private async look(times: number): Promise<void> {
    if (this.heard.length < 2) return this.say('Anfrage an 1');
    if (times >= WAYS_BACK.length) await wait(LOOK_AGAIN_MS);
    await this.say(WAYS_BACK[times % WAYS_BACK.length] ?? '');
  }

  /** A new conversation of the same visitor after a kill: the draft has to be offered with what was filled in. */
  private async comeBack(): Promise<void> {
    this.conversations.push(`${this.id}~${this.conversations.length}`);
    let said = '';
    // A greeting in which the connection broke, or the channel took too long, may have been answered in part.
    const isPartial = () => said === '' || said.includes(FAILED);
    for (let broken = -1; (broken !== this.broken || isPartial()) && this.sent < MOST_MESSAGES; ) {
      broken = this.broken;
      const before = this.heard.length;
      await this.say('Guten Tag');
      said = this.heard.slice(before).join('\n');
    }
    const filled = [...this.done].flatMap((question) => FILLED[question]?.(this.id) ?? []);
    const lost = filled.filter((text) => !said.includes(text));
    if (SEVERAL.test(said)) this.draftsOffered += 1;
    else if (!said.includes(OFFER)) this.lostDrafts.push('no offer');
    else if (lost.length > 0) this.lostDrafts.push(...lost);
    else this.draftsOffered += 1;
    await this.say('Anfrage fortsetzen');
  }

  /** What the assistant posted to this visitor's channel. */
  hear(text: string): void {
    this.heard.push(text);
  }

  outcome(): VisitorOutcome {
    const failures = this.heard.filter((text) => text.includes(FAILED)).length;
    const last = (this.heard.at(-1) ?? '').slice(0, 200);
    return {
      id: this.id,
      receipts: this.receipts(),
      last,
      lostAnswers: this.lost,
      draftsOffered: this.draftsOffered,
      draftsLost: this.lostDrafts,
      broken: this.broken,
      failures,
    };
  }

  private receipts(): string[] {
    return [...new Set(this.heard.flatMap((text) => RECEIPT.exec(text)?.[0] ?? []))];
  }

  private nextAnswer(): [question: string, answer: string] | undefined {
    const last = this.heard.at(-1) ?? '';
    // The question stands last, below what was noted.
    const found = ANSWERS.flatMap(([question, answer]) => {
      const at = last.search(question);
      return at < 0 ? [] : [{ at, question: question.source, answer }];
    }).sort((a, b) => a.at - b.at)[0];
    return found && [found.question, found.answer];
  }

  /** Sends until the channel hears that the message has arrived, as channels do: the same id each time. */
  private async say(text: string): Promise<void> {
    this.sent += 1;
    const activity = {
      type: 'message',
      id: `${this.id}-${this.sent}`,
      channelId: 'sms',
      serviceUrl: this.serviceUrl,
      locale: 'de-DE',
      conversation: { id: this.conversations.at(-1) },
      from: { id: this.id },
      recipient: { id: 'bot' },
      text,
    };
    for (;;) {
      await this.service.ready();
      if (await this.post(activity)) return;
      this.broken += 1;
      await wait(20);
    }
  }

  private async post(activity: object): Promise<boolean> {
    try {
      const response = await fetch(`${this.service.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
      });
      await response.arrayBuffer();
      return true;
    } catch {
      return false;
    }
  }
}
