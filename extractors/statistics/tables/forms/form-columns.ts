import { awardOf } from '../../awards.ts';
import { type AwardTerm, isAwardTerm } from '../../grammar/award-term.ts';
import { termOf } from '../../tagging/term.ts';
import { type Column, columnsOf } from '../columns.ts';
import { keyed } from '../table-words.ts';
import type { WholeTable } from '../whole-table.ts';
import type { Form, FormColumn, ReportingLevel } from './form.ts';
import { codeColumn } from './recognise.ts';

/** An award that the form itself names, as a term of no words. */
function awardTerm(id: string): AwardTerm | null {
  const award = awardOf(id);
  if (award === undefined) return null;
  const use = { kind: 'award', award, weak: false } as const;
  const term = termOf(['Award'], 0, 0, { kind: 'award', use, ranks: [], grantor: null });
  return isAwardTerm(term) ? term : null;
}

function formColumnOf(column: Column, table: WholeTable, form: Form): FormColumn | null {
  const printed = ` ${column.stack.map(({ key }) => key).join(' ')} `;
  const named = form.columns.find(({ names }) => names.some((name) => printed.includes(` ${keyed(name)} `)));
  if (named !== undefined || column.kind === 'total' || column.head.award !== null) return named ?? null;
  const number = /^\(?(\d{1,2})/u.exec(table.numbers?.[column.at]?.text ?? '')?.[1];
  return number === undefined ? null : (form.columns.find((one) => one.number === Number(number)) ?? null);
}

/** The columns of a form that count, behind its codes, each with its award where it has one. */
export function formColumns(table: WholeTable, form: Form, level: ReportingLevel): Column[] {
  const codes = codeColumn(table);
  return columnsOf(table)
    .filter(({ at, kind }) => at > codes && kind !== 'share')
    .map((column): Column => {
      const own = formColumnOf(column, table, form);
      const award = own === null ? column.head.award : awardTerm(own.award[level]);
      return { ...column, unit: null, head: { ...column.head, award, grantor: null } };
    });
}
