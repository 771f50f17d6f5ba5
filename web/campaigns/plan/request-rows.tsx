import { DELIVERABLES } from '../../../model/campaign-choices.ts';
import { useWords } from '../../language/language.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Choice } from '../../review/choice.tsx';
import type { RequestDraft } from './plan-draft.ts';
import { Rows } from './rows.tsx';

const BLANK: RequestDraft = { deliverable: 'bao_cao', from: '', to: '', read: null };

interface RequestRowsProps {
  readonly requests: readonly RequestDraft[];
  onChange(requests: readonly RequestDraft[]): void;
}

/** What is to be handed in, each with its period. */
export function RequestRows({ requests, onChange }: RequestRowsProps) {
  const words = useWords();
  const kinds = DELIVERABLES.map((value) => ({ value, label: words(`deliverable-${value}`) }));
  return (
    <Rows title={words('plan-requests')} items={requests} blank={BLANK} keepsOne onChange={onChange}>
      {(request, put) => (
        <>
          <Choice
            label="plan-deliverable"
            data={kinds}
            value={request.deliverable}
            onChange={(deliverable) => put({ deliverable })}
          />
          <DateField label={words('field-from')} value={request.from} onChange={(from) => put({ from })} />
          <DateField label={words('field-to')} value={request.to} onChange={(to) => put({ to })} />
        </>
      )}
    </Rows>
  );
}
