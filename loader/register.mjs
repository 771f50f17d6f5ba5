/** Lets Node run this program's TypeScript: `node --import ./loader/register.mjs FILE.ts`. */
import module from 'node:module';
import { load } from './hooks.mjs';

// Newer versions run hooks in the same thread; Node 20 starts one for them.
if (module.registerHooks) module.registerHooks({ load });
else module.register('./hooks.mjs', import.meta.url);
