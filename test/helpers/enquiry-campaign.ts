import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startConnector } from './connector';
import { EnquiryVisitor, TYPED, type VisitorOutcome } from './enquiry-visitor';
import { KilledService } from './killed-service';
import { Random } from './random';
import { type Received, startReceiver } from './receiver';
import { newDataDir } from './service';
import { tracesInFiles } from './traces';

/** Visitors at a time. */
const WIDTH = 6;
/** The longest life of a process, in milliseconds; the shortest is none. */
const LONGEST_LIFE_MS = 2_500;
/** A lease of a process that was killed runs out after a minute, a receipt is taken over after half of one. */
const DRAIN_MS = 240_000;

const payloadSchema = z.looseObject({ reference: z.string(), event: z.string() });

/** What a campaign has counted. */
export interface Campaign {
  readonly kills: number;
  readonly visitors: number;
  readonly receiptsShown: number;
  /** Enquiries at the receiver, repetitions not counted. */
  readonly enquiriesReceived: number;
  readonly repetitions: number;
  readonly connectionsBroken: number;
  readonly failuresTold: number;
  /** Why turns failed: codes of errors, or "-". A channel that takes too long is no fault of ours, anything else is. */
  readonly turnsFailed: string;
  /** What must not be: each is empty if all is well. */
  readonly receiptsWithoutEnquiry: readonly string[];
  readonly enquiriesWithoutReceipt: readonly string[];
  readonly receiptsWithSeveralEnquiries: readonly string[];
  readonly visitorsWithSeveralEnquiries: readonly string[];
  readonly visitorsWithoutReceipt: readonly string[];
  readonly lostAnswers: readonly string[];
  /** Visitors who came back in a new conversation after a kill, and found the draft with all they had filled in. */
  readonly draftsOffered: number;
  readonly draftsLost: readonly string[];
  /** What visitors have typed and must stand neither in the log at debug level nor in any file. */
  readonly typedInLog: readonly string[];
  readonly typedInFiles: readonly string[];
}

/**
 * Lets visitors hand in enquiries while the service is killed again and again, then waits until all is delivered.
 * @param isStopped ends the kills early; what was begun is still brought to its end
 */
export async function runCampaign(
  kills: number,
  env: NodeJS.ProcessEnv,
  isStopped: () => boolean = () => false,
): Promise<Campaign> {
  const random = new Random(Date.now());
  const dataDir = newDataDir();
  const receiver = await startUnreliableReceiver(random);
  const visitors = new Map<string, EnquiryVisitor>();
  const connector = await startConnector((_request, response) => {
    // Heard before the service knows that it was: else a visitor would answer an old question.
    hear();
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"id":"delivered"}');
  });
  const service = await KilledService.start({
    LOG_LEVEL: 'debug',
    DATA_DIR: dataDir,
    ENQUIRY_WEBHOOK_URL: receiver.url,
    ENQUIRY_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    ...env,
  });
  const hear = () => {
    for (const { path, activity } of connector.deliveries.splice(0)) {
      const id = /conversations\/([^/~]+)/.exec(decodeURIComponent(path))?.[1] ?? '';
      if (activity.type === 'message') visitors.get(id)?.hear(activity.text ?? '');
    }
  };
  const visit = async (lane: number): Promise<void> => {
    for (let n = 0; service.kills < kills && !isStopped(); n++) {
      const id = `besuch${lane}x${n}`;
      const visitor = new EnquiryVisitor({ id, service, serviceUrl: connector.url, random: () => random.next() });
      visitors.set(id, visitor);
      await visitor.handIn();
    }
  };
  const lanes = Array.from({ length: WIDTH }, (_, lane) => visit(lane));
  while (service.kills < kills && !isStopped()) {
    await wait(random.next() * LONGEST_LIFE_MS);
    await service.killAndRestart();
  }
  await Promise.all(lanes);
  receiver.recover();
  const count = () =>
    judge(
      [...visitors.values()].map((visitor) => visitor.outcome()),
      receiver.accepted,
      service.kills,
    );
  for (const end = Date.now() + DRAIN_MS; Date.now() < end; await wait(500)) {
    const { receiptsWithoutEnquiry, enquiriesWithoutReceipt } = count();
    if (receiptsWithoutEnquiry.length + enquiriesWithoutReceipt.length === 0) break;
  }
  await service.stop();
  await receiver.close();
  await connector.close();
  return {
    ...count(),
    turnsFailed: turnsFailedIn(service.log).join(', ') || '-',
    typedInLog: TYPED.filter((text) => service.log.includes(text)),
    typedInFiles: tracesInFiles(dataDir, TYPED),
  };
}

