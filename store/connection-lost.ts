import pg from 'pg';

/** SQLSTATE classes and system codes that say "the server went away", not "the statement was wrong". */
const SQL_STATES = /^(08|57P0)/;
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);

/**
 * Whether an error of a query means that the database is away; the work itself is not to blame then.
 * Source: PostgreSQL manual, appendix A "Error Codes" (class 08, 57P01–57P03).
 */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return SQL_STATES.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && SYSTEM_CODES.has(error.code)) return true;
  // The driver has no code for a connection that ended under a query.
  return (
    error.message.startsWith('Connection terminated') ||
    error.message.startsWith('timeout exceeded when trying')
  );
}
