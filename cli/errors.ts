import { EnvironmentError } from '../model/errors.ts';

/** An environment variable has a value that cannot be used. */
export class BadSettingError extends EnvironmentError {
  readonly code = 'bad-setting';
  override readonly retryable = false;
}

/** The screens were not built and cannot be built here. */
export class ScreensMissingError extends EnvironmentError {
  readonly code = 'screens-missing';
  override readonly retryable = false;
}
