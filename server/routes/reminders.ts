import { createRoute, z } from '@hono/zod-openapi';
import { loadBoard } from '../../pipeline/campaigns/load-board.ts';
import { type ReminderFormat, reminderOf } from '../../pipeline/campaigns/reminder/reminder.ts';
import { ReminderPath } from '../campaign-contract.ts';
import type { ServerContext } from '../context.ts';
import { languageOf } from '../problem.ts';
import { newRouter } from '../router.ts';
import { attachment } from './files.ts';

const TYPES: Readonly<Record<ReminderFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const remind = createRoute({
  method: 'get',
  path: '/campaigns/{id}/reminders/{format}',
  request: { params: ReminderPath },
  responses: {
    200: {
      description:
        'Who still owes something (xlsx, csv), or the letter to those who have not handed in (docx)',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
});

/** Reminders to save, print and send. */
export function reminderRoutes({ db, now }: ServerContext) {
  return newRouter().openapi(remind, async (c) => {
    const { id, format } = c.req.valid('param');
    const moment = now();
    const { plan, board } = await loadBoard(db, id, moment);
    const { bytes } = await reminderOf({ plan, board, now: moment }, format, languageOf(c));
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': TYPES[format],
      'content-disposition': attachment(`don-doc-bao-cao.${format}`),
    });
  });
}
