/**
 * A thread of the reading process that ends it when its parent is gone. The main thread cannot: a hostile file may
 * hold it in a loop, where neither signals of Node nor the closed channel are ever looked at.
 */
import { workerData } from 'node:worker_threads';

const EVERY_MS = 2000;

setInterval(() => {
  if (process.ppid === workerData.parent) return;
  try {
    // With the OCR program that it may have started: they are a group of their own.
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.kill(process.pid, 'SIGKILL');
  }
}, EVERY_MS);
