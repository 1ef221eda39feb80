import { isAllowedAddress, parseAllowedHost } from '../../src/delivery/allowed-host';

const host = (text: string) => {
  const parsed = parseAllowedHost(text);
  if (!parsed) throw new Error(`${text} is no host`);
  return parsed;
};

describe('a host without a network', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('may have the address %s', (address) => {
    expect(isAllowedAddress(host('crm.example.com'), address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '::1'],
    ['this machine within IPv6', '::ffff:127.0.0.1'],
    ['this machine, written in another way', '0x7f.1'],
    ['any address', '0.0.0.0'],
    ['any address', '::'],
    ['a company network', '10.1.2.3'],
    ['a company network', '172.16.0.1'],
    ['a company network', '192.168.1.1'],
    ['a company network within IPv6', '::ffff:10.0.0.1'],
    ['a company network', 'fd00::1'],
    ['the network of a provider', '100.64.0.1'],
    ['metadata of a cloud', '169.254.169.254'],
    ['metadata of a cloud within IPv6', '::ffff:a9fe:a9fe'],
    ['metadata of a cloud by NAT64', '64:ff9b::a9fe:a9fe'],
    ['metadata of a cloud by 6to4', '2002:a9fe:a9fe::1'],
    ['a neighbour', 'fe80::1'],
    ['many at once', '224.0.0.1'],
    ['many at once', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['an example', '192.0.2.1'],
    ['nothing', ''],
    ['a name', 'localhost'],
  ])('may not lead to %s (%s)', (_what, address) => {
    expect(isAllowedAddress(host('crm.example.com'), address)).toBe(false);
  });
});

describe('a host with a network', () => {
  it.each([
    ['crm.internal=10.1.2.0/24', '10.1.2.77', true],
    ['crm.internal=10.1.2.0/24', '::ffff:10.1.2.77', true],
    ['crm.internal=10.1.2.0/24', '10.1.3.1', false],
    ['crm.internal=10.1.2.0/24', '8.8.8.8', false],
    ['crm.internal=10.1.2.3', '10.1.2.3', true],
    ['crm.internal=10.1.2.3', '10.1.2.4', false],
    ['crm.internal=fd00:1::/32', 'fd00:1::5', true],
    ['crm.internal=fd00:1::5', 'fd00:1::6', false],
    ['crm.internal=fd00:1::/32', '10.1.2.3', false],
  ])('%s and %s: %s', (text, address, allowed) => {
    expect(isAllowedAddress(host(text), address)).toBe(allowed);
  });
});

describe('a host in the settings', () => {
  it('is a name or an address, in lower case', () => {
    expect(parseAllowedHost(' CRM.Example.com ')).toEqual({ name: 'crm.example.com', network: undefined });
    expect(parseAllowedHost('[fd00::1]=fd00::1')).toEqual({ name: '[fd00::1]', network: 'fd00::1/128' });
  });

  it.each([
    '',
    'https://crm.example.com',
    'crm.example.com:443',
    'crm=',
    'crm=10.1',
    'crm=10.0.0.0/99',
    'a=b=c',
    '*',
    '-a',
  ])('is not "%s"', (text) => {
    expect(parseAllowedHost(text)).toBeUndefined();
  });
});
