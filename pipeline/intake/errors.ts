import { BadInputError, DiskFullError, EnvironmentError } from '../../model/errors.ts';

/** The file changed while it was copied: it is still being written and is tried again later. */
export class StillBeingWrittenError extends EnvironmentError {
  readonly code = 'still-being-written';
}

/** The operating system does not let us read the file. */
export class UnreadableFileError extends BadInputError {
  readonly code = 'unreadable-file';
}

/** The file is open in another program that lets nobody else read it (Windows); tried again later. */
export class FileInUseError extends EnvironmentError {
  readonly code = 'file-in-use';
}

/** The system's error for a dropped file, by name where it has one. */
export function namedFileError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new DiskFullError({ file }, { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new UnreadableFileError({ file }, { cause: error });
    case 'EBUSY':
    case 'ETXTBSY':
      return new FileInUseError({ file }, { cause: error });
    default:
      return error;
  }
}
