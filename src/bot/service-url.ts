/**
 * Where the Bot Framework's channels live. A bot posts its answers to the address that came with the message, so
 * anything else would let a stranger make this server call any address (SSRF).
 * Source: learn.microsoft.com, "Bot Framework security and network FAQ" and the Teams cloud endpoints; the last three are
 * the government clouds and China (21Vianet).
 */
const CHANNEL_HOSTS = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];
const CHANNEL_DOMAINS = ['.botframework.com', '.botframework.azure.us', '.botframework.azure.cn'];
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** Whether this server may post to the address. Loopback is for emulators, in local mode only. */
export function isAllowedServiceUrl(address: string, { local }: { local: boolean }): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (local && LOOPBACK_HOSTS.includes(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:';
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return CHANNEL_HOSTS.includes(url.hostname) || CHANNEL_DOMAINS.some((domain) => url.hostname.endsWith(domain));
}
