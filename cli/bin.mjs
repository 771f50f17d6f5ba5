#!/usr/bin/env node
import '../loader/register.mjs';

const { main } = await import('./main.ts');
await main(process.argv);
// A server that went away while we closed may have left timers behind; what was printed is printed first.
process.stdout.write('', () => process.exit());
