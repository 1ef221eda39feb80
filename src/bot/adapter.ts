import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Config, Credentials } from '../config';
import { createConnectorHttp } from './connector-http';
import { KeptConnectors } from './kept-connectors';
import { completePictureAddresses } from './picture-addresses';

export type TurnLogic = (context: TurnContext) => Promise<void>;

/** The adapter for Microsoft's channels. Without credentials it believes everybody: local mode only. */
export class ChannelAdapter extends CloudAdapter {
  constructor({ credentials, local, publicUrl }: Pick<Config, 'credentials' | 'local' | 'publicUrl'>) {
    super(
      new KeptConnectors(toFrameworkSettings(credentials), undefined, undefined, undefined, {
        httpClient: createConnectorHttp({ local }),
      }),
    );
    this.use(completePictureAddresses(publicUrl));
  }

  /**
   * Authenticates and runs one activity. `CloudAdapter.process` does the same, but prints errors with what visitors wrote
   * to the console and sends them back to the caller.
   * @throws the framework's AuthenticationError, or its failure to reach the keys that tokens are checked with
   */
  receive(authorization: string, activity: Activity, logic: TurnLogic): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

function toFrameworkSettings(credentials: Credentials | undefined): Record<string, string> {
  if (credentials === undefined) return {};
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppType: credentials.appType,
    ...(credentials.appPassword === undefined ? {} : { MicrosoftAppPassword: credentials.appPassword }),
    ...(credentials.tenantId === undefined ? {} : { MicrosoftAppTenantId: credentials.tenantId }),
  };
}
