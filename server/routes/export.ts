import { createRoute, z } from '@hono/zod-openapi';
import { exportFigures } from '../../store/export.ts';
import { findSource } from '../../store/review.ts';
import type { ServerContext } from '../context.ts';
import { ExportQuery } from '../contract.ts';
import { DocumentNotFoundError } from '../errors.ts';
import { figuresCsv } from '../figures-csv.ts';
import { languageOf } from '../problem.ts';
import { newRouter } from '../router.ts';
import { webStream } from '../web-stream.ts';
import { attachment } from './files.ts';

const figures = createRoute({
  method: 'get',
  path: '/export/figures.csv',
  request: { query: ExportQuery },
  responses: {
    200: {
      description: 'The figures that people confirmed or corrected, without a limit of rows',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});

/** The confirmed figures on their way to Excel and other programs. */
export function exportRoutes({ db, log }: ServerContext) {
  return newRouter().openapi(figures, async (c) => {
    const { document: documentId, include } = c.req.valid('query');
    const document = documentId === undefined ? undefined : await findSource(db, documentId);
    if (document === null) throw new DocumentNotFoundError();
    const rows = exportFigures(db, { documentId, withMachine: include === 'machine' });
    const csv = figuresCsv(rows, languageOf(c));
    csv.once('error', (error) => log.error({ error }, 'the export broke off'));
    return c.body(webStream(csv), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(document ? `${document.name}.csv` : 'bang-vang.csv'),
    });
  });
}
