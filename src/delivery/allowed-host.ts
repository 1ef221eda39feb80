import { lookup as dnsLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { DeliveryFailure } from './driver';

/** A host that enquiries may be sent to. */
export interface AllowedHost {
  /** Lower case, without a port. */
  readonly name: string;
  /** The network its address has to be in, such as `10.1.2.0/24`; without one it has to be a public address. */
  readonly network: string | undefined;
}

/**
 * Reads `crm.example.com` or `crm.internal=10.1.2.0/24`; undefined if it is neither. A single address is a network too.
 */
export function parseAllowedHost(text: string): AllowedHost | undefined {
  const [name = '', network, ...rest] = text.trim().toLowerCase().split('=');
  if (!/^(?:[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/.test(name) || rest.length > 0) return undefined;
  if (network === undefined) return { name, network };
  // Short forms such as 10.1 mean 10.0.0.1 to some and 10.1.0.0 to others.
  const [base = '', bits = base.includes(':') ? '128' : '32'] = network.split('/');
  const isWhole = ipaddr.IPv4.isValidFourPartDecimal(base) || ipaddr.IPv6.isValid(base);
  return isWhole && ipaddr.isValidCIDR(`${base}/${bits}`) ? { name, network: `${base}/${bits}` } : undefined;
}

/**
 * Whether the address may be connected to on behalf of the host. Without a network that means: on the public Internet, so not
 * this machine, not the company's network, not a cloud's metadata service, however it is written.
 */
export function isAllowedAddress({ network }: AllowedHost, address: string): boolean {
  try {
    // An IPv4 address within an IPv6 one is judged as what it leads to.
    const seen = ipaddr.process(address);
    if (network === undefined) return seen.range() === 'unicast';
    const [base, bits] = ipaddr.parseCIDR(network);
    return seen.kind() === base.kind() && seen.match(base, bits);
  } catch {
    return false;
  }
}

/**
 * Resolves a host name for one connection and refuses every address that is not allowed. The connection is made to the very
 * address that was checked, so a name cannot lead elsewhere a moment later (DNS rebinding).
 */
export function checkedLookup(host: AllowedHost): LookupFunction {
  return (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const allowed = addresses.filter(({ address }) => isAllowedAddress(host, address));
      const [first] = allowed;
      if (first === undefined || allowed.length < addresses.length) {
        return callback(new DeliveryFailure('address-refused'), '', 0);
      }
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}
