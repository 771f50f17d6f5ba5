import { join } from 'node:path';
import { type Logger, pino } from 'pino';

export type Log = Logger;

/** The log of a data folder: one JSON line an event, for administrators; what people must know goes to the screen. */
export function openLog(dataFolder: string, name: string): Log {
  const destination = pino.destination({ dest: join(dataFolder, 'bangvang.log'), mkdir: true, sync: true });
  return pino({ name, base: { name, pid: process.pid } }, destination);
}
