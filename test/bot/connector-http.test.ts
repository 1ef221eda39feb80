import { MicrosoftAppCredentials } from 'botframework-connector';
import { ConnectorClient } from 'botframework-connector/lib/connectorApi/connectorClient';
import { createConnectorHttp } from '../../src/bot/connector-http';
import { startConnector } from '../helpers/connector';

/** The framework's own client, with our HTTP below it. */
function send(baseUri: string, local: boolean) {
  const client = new ConnectorClient(MicrosoftAppCredentials.Empty, {
    baseUri,
    httpClient: createConnectorHttp({ local }),
  });
  return client.conversations.sendToConversation('c1', { type: 'message', text: 'hi' });
}

describe('the way answers take', () => {
  it('leads to a channel, and brings back the id', async () => {
    const connector = await startConnector();
    expect((await send(connector.url, true)).id).toBe('delivered');
    expect(connector.deliveries).toMatchObject([{ path: '/v3/conversations/c1/activities', activity: { text: 'hi' } }]);
    await connector.close();
  });

  it('does not lead to this machine outside local mode', async () => {
    const connector = await startConnector();
    await expect(send(connector.url, false)).rejects.toMatchObject({ code: 'service-url-refused' });
    expect(connector.deliveries).toEqual([]);
    await connector.close();
  });

  it('does not follow a channel elsewhere', async () => {
    const elsewhere = await startConnector();
    const connector = await startConnector((_request, response) => {
      response.writeHead(307, { Location: elsewhere.url });
      response.end();
    });
    await expect(send(connector.url, true)).rejects.toMatchObject({ statusCode: 307 });
    expect(elsewhere.deliveries).toEqual([]);
    await Promise.all([connector.close(), elsewhere.close()]);
  });

  it('gives up at once on a channel that is down', async () => {
    const connector = await startConnector();
    await connector.close();
    const start = Date.now();
    await expect(send(connector.url, true)).rejects.toMatchObject({ code: 'channel-unreachable' });
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  it('gives up after a second and a half on a channel that is silent', async () => {
    const connector = await startConnector(() => undefined);
    const start = Date.now();
    await expect(send(connector.url, true)).rejects.toMatchObject({ code: 'channel-unreachable' });
    expect(Date.now() - start).toBeLessThan(3_000);
    await connector.close();
  });
});
