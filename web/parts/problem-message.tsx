import { Box, List, Text } from '@mantine/core';
import type { Problem } from '../../server/contract.ts';

/** What to do about a problem, and each thing that is wrong where there are several. */
export function ProblemMessage({ problem: { remedy, details = [] } }: { problem: Problem }) {
  return (
    <>
      <Text size="sm" c="dark">
        {remedy}
      </Text>
      {details.length > 0 && (
        <Box mah={260} mt={4} c="dark" style={{ overflowY: 'auto' }} tabIndex={0}>
          <List size="sm" spacing={2} withPadding={false}>
            {details.map((detail) => (
              <List.Item key={detail}>{detail}</List.Item>
            ))}
          </List>
        </Box>
      )}
    </>
  );
}