const failureSchema = z.object({ err: z.object({ name: z.string(), code: z.string().optional() }) });

/** The codes of the errors that turns ended with. A line that a process could not finish writing is left out. */
function turnsFailedIn(log: string): string[] {
  const lines = log.split('\n').filter((line) => line.includes('"a turn failed"') && line.endsWith('}'));
  const errors = lines.map((line) => failureSchema.parse(JSON.parse(line)).err);
  return errors.map(({ code, name }) => code ?? name);
}

/** Half of the time it fails, hangs or answers late; what it has read it has, whatever it answers. */
async function startUnreliableReceiver(random: Random) {
  let isWell = false;
  const accepted: Received[] = [];
  const receiver = await startReceiver((response: ServerResponse, received) => {
    const mood = isWell ? 1 : random.next();
    const answer = (status: number) => {
      response.statusCode = status;
      response.end();
    };
    if (mood < 0.15) return answer(500);
    accepted.push(received);
    // Never answers: the connection stays open until the sender gives up.
    if (mood < 0.25) return;
    if (mood < 0.5) setTimeout(() => answer(204), random.next() * 3_000).unref();
    else answer(204);
  });
  return {
    url: receiver.url,
    accepted,
    recover: () => {
      isWell = true;
    },
    close: receiver.close,
  };
}

function judge(
  outcomes: readonly VisitorOutcome[],
  accepted: readonly Received[],
  kills: number,
): Omit<Campaign, 'turnsFailed' | 'typedInLog' | 'typedInFiles'> {
  const shown = outcomes.flatMap(({ receipts }) => receipts);
  const keysOf = new Map<string, Set<string>>();
  for (const { headers, body } of accepted) {
    const { reference, event } = payloadSchema.parse(JSON.parse(body));
    if (event !== 'sent') continue;
    const keys = keysOf.get(reference) ?? new Set();
    keysOf.set(reference, keys.add(String(headers['idempotency-key'])));
  }
  const bodies = accepted.map(({ body }) => body);
  const enquiriesOf = (id: string) =>
    new Set(bodies.filter((body) => body.includes(`Haus ${id}.`)).map((body) => JSON.parse(body).reference)).size;
  return {
    kills,
    visitors: outcomes.length,
    receiptsShown: shown.length,
    enquiriesReceived: new Set([...keysOf.values()].flatMap((keys) => [...keys])).size,
    repetitions: accepted.length - [...keysOf.values()].flatMap((keys) => [...keys]).length,
    connectionsBroken: outcomes.reduce((sum, { broken }) => sum + broken, 0),
    failuresTold: outcomes.reduce((sum, { failures }) => sum + failures, 0),
    receiptsWithoutEnquiry: shown.filter((reference) => !keysOf.has(reference)),
    enquiriesWithoutReceipt: [...keysOf.keys()].filter((reference) => !shown.includes(reference)),
    receiptsWithSeveralEnquiries: shown.filter((reference) => (keysOf.get(reference)?.size ?? 0) > 1),
    visitorsWithSeveralEnquiries: outcomes.filter(({ id }) => enquiriesOf(id) > 1).map(({ id }) => id),
    visitorsWithoutReceipt: outcomes
      .filter(({ receipts }) => receipts.length === 0)
      .map(({ id, last }) => `${id}: ${last}`),
    lostAnswers: outcomes.flatMap(({ id, lostAnswers }) => lostAnswers.map((question) => `${id}: ${question}`)),
    draftsOffered: outcomes.reduce((sum, { draftsOffered }) => sum + draftsOffered, 0),
    draftsLost: outcomes.flatMap(({ id, draftsLost }) => draftsLost.map((text) => `${id}: ${text}`)),
  };
}
