import { Box } from '@mantine/core';
import { useMemo } from 'react';
import type { ReviewDocument } from '../api/types.ts';
import { PageBar } from './page-bar.tsx';
import { PageTrouble } from './page-trouble.tsx';
import { PageView } from './page-view.tsx';
import { placesOn } from './places.ts';
import type { Selection } from './use-selection.ts';
import { useViewport } from './use-viewport.ts';

const UNKNOWN_PAGE = { width: 595, height: 842 };

/** The page as it was printed, with the places that the figures were read from. */
export function PagePane({ document, selection }: { document: ReviewDocument; selection: Selection }) {
  const page = document.pages.find((one) => one.number === selection.page);
  const { page: number, figureId, flagId, mark } = selection;
  const places = useMemo(
    () => placesOn(document, { page: number, figureId, flagId, mark }),
    [document, number, figureId, flagId, mark],
  );
  const width = page?.width || UNKNOWN_PAGE.width;
  const height = page?.height || UNKNOWN_PAGE.height;
  const viewport = useViewport({
    width,
    height,
    key: `${number} ${figureId} ${flagId} ${mark}`,
    focus: places.focus,
  });
  return (
    <Box flex={1} miw={0} bg="gray.2" style={{ display: 'flex', flexDirection: 'column' }}>
      <PageBar document={document} selection={selection} viewport={viewport} />
      {page && <PageTrouble page={page} />}
      <PageView
        documentId={document.id}
        page={selection.page}
        turned={page?.turned ?? 0}
        width={width}
        height={height}
        places={places.all}
        viewport={viewport}
        onChooseFigure={selection.chooseFigure}
      />
    </Box>
  );
}
