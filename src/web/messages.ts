import type { Activity } from 'botbuilder';
import type { Server } from 'restify';
import { checkActivity } from '../bot/activity-schema';
import type { ChannelAdapter } from '../bot/adapter';
import { isAllowedServiceUrl } from '../bot/service-url';
import type { TurnPipeline } from '../bot/turn-pipeline';
import { LotseError } from '../errors';
import type { Log } from '../log';
import { handle, sendJson } from './answers';
import { readJson } from './body-guard';

export interface MessageParts {
  adapter: ChannelAdapter;
  pipeline: TurnPipeline;
  local: boolean;
  log: Log;
}

/** POST /api/messages: where Azure Bot Service delivers what visitors write in Teams and other channels. */
export function addMessageRoutes(server: Server, { adapter, pipeline, local, log }: MessageParts): void {
  server.post(
    '/api/messages',
    handle(async (request, response) => {
      const activity = checkActivity(await readJson(request));
      if (!isAllowedServiceUrl(activity.serviceUrl, { local })) {
        throw new LotseError('service-url-refused', 'The serviceUrl is not that of a known channel.');
      }
      // The schema checks what the framework relies on; the many optional fields of its type pass unchecked.
      const checked = activity as unknown as Activity;
      const answer = await authenticated(
        adapter.receive(request.headers.authorization ?? '', checked, (context) => pipeline.run(context)),
      );
      sendJson(response, answer?.status ?? 200, answer?.body ?? {});
    }, log),
  );
}

async function authenticated<T>(turn: Promise<T>): Promise<T> {
  try {
    return await turn;
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && (error.statusCode === 401 || error.statusCode === 403)) {
      throw new LotseError('unauthorized', 'The caller could not be identified as a channel of this bot.', {
        cause: error,
      });
    }
    throw error;
  }
}
