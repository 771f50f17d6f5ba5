import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from './queries.ts';

/** Changes come in bursts (one for each page read); what is shown is asked for again at most this often. */
const GATHER_MS = 500;

/** Keeps what is shown in step with the server: whatever changed there is asked for again. */
export function useLiveEvents(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const changed = new Set<string>();
    let missed = false;
    let timer: number | undefined;
    const refresh = () => {
      timer = undefined;
      if (missed) queries.invalidateQueries();
      else {
        queries.invalidateQueries({ queryKey: keys.inbox });
        queries.invalidateQueries({ queryKey: keys.summary });
        queries.invalidateQueries({ queryKey: keys.campaigns });
        for (const id of changed) queries.invalidateQueries({ queryKey: keys.document(id) });
      }
      changed.clear();
      missed = false;
    };
    const soon = () => {
      timer ??= window.setTimeout(refresh, GATHER_MS);
    };
    const events = new EventSource('/api/events');
    let opened = false;
    events.addEventListener('open', () => {
      // Opened again after a break: whatever happened in between was not told.
      missed ||= opened;
      if (opened) soon();
      opened = true;
    });
    events.addEventListener('document', ({ data }) => {
      changed.add(data);
      soon();
    });
    events.addEventListener('missed', () => {
      missed = true;
      soon();
    });
    return () => {
      events.close();
      window.clearTimeout(timer);
    };
  }, [queries]);
}
