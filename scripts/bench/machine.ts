import { cpus, totalmem } from 'node:os';

/** The machine in words, for the head of a table of measurements. */
export function machine(): string {
  const cores = cpus();
  return `${cores.length} × ${cores[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
}
