import { isAllowedServiceUrl } from '../../src/bot/service-url';

describe('the address answers go to', () => {
  it.each([
    'https://smba.trafficmanager.net/de/',
    'https://directline.botframework.com/',
    'https://europe.webchat.botframework.com/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
  ])('may be %s', (address) => {
    expect(isAllowedServiceUrl(address, { local: false })).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/de/',
    'https://smba.trafficmanager.net.example.org/',
    'https://evilbotframework.com/',
    'https://botframework.com.example.org/',
    'https://user@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://169.254.169.254/',
    'http://localhost:3978/',
    'http://127.0.0.1/',
    'urn:x',
    'nonsense',
    '',
  ])('may not be %s', (address) => {
    expect(isAllowedServiceUrl(address, { local: false })).toBe(false);
  });

  it.each(['http://localhost:5000', 'http://127.0.0.1:5000/x', 'http://[::1]:5000'])(
    'may be %s in local mode',
    (address) => {
      expect(isAllowedServiceUrl(address, { local: true })).toBe(true);
    },
  );

  it.each(['http://10.0.0.1/', 'http://localhost.example.org/', 'ftp://localhost/'])(
    'may not be %s in local mode',
    (address) => {
      expect(isAllowedServiceUrl(address, { local: true })).toBe(false);
    },
  );
});
