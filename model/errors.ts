import { type Language, message } from '../locales/message.ts';

type Parameters = Readonly<Record<string, string | number>>;

/**
 * The base of every error with a name: what happened is its class, `code` is its key in the locale files
 * (`errors.<code>` says what happened, `errors.<code>.remedy` what to do), and `retryable` says whether
 * trying the same again can help.
 */
export abstract class NamedError extends Error {
  abstract readonly code: string;
  abstract readonly retryable: boolean;
  readonly parameters: Parameters;

  constructor(parameters: Parameters = {}, options?: ErrorOptions) {
    super(undefined, options);
    this.parameters = parameters;
    this.name = new.target.name;
  }

  override get message(): string {
    return `${this.code} ${JSON.stringify(this.parameters)}`;
  }

  /** What happened, for a person. */
  reason(language: Language = 'vi'): string {
    return message(language, `errors.${this.code}`, this.parameters);
  }

  /** Each thing that is wrong, where there are several to name. */
  details(_language: Language = 'vi'): readonly string[] {
    return [];
  }

  /** What the person can do about it. */
  remedy(language: Language = 'vi'): string {
    return message(language, `errors.${this.code}.remedy`, this.parameters);
  }
}

/** The file itself cannot be used; sending the same bytes again cannot help. */
export abstract class BadInputError extends NamedError {
  readonly retryable = false;
}

/** Something around us is not as it must be (disk, database, missing program); the file is not to blame. */
export abstract class EnvironmentError extends NamedError {
  readonly retryable: boolean = true;
}

export class EmptyFileError extends BadInputError {
  readonly code = 'empty-file';
}

/** A Word file, workbook or page with neither a word nor a picture in it: a template, or the wrong file. */
export class EmptyDocumentError extends BadInputError {
  readonly code = 'empty-document';
}

export class UnknownFormatError extends BadInputError {
  readonly code = 'unknown-format';
}

/** A web server's answer (an error, a sign-in page) that was saved in place of the file asked for. */
export class FailedDownloadError extends BadInputError {
  readonly code = 'failed-download';
}

export class EncryptedFileError extends BadInputError {
  readonly code = 'encrypted-file';
}

/** Word 6 or 95 in the form that it saved "fast", whose pieces nobody documented. */
export class OldWordError extends BadInputError {
  readonly code = 'old-word';
}

export class DamagedFileError extends BadInputError {
  readonly code = 'damaged-file';
}

export class FileTooLargeError extends BadInputError {
  readonly code = 'file-too-large';
}

export class TooManyPagesError extends BadInputError {
  readonly code = 'too-many-pages';
}

/** A sheet of a workbook with more cells than any form of an office has. */
export class TooManyCellsError extends BadInputError {
  readonly code = 'too-many-cells';
}

export class PageTooLargeError extends BadInputError {
  readonly code = 'page-too-large';
}

/** A mail with neither a text nor an attachment: most often it was saved without what it carried. */
export class EmptyMailError extends BadInputError {
  readonly code = 'empty-mail';
}

/** An archive without a file for people in it. */
export class EmptyArchiveError extends BadInputError {
  readonly code = 'empty-archive';
}

/** RAR, 7z, or a way of packing inside a ZIP that only its own program undoes. */
export class UnsupportedArchiveError extends BadInputError {
  readonly code = 'unsupported-archive';
}

/** Archives in mails in archives …, deeper than any office packs. */
export class NestedTooDeepError extends BadInputError {
  readonly code = 'nested-too-deep';
}

export class TooManyPartsError extends BadInputError {
  readonly code = 'too-many-parts';
}

/** What is inside would take more room than allowed, or is packed as only a bomb is. */
export class UnpacksTooLargeError extends BadInputError {
  readonly code = 'unpacks-too-large';
}

/** Reading took longer than allowed: a file built to hang a reader, or one far beyond what an office sends. */
export class ReadingTimeoutError extends BadInputError {
  readonly code = 'reading-timeout';
}

/** Reading took more memory than a reading process may have. */
export class ReadingMemoryError extends BadInputError {
  readonly code = 'reading-memory';
}

/** The reading process died of a fault of its own. */
export class ReaderCrashedError extends BadInputError {
  readonly code = 'reader-crashed';
}

/** Not a plain file: a symbolic link, a pipe, a device (see the threat model in `pipeline/intake/watcher.ts`). */
export class NotARegularFileError extends BadInputError {
  readonly code = 'not-a-regular-file';
}

export class FileNotFoundError extends BadInputError {
  readonly code = 'file-not-found';
}

export class OcrUnavailableError extends EnvironmentError {
  readonly code = 'ocr-unavailable';
}

/** The engine died, took too long, or gave something that is no reading of the page. */
export class OcrFailedError extends EnvironmentError {
  readonly code = 'ocr-failed';
}

/** A folder that a person named for output cannot be made or written to: no right, no room, a file in its place. */
export class FolderNotWritableError extends EnvironmentError {
  readonly code = 'folder-not-writable';
}

export class DiskFullError extends EnvironmentError {
  readonly code = 'disk-full';
}

export class DatabaseUnavailableError extends EnvironmentError {
  readonly code = 'database-unavailable';
}

export class AlreadyRunningError extends EnvironmentError {
  readonly code = 'already-running';
  override readonly retryable = false;
}
