import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ScreensMissingError } from './errors.ts';
import { say } from './say.ts';

const BUILT = fileURLToPath(new URL('../web/dist/index.html', import.meta.url));
const BUILDER = fileURLToPath(new URL('../scripts/build-web.ts', import.meta.url));

/** The screens are built by `npm ci`; where its scripts were switched off, they are built at the first start. */
export async function ensureScreens(): Promise<void> {
  if (await isBuilt()) return;
  say('web-building');
  const builder = spawn(process.execPath, ['--import', import.meta.resolve('#typescript'), BUILDER], {
    stdio: 'ignore',
  });
  await once(builder, 'exit');
  if (!(await isBuilt())) throw new ScreensMissingError();
}

async function isBuilt(): Promise<boolean> {
  return access(BUILT).then(
    () => true,
    () => false,
  );
}
