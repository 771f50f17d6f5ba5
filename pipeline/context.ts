import type { JobQueue } from '../queue/job-queue.ts';
import type { Database } from '../store/database.ts';
import type { FileStore } from '../store/files.ts';
import type { LocalRules } from './check/local-rules.ts';
import type { IntakePoint } from './intake/take-in.ts';
import type { ReadingPool } from './reading/reading-pool.ts';

/** What the steps work with. */
export interface PipelineContext {
  readonly db: Database;
  readonly files: FileStore;
  readonly queue: JobQueue;
  readonly readers: ReadingPool;
  readonly localRules: LocalRules;
  /** Told when a point of the path is reached; the tests of sudden death end the process there. */
  readonly reached: (point: Point) => void;
}

export type Point = IntakePoint | PipelinePoint;

type PipelinePoint =
  | 'open:inspected'
  | 'unpack:unpacked'
  | 'unpack:part-kept'
  | 'unpack:part-recorded'
  | 'unpack:done'
  | 'open:page-saved'
  | 'open:done'
  | 'read-page:read'
  | 'read-page:saved'
  | 'understand:understood'
  | 'understand:saved'
  | 'check:checked'
  | 'check:saved'
  | 'compare:done';

/**
 * Raised when reading, understanding or checking changed so much that documents should be gone through again;
 * it is part of every job's identity.
 */
export const PIPELINE_VERSION = 5;
