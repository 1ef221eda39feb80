import type { Activity } from 'botframework-directlinejs';
import { textOfActivity } from '../helpers/activity-text';
import { directLineOf, until } from '../helpers/direct-line';
import { officialClient } from '../helpers/official-client';
import { type Client, lettersOf, spoken } from './client';

/** Microsoft's Direct Line client without a screen: what the bot sends, cards and all. */
export function officialDirectLine(url: string): Client {
  return async (conversation) => {
    const { token } = await directLineOf(url).generate();
    const client = officialClient({
      token,
      domain: `${url}/v3/directline`,
    });
    const shown: string[] = [];
    client.activity$.subscribe({
      next: (activity: Activity) => {
        // The cast: the same activity, in the types of another package.
        if (activity.type === 'message' && activity.from.role === 'bot') shown.push(textOfActivity(activity as never));
      },
      error: () => undefined,
    });
    const hear = (count: number) => until(async () => (shown.length >= count ? true : undefined));
    try {
      await hear(1);
      for (const [index, text] of spoken(conversation).entries()) {
        await client.postActivity({ type: 'message', text, from: { id: 'me' } }).toPromise();
        await hear(index + 2);
      }
      return shown.slice(1).map(lettersOf);
    } finally {
      client.end();
    }
  };
}
