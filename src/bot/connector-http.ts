import {
  HttpHeaders,
  type HttpOperationResponse,
  type WebResourceLike,
} from 'botbuilder-stdlib/lib/azureCoreHttpCompat';
import { LotseError } from '../errors';
import { isAllowedServiceUrl } from './service-url';

/** A channel that takes longer holds up the conversation's queue; the framework's own limit is minutes. */
const TIME_LIMIT_MS = 1_500;

/** The HTTP client the framework's connector posts answers with. */
export interface ConnectorHttp {
  sendRequest(request: WebResourceLike): Promise<HttpOperationResponse>;
}

/**
 * Posts to allowed channels only, and not for longer than 1.5 s. Its errors are not those the framework retries, so a
 * channel that is down costs one attempt; an answer of 429 or 5xx is still tried again by the framework.
 */
export function createConnectorHttp({ local }: { local: boolean }): ConnectorHttp {
  return {
    async sendRequest(request) {
      if (!isAllowedServiceUrl(request.url, { local })) {
        throw new LotseError('service-url-refused', 'The address for the answer is not that of a known channel.');
      }
      const response = await post(request);
      return {
        request,
        status: response.status,
        headers: new HttpHeaders(Object.fromEntries(response.headers)),
        bodyAsText: await response.text(),
      };
    },
  };
}

async function post(request: WebResourceLike): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: request.body ?? null,
      // The framework follows redirects on the same host only, and through sendRequest, where each is checked again.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
  } catch (error) {
    const host = new URL(request.url).host;
    throw new LotseError('channel-unreachable', `The channel at ${host} did not answer within ${TIME_LIMIT_MS} ms.`, {
      cause: error,
    });
  }
}
