import { Box, Overlay, Text } from '@mantine/core';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useWords } from '../language/language.tsx';

/** Files may be dropped anywhere on the screen. */
export function DropArea({
  onFiles,
  children,
}: {
  onFiles(files: readonly File[]): void;
  children: ReactNode;
}) {
  const words = useWords();
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    const left = event.relatedTarget;
    if (!(left instanceof Node && event.currentTarget.contains(left))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box h="100%" pos="relative" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && (
        <Overlay color="#fff" backgroundOpacity={0.85} center style={{ pointerEvents: 'none' }}>
          <Text fw={600} size="xl" c="blue.8">
            {words('drop-here')}
          </Text>
        </Overlay>
      )}
    </Box>
  );
}
