import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useWords } from '../language/language.tsx';

const KEY = 'bangvang.reviewer';

interface ReviewerValue {
  readonly name: string;
  rename(name: string): void;
  /** The name, asked for once when there is none; null when the person does not give one. */
  ask(): Promise<string | null>;
}

const ReviewerContext = createContext<ReviewerValue | null>(null);

/** Who reviews on this computer. There is no sign-in in this version: a name is what the history shows. */
export function ReviewerProvider({ children }: { children: ReactNode }) {
  const words = useWords();
  const [name, setName] = useState(() => localStorage.getItem(KEY) ?? '');
  const [draft, setDraft] = useState('');
  const [asking, setAsking] = useState(false);
  const answer = useRef<((name: string | null) => void) | null>(null);
  const rename = useCallback((next: string) => {
    localStorage.setItem(KEY, next);
    setName(next);
  }, []);
  const close = (given: string | null) => {
    setAsking(false);
    if (given) rename(given);
    answer.current?.(given);
    answer.current = null;
  };
  const value = useMemo<ReviewerValue>(() => {
    const ask = () => {
      if (name.trim()) return Promise.resolve(name.trim());
      answer.current?.(null);
      setAsking(true);
      return new Promise<string | null>((resolve) => {
        answer.current = resolve;
      });
    };
    return { name, rename, ask };
  }, [name, rename]);
  return (
    <ReviewerContext value={value}>
      {children}
      <Modal
        opened={asking}
        onClose={() => close(null)}
        title={words('reviewer-ask')}
        closeButtonProps={{ 'aria-label': words('close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            close(draft.trim() || null);
          }}
        >
          <Text size="sm" mb="sm">
            {words('reviewer-why')}
          </Text>
          <TextInput
            data-autofocus
            label={words('reviewer')}
            value={draft}
            maxLength={100}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md">
            <Button type="submit" disabled={!draft.trim()}>
              {words('go-on')}
            </Button>
          </Group>
        </form>
      </Modal>
    </ReviewerContext>
  );
}

export function useReviewer(): ReviewerValue {
  const value = useContext(ReviewerContext);
  if (!value) throw new Error('useReviewer outside of ReviewerProvider');
  return value;
}
