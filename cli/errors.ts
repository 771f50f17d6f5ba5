import { EnvironmentError } from '../model/errors.ts';

/** The screens were not built and cannot be built here. */
export class ScreensMissingError extends EnvironmentError {
  readonly code = 'screens-missing';
  override readonly retryable = false;
}

/** Another process on this machine watches the same inbox for the same database. */
export class InboxWatchedError extends EnvironmentError {
  readonly code = 'inbox-watched';
  override readonly retryable = false;
}
