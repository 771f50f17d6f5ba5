import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** No sandbox: it cannot be had as root, and only our own pages are opened. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage'];

/**
 * The system's Chromium, else the one that comes as a package; null where none of them starts on this machine.
 * @throws in CI, where nothing is skipped
 */
export async function launchBrowser(): Promise<Browser | null> {
  const failures: unknown[] = [];
  for (const find of [systemBrowser, packagedBrowser]) {
    try {
      const found = await find();
      if (found) return await chromium.launch({ executablePath: found.path, args: [...found.args] });
    } catch (error) {
      failures.push(error);
    }
  }
  if (process.env.CI) throw new AggregateError(failures, 'no browser starts');
  console.warn('No browser starts on this machine: the tests of the screens are skipped.', ...failures);
  return null;
}

interface FoundBrowser {
  readonly path: string;
  readonly args: readonly string[];
}

export async function systemBrowser(): Promise<FoundBrowser | null> {
  for (const path of SYSTEM_BROWSERS) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return { path, args: ARGUMENTS };
  }
  return null;
}

export async function packagedBrowser(): Promise<FoundBrowser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return { path: await packaged.executablePath(), args: [...packaged.args, ...ARGUMENTS] };
}
