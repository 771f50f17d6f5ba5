/** Starts the server of the given data folder, prints its address, and waits to be killed. */
import { startPostgres } from '../server.ts';

const server = await startPostgres(process.argv[2] ?? '');
process.stdout.write(`${server.url}\n`);
setInterval(() => undefined, 60_000);
