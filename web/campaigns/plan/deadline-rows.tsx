import { Box, MultiSelect, TextInput } from '@mantine/core';
import { DELIVERABLES } from '../../../model/campaign-choices.ts';
import { useWords } from '../../language/language.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { useGroupChoices } from '../group-choices.ts';
import type { DeadlineDraft, RequestDraft } from './plan-draft.ts';
import { Rows } from './rows.tsx';

interface DeadlineRowsProps {
  readonly deadlines: readonly DeadlineDraft[];
  /** What can be due. */
  readonly requests: readonly RequestDraft[];
  onChange(deadlines: readonly DeadlineDraft[]): void;
}

/** By when, what and for whom; a day for nobody in particular holds for everybody. */
export function DeadlineRows({ deadlines, requests, onChange }: DeadlineRowsProps) {
  const words = useWords();
  const asked = [...new Set(requests.map(({ deliverable }) => deliverable))];
  const blank: DeadlineDraft = { on: '', time: '', deliverables: asked, reporters: [], receiver: null };
  const kinds = DELIVERABLES.map((value) => ({ value, label: words(`deliverable-${value}`) }));
  return (
    <Rows title={words('plan-deadlines')} items={deadlines} blank={blank} onChange={onChange}>
      {(deadline, put) => (
        <>
          <Box w={120}>
            <DateField label={words('plan-day')} value={deadline.on} onChange={(on) => put({ on })} />
          </Box>
          <TextInput
            size="xs"
            w={70}
            label={words('plan-time')}
            placeholder="17:00"
            value={deadline.time}
            onChange={(event) => put({ time: event.currentTarget.value.trim() })}
          />
          <MultiSelect
            size="xs"
            w={260}
            label={words('plan-deliverable')}
            data={kinds}
            value={[...deadline.deliverables]}
            onChange={(chosen) => put({ deliverables: DELIVERABLES.filter((one) => chosen.includes(one)) })}
          />
          <Whom deadline={deadline} put={put} />
        </>
      )}
    </Rows>
  );
}

/** The groups of a deadline; units that the letter calls by their names stay as they were read. */
function Whom({
  deadline: { reporters },
  put,
}: {
  deadline: DeadlineDraft;
  put(change: Partial<DeadlineDraft>): void;
}) {
  const words = useWords();
  const groups = useGroupChoices();
  const named = reporters.filter((one) => one.groups.length === 0);
  const chosen = [...new Set(reporters.flatMap((one) => one.groups))];
  const choose = (values: readonly string[]) =>
    put({
      reporters: [
        ...named,
        ...groups.only(values).map((group) => ({ name: words(`group-${group}`), groups: [group] })),
      ],
    });
  return (
    <MultiSelect
      size="xs"
      flex={1}
      miw={0}
      inputWrapperOrder={['label', 'input', 'description']}
      label={words('plan-whom')}
      placeholder={reporters.length === 0 ? words('plan-everybody') : undefined}
      description={
        named.length > 0 && words('plan-named', { names: named.map(({ name }) => name).join('; ') })
      }
      data={groups.all}
      value={chosen}
      onChange={choose}
      searchable
    />
  );
}
