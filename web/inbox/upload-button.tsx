import { Button, FileButton } from '@mantine/core';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';

export function UploadButton({ busy, onFiles }: { busy: boolean; onFiles(files: readonly File[]): void }) {
  const words = useWords();
  return (
    <FileButton multiple onChange={onFiles}>
      {(props) => (
        <Button {...props} loading={busy} leftSection={<Icon name="upload" />}>
          {words('upload')}
        </Button>
      )}
    </FileButton>
  );
}
