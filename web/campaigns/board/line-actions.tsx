import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { type BoardLine, type Decision, useDecide, useRemoveUnit } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { ReceiptDay } from './receipt-day.tsx';
import { UnitGroups } from './unit-groups.tsx';

interface LineActionsProps {
  readonly campaignId: string;
  readonly line: BoardLine;
}

const NOTHING_SAID: Decision = { belongs: null, unitId: null, receivedOn: null, accepted: false };

/** What a person can say of a line: the day of receipt, that the report is complete, or is none, or the unit owes none. */
export function LineActions({ campaignId, line: { unit, reports } }: LineActionsProps) {
  const words = useWords();
  const decide = useDecide(campaignId);
  const remove = useRemoveUnit(campaignId);
  const [dating, setDating] = useState<'newest' | 'first' | null>(null);
  const [grouping, setGrouping] = useState(false);
  const [newest] = reports;
  const first = newest?.first ?? null;
  const stood: Decision = {
    belongs: newest?.reason === 'person' ? true : null,
    unitId: unit.id,
    receivedOn: newest?.receipt.source === 'person' ? newest.receipt.on : null,
    accepted: newest?.accepted ?? false,
  };
  const say = (change: Partial<Decision>) =>
    newest && decide.mutate({ documentId: newest.documentId, decision: { ...stood, ...change } });
  /** An old version keeps what was said of it: whose it is does not change with its day. */
  const sayOfFirst = (receivedOn: string | null) =>
    first &&
    decide.mutate({
      documentId: first.documentId,
      decision: { ...(first.decision ?? NOTHING_SAID), receivedOn },
    });
  const takeOff = () => {
    if (window.confirm(words('remove-unit-sure', { name: unit.name }))) remove.mutate(unit.id);
  };
  return (
    <>
      <Menu position="bottom-end" defaultOpened>
        <Menu.Target>
          <ActionIcon variant="subtle" color="dark" aria-label={words('line-actions', { name: unit.name })}>
            ⋮
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {newest && (
            <>
              <Menu.Item onClick={() => setDating('newest')}>{words('set-receipt')}</Menu.Item>
              {first && (
                <Menu.Item onClick={() => setDating('first')}>{words('set-first-receipt')}</Menu.Item>
              )}
              <Menu.Item onClick={() => say({ accepted: !stood.accepted })}>
                {words(stood.accepted ? 'unaccept-report' : 'accept-report')}
              </Menu.Item>
              <Menu.Item onClick={() => say({ belongs: false })}>{words('not-of-campaign')}</Menu.Item>
            </>
          )}
          <Menu.Item onClick={() => setGrouping(true)}>{words('set-groups')}</Menu.Item>
          <Menu.Item color="red.8" onClick={takeOff}>
            {words('remove-unit')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {grouping && <UnitGroups campaignId={campaignId} unit={unit} onClose={() => setGrouping(false)} />}
      {dating !== null && (
        <ReceiptDay
          title={words(dating === 'first' ? 'set-first-receipt' : 'set-receipt')}
          day={(dating === 'first' ? first : newest)?.receipt.on ?? ''}
          onClose={() => setDating(null)}
          onSave={(receivedOn) => (dating === 'first' ? sayOfFirst(receivedOn) : say({ receivedOn }))}
        />
      )}
    </>
  );
}
