import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `describe` where there is a Chromium or CI asks for one; else the tests are skipped, with one line that says so. */
export function describeInChromium(name: string, tests: (launch: () => Promise<Browser>) => void): void {
  if (executablePath === undefined && process.env['CI'] !== 'true') {
    process.stderr.write(`Skipped, since no Chromium was found (set CHROMIUM_PATH): ${name}\n`);
    describe.skip(name, () => tests(launch));
  } else {
    describe(name, () => tests(launch));
  }
}

/** Starts a Chromium without a window. */
export function launch(): Promise<Browser> {
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: ARGUMENTS });
}
