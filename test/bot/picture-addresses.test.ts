import { type Activity, TestAdapter } from 'botbuilder';
import { completePictureAddresses } from '../../src/bot/picture-addresses';

const IMAGE = { type: 'Image', url: '/pictures/map/foshan.png', altText: 'Map' };
const TEXT = { type: 'TextBlock', text: 'Foshan' };
const CARD = {
  type: 'AdaptiveCard',
  body: [
    TEXT,
    IMAGE,
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', items: [TEXT] },
        { type: 'Column', items: [IMAGE] },
      ],
    },
  ],
};

async function sent(publicUrl: string | undefined, activity: Partial<Activity>): Promise<Partial<Activity>> {
  const adapter = new TestAdapter(async (context) => void (await context.sendActivity(activity)));
  adapter.use(completePictureAddresses(publicUrl));
  await adapter.receiveActivity('hello');
  return adapter.activeQueue[0] ?? {};
}

const card = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const bodyOf = ({ attachments }: Partial<Activity>) => attachments?.[0]?.content.body;

describe('the pictures of a card on a channel elsewhere', () => {
  it('get the address where the channel reaches them', async () => {
    const body = bodyOf(await sent('https://lotse.example.org', card(CARD)));
    const image = { ...IMAGE, url: 'https://lotse.example.org/pictures/map/foshan.png' };
    expect(body[1]).toEqual(image);
    expect(body[2].columns[1]).toEqual({ type: 'Column', items: [image] });
  });

  it('are left out where it cannot reach them, and the words stay', async () => {
    expect(bodyOf(await sent(undefined, card(CARD)))).toEqual([
      TEXT,
      { type: 'ColumnSet', columns: [{ type: 'Column', items: [TEXT] }] },
    ]);
  });

  it('leave the card alone that is sent, which may be sent again elsewhere', async () => {
    const before = JSON.stringify(CARD);
    await sent(undefined, card(CARD));
    expect(JSON.stringify(CARD)).toBe(before);
  });

  it('do not touch what is no card', async () => {
    const attachments = [{ contentType: 'image/png', contentUrl: '/x.png' }];
    expect((await sent(undefined, { type: 'message', text: 'hi', attachments })).attachments).toEqual(attachments);
  });
});
