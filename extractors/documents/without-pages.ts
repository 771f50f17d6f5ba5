import type { Parcel } from './parcel.ts';
import type { DocumentFormat, DocumentReader } from './reader.ts';

/** A reader for a file that has parts and not one page: an archive, a mail that only carries attachments. */
export function withoutPages(format: DocumentFormat, parcel: Parcel): DocumentReader {
  const noPage = async (page: number): Promise<never> => {
    throw new RangeError(`no page ${page}: the file has none`);
  };
  return {
    format,
    pageCount: 0,
    parcel,
    readText: noPage,
    recognise: noPage,
    picture: noPage,
    close: async () => undefined,
  };
}
