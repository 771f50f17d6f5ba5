import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { endOf } from '../../pipeline/campaigns/days.ts';
import { type CampaignBoard, loadBoard, loadBoards } from '../../pipeline/campaigns/load-board.ts';
import { listProposals } from '../../pipeline/campaigns/proposals.ts';
import {
  REMINDER_FORMATS,
  type ReminderFormat,
  reminderOf,
} from '../../pipeline/campaigns/reminder/reminder.ts';
import type { Database } from '../../store/database.ts';
import { listPlans } from '../../store/reporting/plans.ts';
import { openLog } from '../log.ts';
import { openStore } from '../open-store.ts';
import { withOpenThings } from '../open-things.ts';
import { boardText, campaignText } from '../output/board.ts';
import { complain, language, say } from '../say.ts';
import { readSettings } from '../settings.ts';

export interface CampaignOptions {
  /** The day as of whose end it is looked at, `YYYY-MM-DD`; now where absent. */
  readonly asOf?: string;
}

type Command = (db: Database, now: Date) => Promise<number>;

/** Runs one command on the database of the settings. @returns its exit code */
async function onStore({ asOf }: CampaignOptions, command: Command): Promise<number> {
  const now = asOf === undefined ? new Date() : endOf({ on: asOf, time: null });
  const settings = readSettings();
  const log = openLog(settings.dataFolder, 'campaigns');
  let code = 0;
  await withOpenThings(async (things) => {
    const { db } = await openStore(settings, log, things);
    code = await command(db, now);
  });
  return code;
}

/** The one campaign whose id begins so; null, said on the error stream, where it is none or several. */
async function chosen(db: Database, start: string, now: Date): Promise<CampaignBoard | null> {
  const fitting = (await listPlans(db)).filter(({ id }) => id.startsWith(start.toLowerCase()));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return loadBoard(db, only.id, now);
  complain('campaign-ambiguous', { id: start });
  return null;
}

/** `bangvang campaigns list`: every campaign with its counts, and how many letters wait to be confirmed. */
export function listAll(options: CampaignOptions): Promise<number> {
  return onStore(options, async (db, now) => {
    const boards = await loadBoards(db, now);
    for (const board of boards) process.stdout.write(campaignText(board));
    if (boards.length === 0) say('campaigns-none');
    const waiting = (await listProposals(db, boards)).waiting.length;
    if (waiting > 0) say('campaigns-waiting', { count: waiting });
    return 0;
  });
}

/** `bangvang campaigns board`: one campaign, line by line. */
export function showBoard(id: string, options: CampaignOptions): Promise<number> {
  return onStore(options, async (db, now) => {
    const campaign = await chosen(db, id, now);
    if (campaign === null) return 1;
    process.stdout.write(boardText(campaign));
    return 0;
  });
}

/** `bangvang campaigns remind`: writes the list or the letter, by the ending of the file. */
export async function remind(id: string, file: string, options: CampaignOptions): Promise<number> {
  const format = formatOf(file);
  if (format === undefined) {
    complain('campaigns-bad-output', { file });
    return 2;
  }
  return onStore(options, async (db, now) => {
    const campaign = await chosen(db, id, now);
    if (campaign === null) return 1;
    const { bytes, count } = await reminderOf({ ...campaign, now }, format, language());
    await writeFile(file, bytes);
    say(count === 0 ? 'remind-nobody' : 'campaigns-written', { file, count });
    return 0;
  });
}

function formatOf(file: string): ReminderFormat | undefined {
  return REMINDER_FORMATS.find((format) => extname(file).toLowerCase() === `.${format}`);
}
