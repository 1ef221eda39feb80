import { DirectLine } from 'botframework-directlinejs';
import { Observable } from 'rxjs/Observable';
import { async as realTime } from 'rxjs/scheduler/async';
import { WebSocket } from 'ws';

// The client leaves out WebSockets where there is no such global, as in Node 20.
Object.assign(globalThis, { WebSocket });

interface AjaxRequest {
  method: string;
  url: string;
  body?: unknown;
  headers: Record<string, string>;
}

/**
 * Microsoft's own client, unchanged. Through the seams it offers it gets, in place of the browser's, HTTP by `fetch` and a
 * clock on which its pause before reconnecting (3 to 15 s) passes at once; its longer timers keep their time.
 */
export function officialClient(options: ConstructorParameters<typeof DirectLine>[0]): DirectLine {
  // The cast: its types want the browser's AjaxCreationMethod with all its shortcuts, of which it uses none.
  return new DirectLine({ ...options, ajax: ajax as never, scheduler: withoutPauses() as never, random: () => 0 });
}

function ajax({ method, url, body, headers }: AjaxRequest) {
  return Observable.create(
    (observer: { next(value: unknown): void; error(error: unknown): void; complete(): void }) => {
      fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
        .then(async (response) => {
          const answer = {
            status: response.status,
            response: await response.json(),
            xhr: { getResponseHeader: () => null },
          };
          if (!response.ok) return observer.error(answer);
          observer.next(answer);
          observer.complete();
        })
        .catch((error) => observer.error({ status: 0, error, xhr: { getResponseHeader: () => null } }));
    },
  );
}

function withoutPauses() {
  const scheduler = Object.create(realTime);
  scheduler.schedule = (work: unknown, delay = 0, state?: unknown) =>
    realTime.schedule(work as never, delay >= 3_000 && delay < 15_000 ? 0 : delay, state as never);
  return scheduler;
}
