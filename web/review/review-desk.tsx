import { Box, Flex } from '@mantine/core';
import { useState } from 'react';
import type { ReviewDocument } from '../api/types.ts';
import { CampaignFacts } from './campaign/campaign-facts.tsx';
import { DocumentBar } from './document-bar.tsx';
import { DocumentFacts } from './facts/document-facts.tsx';
import { FigureList } from './figure-list.tsx';
import { FlagList } from './flag-list.tsx';
import { nextFigure, nextToReview } from './next-figure.ts';
import { NoPages } from './no-pages.tsx';
import { Notices } from './notices.tsx';
import { PagePane } from './page-pane.tsx';
import { PartList } from './part-list.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useCorrections } from './use-corrections.ts';
import { useSelection } from './use-selection.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { VersionList } from './versions/version-list.tsx';

const PANEL_WIDTH = 500;

/** The page picture on the left, flags and figures on the right, everything within reach of the keyboard. */
export function ReviewDesk({ document }: { document: ReviewDocument }) {
  const selection = useSelection(document);
  const corrections = useCorrections(document.id);
  const [editing, setEditing] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  const hasPages = document.pageCount !== 0;
  const selected = document.figures.find(({ figure }) => figure.id === selection.figureId);

  const goTo = (id: string | undefined) => {
    if (id === undefined) return false;
    setEditing(null);
    selection.chooseFigure(id);
    return true;
  };
  const settle = async (action: 'confirm' | 'dismiss') => {
    if (!selected) return;
    const saved = await corrections.sayFigure(selected, action);
    if (saved) goTo(nextToReview(document.figures, selected.figure.id, 1));
  };
  useShortcuts({
    confirm: () => void settle('confirm'),
    dismiss: () => void settle('dismiss'),
    edit: () => selected && setEditing(selected.figure.id),
    reopen: () => selected && void corrections.sayFigure(selected, 'reopen'),
    step: (by) => void goTo(nextFigure(document.figures, selection.figureId, by)),
    stepToReview: (by) => goTo(nextToReview(document.figures, selection.figureId, by, 'ahead')),
    turnPage: (by) => selection.choosePage(selection.page + by),
    help: () => setHelping(true),
    selectedId: selection.figureId,
  });

  return (
    <Flex direction="column" h="100%">
      <DocumentBar document={document} saving={corrections.saving} onHelp={() => setHelping(true)} />
      <Flex flex={1} style={{ minHeight: 0 }}>
        {hasPages ? <PagePane document={document} selection={selection} /> : <NoPages />}
        <Box
          w={PANEL_WIDTH}
          p="sm"
          style={{ overflowY: 'auto', borderLeft: '1px solid #dee2e6', flexShrink: 0 }}
        >
          <Notices document={document} />
          <VersionList document={document} />
          <PartList parts={document.parts} />
          <DocumentFacts document={document} selection={selection} />
          {document.campaign && (
            <CampaignFacts documentId={document.id} campaign={document.campaign} selection={selection} />
          )}
          <FlagList document={document} selection={selection} corrections={corrections} />
          {hasPages && (document.figures.length > 0 || document.campaign === null) && (
            <FigureList
              document={document}
              selection={selection}
              corrections={corrections}
              editing={editing}
              onEdit={setEditing}
              onSettle={settle}
            />
          )}
        </Box>
      </Flex>
      <ShortcutHelp opened={helping} onClose={() => setHelping(false)} />
    </Flex>
  );
}
