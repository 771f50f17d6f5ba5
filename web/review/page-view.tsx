import { Box, Center, Text } from '@mantine/core';
import { useState } from 'react';
import { pictureUrl } from '../api/queries.ts';
import { useWords } from '../language/language.tsx';
import classes from './page-view.module.css';
import type { Place } from './places.ts';
import { usePageGestures } from './use-page-gestures.ts';
import type { Viewport } from './use-viewport.ts';

interface PageViewProps {
  readonly documentId: string;
  readonly page: number;
  readonly turned: number;
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
  readonly viewport: Viewport;
  onChooseFigure(id: string): void;
}

const COARSE_DPI = 100;
const FINE_DPI = 200;

/** The picture of a page with boxes over it, in page units, so that both move and grow as one. */
export function PageView({
  documentId,
  page,
  turned,
  width,
  height,
  places,
  viewport,
  onChooseFigure,
}: PageViewProps) {
  const words = useWords();
  const gestures = usePageGestures(viewport);
  const { view } = viewport;
  const isFine = view.scale * 72 * window.devicePixelRatio > COARSE_DPI * 1.2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrollable picture has no element of its own
    <div
      ref={gestures.ref}
      className={classes.pane}
      role="region"
      aria-label={words('page', { page })}
      tabIndex={-1}
    >
      <Box
        className={classes.sheet}
        __vars={{ '--scale': String(view.scale) }}
        data-smooth={view.isSmooth || undefined}
        style={{ width, height, transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
      >
        <Picture
          key={`${page} coarse`}
          url={pictureUrl(documentId, { number: page, turned }, COARSE_DPI)}
          page={page}
        />
        {isFine && (
          <img
            key={page}
            className={classes.picture}
            src={pictureUrl(documentId, { number: page, turned }, FINE_DPI)}
            alt=""
            draggable={false}
          />
        )}
        <svg className={classes.overlay} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {places.map(({ key, box: [x0, y0, x1, y1], kind, figureId, isSelected }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the keyboard has the list of figures
            <rect
              key={key}
              className={classes.place}
              data-selected={isSelected || undefined}
              data-kind={kind}
              x={x0 - 2}
              y={y0 - 2}
              width={x1 - x0 + 4}
              height={y1 - y0 + 4}
              rx={2}
              onClick={() => figureId && onChooseFigure(figureId)}
            />
          ))}
        </svg>
      </Box>
    </div>
  );
}

function Picture({ url, page }: { url: string; page: number }) {
  const words = useWords();
  const [isMissing, setMissing] = useState(false);
  if (isMissing)
    return (
      <Center className={classes.picture}>
        <Text c="red.8">{words('no-picture')}</Text>
      </Center>
    );
  return (
    <img
      className={classes.picture}
      src={url}
      alt={words('page', { page })}
      draggable={false}
      onError={() => setMissing(true)}
    />
  );
}
