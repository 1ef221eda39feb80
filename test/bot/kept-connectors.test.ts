import type { Activity } from 'botbuilder';
import { KeptConnectors } from '../../src/bot/kept-connectors';

const TEAMS = 'https://smba.trafficmanager.net/emea/';

function activity(serviceUrl: string): Activity {
  return { type: 'message', channelId: 'msteams', serviceUrl } as Activity;
}

/** The client with which a turn that came from the service URL would be answered. */
async function connectorFor(authentication: KeptConnectors, serviceUrl: string, audience: string): Promise<unknown> {
  const { connectorFactory } = await authentication.authenticateRequest(activity(serviceUrl), '');
  return connectorFactory?.create(serviceUrl, audience);
}

describe('kept connectors', () => {
  test('one client serves all turns of a service URL and audience', async () => {
    const authentication = new KeptConnectors({});
    const first = await connectorFor(authentication, TEAMS, 'a');
    expect(first).toBeDefined();
    expect(await connectorFor(authentication, TEAMS, 'a')).toBe(first);
  });

  test('another service URL, or another audience, has its own', async () => {
    const authentication = new KeptConnectors({});
    const first = await connectorFor(authentication, TEAMS, 'a');
    expect(await connectorFor(authentication, `${TEAMS}x/`, 'a')).not.toBe(first);
    expect(await connectorFor(authentication, TEAMS, 'b')).not.toBe(first);
  });

  test('made-up service URLs do not fill the memory', async () => {
    const authentication = new KeptConnectors({});
    const first = await connectorFor(authentication, TEAMS, 'a');
    for (let count = 0; count < 100; count++) await connectorFor(authentication, `${TEAMS}${count}/`, 'a');
    expect(await connectorFor(authentication, TEAMS, 'a')).not.toBe(first);
  });
});
