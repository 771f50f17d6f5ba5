import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { BoardLine } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { LineActions } from './line-actions.tsx';

interface LineMenuProps {
  readonly campaignId: string;
  readonly line: BoardLine;
}

/** The button of a line's menu. A board has hundreds of lines: the menu itself is made when somebody asks for it. */
export function LineMenu(line: LineMenuProps) {
  const words = useWords();
  const [isUsed, setUsed] = useState(false);
  if (isUsed) return <LineActions {...line} />;
  return (
    <ActionIcon
      variant="subtle"
      color="dark"
      aria-haspopup="menu"
      aria-label={words('line-actions', { name: line.line.unit.name })}
      onClick={() => setUsed(true)}
    >
      ⋮
    </ActionIcon>
  );
}
