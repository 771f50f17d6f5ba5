import { Alert, Anchor, Stack, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { ReviewDocument } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Icon } from '../../parts/icon.tsx';
import { OpenVersion } from './open-version.tsx';
import { SettledVersion } from './settled-version.tsx';
import { useVersions } from './use-versions.ts';

/** Other documents that may be versions of this one, to be settled; and whether this one counts at all. */
export function VersionList({ document }: { document: ReviewDocument }) {
  const words = useWords();
  const versions = useVersions(document.id);
  const { currentVersion: current } = document;
  const open = document.versions.filter(({ isOpen }) => isOpen);
  const settled = document.versions.filter(({ history }) => {
    const last = history.at(-1)?.verdict;
    return last === 'version' || last === 'different';
  });
  return (
    <>
      {current && (
        <Alert mb="sm" color="gray" icon={<Icon name="copy" />} title={words('version-superseded')}>
          {words('version-current')}{' '}
          <Anchor component={Link} href={`/documents/${current.documentId}`} size="sm">
            {current.name}
          </Anchor>
        </Alert>
      )}
      {(open.length > 0 || settled.length > 0) && (
        <Stack component="section" gap="xs" mb="md" aria-label={words('versions')}>
          <Title order={2} size="h5">
            {words('versions')} ({open.length + settled.length})
          </Title>
          {open.map((other) => (
            <OpenVersion key={other.documentId} id={document.id} other={other} versions={versions} />
          ))}
          {settled.map((other) => (
            <SettledVersion key={other.documentId} id={document.id} other={other} versions={versions} />
          ))}
        </Stack>
      )}
    </>
  );
}
