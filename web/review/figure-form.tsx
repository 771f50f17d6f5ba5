import { Button, Group } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { ReviewFigure } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { changesOf, draftOf, type FigureDraft, isComplete } from './figure-draft.ts';
import { FigureFields } from './figure-fields.tsx';
import type { Corrections } from './use-corrections.ts';

interface FigureFormProps {
  readonly item: ReviewFigure;
  readonly corrections: Corrections;
  onClose(): void;
}

/** Sets a figure right in its place. Enter saves, Escape leaves it as it was. */
export function FigureForm({ item, corrections, onClose }: FigureFormProps) {
  const words = useWords();
  // As it was when the form opened: what somebody else saves meanwhile is a conflict, not a new basis.
  const [seen] = useState(item);
  const [draft, setDraft] = useState(() => draftOf(item.figure));
  const put = (change: Partial<FigureDraft>) => setDraft((old) => ({ ...old, ...change }));
  const changes = changesOf(seen.figure, draft);
  const hasChanged = Object.keys(changes).length > 0;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete(draft)) return;
    if (!hasChanged) return onClose();
    await corrections.correct(seen, changes).then((saved) => saved && onClose());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label={words('edit')}>
      <FigureFields draft={draft} put={put} />
      <Group gap="xs" mt="xs">
        <Button
          type="submit"
          size="compact-sm"
          disabled={!isComplete(draft)}
          loading={corrections.saving === 'saving'}
        >
          {words('save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {words('cancel')}
        </Button>
      </Group>
    </form>
  );
}
