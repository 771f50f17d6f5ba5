import { BadInputError, EnvironmentError, FileTooLargeError, NamedError } from '../model/errors.ts';
import { ItemChangedError } from '../pipeline/campaigns/proposals.ts';
import { CorrectionConflictError, SubjectNotFoundError } from '../store/corrections.ts';
import { CircularVersionsError, VersionNotFoundError } from '../store/errors.ts';
import { LetterSettledError } from '../store/reporting/letter-decisions.ts';
import { CampaignNotFoundError, PlanConflictError } from '../store/reporting/plans.ts';
import { UnitChangedError } from '../store/reporting/units.ts';

export class DocumentNotFoundError extends BadInputError {
  readonly code = 'document-not-found';
}

export class PageNotFoundError extends BadInputError {
  readonly code = 'page-not-found';
}

export class UnknownAwardError extends BadInputError {
  readonly code = 'unknown-award';
}

/** What was sent does not have the form that the API asks for; `fields` names what is wrong. */
export class BadRequestError extends BadInputError {
  readonly code = 'bad-request';
}

export class UnknownAddressError extends BadInputError {
  readonly code = 'unknown-address';
}

export class ForeignHostError extends BadInputError {
  readonly code = 'foreign-host';
}

export class ForeignOriginError extends BadInputError {
  readonly code = 'foreign-origin';
}

export class NothingToRetryError extends BadInputError {
  readonly code = 'nothing-to-retry';
}

export class PortTakenError extends EnvironmentError {
  readonly code = 'port-taken';
  override readonly retryable = false;
}

export type ErrorStatus = 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503;

/** The HTTP status of an error; what has no name is a bug of ours. */
export function statusOf(error: unknown): ErrorStatus {
  if (error instanceof ForeignHostError || error instanceof ForeignOriginError) return 403;
  if (isMissing(error)) return 404;
  if (isConflict(error)) return 409;
  if (error instanceof FileTooLargeError) return 413;
  if (error instanceof BadRequestError) return 400;
  if (error instanceof BadInputError) return 422;
  return error instanceof NamedError ? 503 : 500;
}

function isMissing(error: unknown): boolean {
  return [
    DocumentNotFoundError,
    PageNotFoundError,
    UnknownAddressError,
    SubjectNotFoundError,
    VersionNotFoundError,
    CampaignNotFoundError,
  ].some((kind) => error instanceof kind);
}

function isConflict(error: unknown): boolean {
  return [
    CorrectionConflictError,
    PlanConflictError,
    ItemChangedError,
    LetterSettledError,
    UnitChangedError,
    NothingToRetryError,
    CircularVersionsError,
  ].some((kind) => error instanceof kind);
}
