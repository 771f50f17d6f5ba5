import type { BoardLine } from '../../pipeline/campaigns/board.ts';
import type { CampaignBoard } from '../../pipeline/campaigns/load-board.ts';
import type { BoardReport } from '../../pipeline/campaigns/placed-reports.ts';
import { dueWords, lacksWords, stateWords } from '../../pipeline/campaigns/reminder/rows.ts';
import { language } from '../say.ts';
import { word } from './word.ts';

/** A campaign in two lines: what it is, and how far it is. */
export function campaignText({ id, plan, units, board }: CampaignBoard): string {
  const dues = [...new Set(plan.deadlines.map((due) => dueWords(due, language())))].join(', ');
  const counts = units.length === 0 ? word('campaigns-no-units') : word('campaigns-counts', board.counts);
  return `${id.slice(0, 8)}  ${plan.title}${dues === '' ? '' : ` [${dues}]`}\n          ${counts}\n`;
}

/** A campaign line by line: unit, day, what became of it, what is missing; then the reports that have no place. */
export function boardText(campaign: CampaignBoard): string {
  const { lines, unplaced } = campaign.board;
  return [
    campaignText(campaign).trimEnd(),
    ...lines.map(lineText),
    ...(unplaced.length === 0 ? [] : [word('campaigns-unplaced'), ...unplaced.map(unplacedText)]),
    '',
  ].join('\n');
}

function lineText(line: BoardLine): string {
  const about = [dueWords(line.due, language()), stateWords(line, language())].join(' · ');
  const lacks = lacksWords(line, language());
  return `  ${line.unit.name} · ${about}${lacks === '' ? '' : `\n      ${word('remind-lacks')}: ${lacks}`}`;
}

function unplacedText({ name, unit }: BoardReport): string {
  return `  ${[unit, name].filter(Boolean).join(' · ')}`;
}
