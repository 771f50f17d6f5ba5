import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { problemOf } from '../api/client.ts';
import { useWords } from '../language/language.tsx';
import { storedLanguage } from '../language/stored-language.ts';
import { useTellProblem } from '../parts/use-tell-problem.ts';

/** Puts files into the inbox one after the other; one that fails does not stop the rest. */
export function useUpload() {
  const words = useWords();
  const tellProblem = useTellProblem();
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        await send(file).then(
          () => notifications.show({ message: words('uploaded', { name: file.name }) }),
          tellProblem,
        );
      }
    },
  });
  return { busy: upload.isPending, send: (files: readonly File[]) => upload.mutate(files) };
}

async function send(file: File): Promise<void> {
  const answer = await fetch(`/api/upload?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': storedLanguage() },
    body: file,
  });
  if (!answer.ok) throw await problemOf(answer);
}
