import { notifications } from '@mantine/notifications';
import { createElement, useCallback } from 'react';
import { ProblemError } from '../api/client.ts';
import { useWords } from '../language/language.tsx';
import { ProblemMessage } from './problem-message.tsx';

/** Tells of an action that failed; the words stay until they are closed. */
export function useTellProblem(): (error: Error) => void {
  const words = useWords();
  return useCallback(
    (error: Error) => {
      const isRefusal = error instanceof ProblemError;
      notifications.show({
        color: 'red',
        autoClose: false,
        title: isRefusal ? error.problem.reason : words('no-connection'),
        message: isRefusal
          ? createElement(ProblemMessage, { problem: error.problem })
          : words('no-connection-remedy'),
      });
    },
    [words],
  );
}
