import { BadInputError, EnvironmentError } from '../../model/errors.ts';
import type { Failure } from '../../model/failure.ts';

/** What the reading process said of the file: its own named error, carried over. */
export class RefusedByReaderError extends BadInputError {
  readonly code: string;
  constructor(failure: Failure) {
    super(failure.parameters);
    this.code = failure.code;
  }
}

/** The reading process could not do its work, and the file is not to blame (no OCR engine, for example). */
export class ReaderTroubleError extends EnvironmentError {
  readonly code: string;
  constructor(failure: Failure) {
    super(failure.parameters);
    this.code = failure.code;
  }
}

/** A bug of ours inside the reading process, with its stack. */
export class ReaderBugError extends Error {
  override readonly name = 'ReaderBugError';
}

const TROUBLES = new Set(['ocr-unavailable', 'disk-full', 'folder-not-writable']);

export function errorOf(failure: Failure): Error {
  if (failure.code === 'bug') return new ReaderBugError(failure.detail);
  return TROUBLES.has(failure.code) ? new ReaderTroubleError(failure) : new RefusedByReaderError(failure);
}
