import { EnvironmentError, NamedError } from '../model/errors.ts';

/** The database server lacks an extension that the tables need, or our role may not make it available. */
export class ExtensionMissingError extends EnvironmentError {
  readonly code = 'extension-missing';
  override readonly retryable = false;
}

/** Each of some documents would be an old version of another of them, and none would count. */
export class CircularVersionsError extends NamedError {
  readonly code = 'circular-versions';
  readonly retryable = false;
}

/** One of two documents is not there (any more). */
export class VersionNotFoundError extends NamedError {
  readonly code = 'version-not-found';
  readonly retryable = false;
}
