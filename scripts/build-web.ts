import { fileURLToPath } from 'node:url';

/**
 * Builds the screens into `web/dist`. Called by `npm ci` (the `prepare` script); where the development packages
 * were left out there is nothing to build with, and a built `web/dist` is expected to be there already.
 */
const vite = await import('vite').catch(() => null);
if (vite) await vite.build({ root: fileURLToPath(new URL('../web/', import.meta.url)), logLevel: 'warn' });
else process.stderr.write('bangvang: vite is not installed, the screens are not built\n');
