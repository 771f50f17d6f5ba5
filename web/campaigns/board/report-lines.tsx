import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { printedDay } from '../../../model/printed-day.ts';
import type { BoardReport } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';

/** The newest report of a line, when it came and why it is held for one; how many came before it. */
export function ReportLines({ reports }: { reports: readonly BoardReport[] }) {
  const words = useWords();
  const [newest] = reports;
  if (newest === undefined) return null;
  return (
    <Stack gap={2}>
      <ReportLink report={newest} />
      {reports.length > 1 && (
        <Text size="xs" c="gray.7">
          {words('earlier-reports', { count: reports.length - 1 })}
        </Text>
      )}
    </Stack>
  );
}

export function ReportLink({
  report: { documentId, name, receipt, first, reason },
}: {
  report: BoardReport;
}) {
  const words = useWords();
  const when = ({ on, source }: BoardReport['receipt']) => ({
    day: printedDay(on),
    source: words(`source-${source}`),
  });
  return (
    <>
      <Anchor component={Link} href={`/documents/${documentId}`} size="sm" lineClamp={2} title={name}>
        {name}
      </Anchor>
      <Text size="xs" c="gray.7">
        {words('report-received', when(receipt))}; {words(`reason-${reason}`)}
      </Text>
      {first && (
        <Text size="xs" c="gray.7" title={first.name}>
          {words('first-received', when(first.receipt))}
        </Text>
      )}
    </>
  );
}
