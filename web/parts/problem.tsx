import { Alert, Box, Button, Text } from '@mantine/core';
import { ProblemError } from '../api/client.ts';
import { useWords } from '../language/language.tsx';
import { Icon } from './icon.tsx';

interface ProblemProps {
  readonly reason: string;
  readonly remedy: string;
  readonly onRetry?: () => void;
}

/** What went wrong and what can be done, where the thing itself would have been. */
export function Problem({ reason, remedy, onRetry }: ProblemProps) {
  const words = useWords();
  return (
    <Box p="xl" maw={640} mx="auto">
      <Alert color="red" icon={<Icon name="alert" />} title={reason} role="alert">
        <Text size="sm">{remedy}</Text>
        {onRetry && (
          <Button mt="sm" size="xs" onClick={onRetry}>
            {words('try-again')}
          </Button>
        )}
      </Alert>
    </Box>
  );
}

/** The same for an error that a request ended with. */
export function ProblemOf({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useWords();
  const { reason, remedy } =
    error instanceof ProblemError
      ? error.problem
      : { reason: words('no-connection'), remedy: words('no-connection-remedy') };
  return <Problem reason={reason} remedy={remedy} onRetry={onRetry} />;
}
