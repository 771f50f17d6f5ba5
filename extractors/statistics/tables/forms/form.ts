import { z } from 'zod';
import formsJson from '../../../../knowledge/forms.json' with { type: 'json' };
import { Recipient, RecipientRole } from '../../../../model/figure.ts';

const Code = z.number().int().min(1);

/** A row of a form by its printed code; see `knowledge/forms.json` for what the kinds mean. */
const FormRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('total'), code: Code, label: z.string() }),
  z.object({ kind: z.literal('other'), code: Code, label: z.string() }),
  z.object({ kind: z.literal('figure'), code: Code, label: z.string(), recipient: Recipient }),
  z.object({
    kind: z.literal('part'),
    code: Code,
    label: z.string(),
    recipient: Recipient,
    role: RecipientRole.optional(),
    of: Code,
  }),
]);
export type FormRow = z.infer<typeof FormRow>;

/** Whether a ministry or a province reports: decides which award "Bằng khen" is. */
export const ReportingLevel = z.enum(['bo', 'tinh']);
export type ReportingLevel = z.infer<typeof ReportingLevel>;

const FormColumn = z.object({
  number: Code.optional(),
  names: z.array(z.string().min(1)).min(1).readonly(),
  award: z.record(ReportingLevel, z.string()),
});
export type FormColumn = z.infer<typeof FormColumn>;

const Form = z.object({
  /** "0602" of "0602.N/BNV-TĐKT". */
  code: z.string().regex(/^0[67]0[1-5]$/),
  titles: z.array(z.string().min(1)).min(1).readonly(),
  counts: z.enum(['awards', 'other']),
  rows: z.array(FormRow).readonly(),
  columns: z.array(FormColumn).readonly(),
  sums: z.array(z.object({ total: Code, parts: z.array(Code).min(1).readonly() })).readonly(),
  evidence: z.enum(['seen', 'recalled']),
  sources: z.array(z.string()).readonly(),
});
export type Form = z.infer<typeof Form>;

/** The official statistical forms on emulation and commendation, checked when loaded. */
export const forms: readonly Form[] = z.object({ forms: z.array(Form) }).parse(formsJson).forms;
