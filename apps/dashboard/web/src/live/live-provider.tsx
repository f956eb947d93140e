import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useApi } from '../api/api-context.js';
import { useLanguage } from '../i18n/language-context.js';
import { journalKinds, type JournalLine } from '../queries/journal.js';
import { useRight } from '../queries/session.js';
import { LiveConnection, type LiveState } from './live-connection.js';
import { LiveContext } from './live-context.js';
import { readsTouchedBy } from './reads-touched.js';
import type { ServerSentEvent } from './sse-parser.js';

const KEPT_LINES = 200;

/** A replay changes many org units each second. The page reloads its figures at most this often. */
const REFRESH_MS = 2_000;

/**
 * Opens one stream for the whole page. Keeps the lines for the journal and marks the queries that they change
 * as stale.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const api = useApi();
  const language = useLanguage();
  const mayRead = useRight('read');
  const [state, setState] = useState<LiveState>('connecting');
  const [lines, setLines] = useState<readonly JournalLine[]>([]);
  const queries = useQueryClient();
  const touch = useRefreshTouched();
  const lastEventId = useRef('');

  useEffect(() => {
    if (!mayRead) return undefined;
    const onEvent = (event: ServerSentEvent) => {
      lastEventId.current = event.lastEventId || lastEventId.current;
      const line = readLine(event.data);
      if (!line) return;
      setLines((known) => [line, ...known].slice(0, KEPT_LINES));
      touch(line);
    };
    const open = async (after: string, signal: AbortSignal) => {
      const headers = { Accept: 'text/event-stream', ...(after ? { 'Last-Event-ID': after } : {}) };
      const response = await api.fetch(`/stream?kinds=${journalKinds.join()}`, { signal, headers });
      if (response.status === 401) api.onSessionLost();
      return response;
    };
    let wasCut = false;
    const onState = (next: LiveState) => {
      setState(next);
      // What failed or went unseen while the page was cut off is asked again.
      if (next === 'live' && wasCut) void queries.invalidateQueries();
      wasCut = next === 'reconnecting' || (wasCut && next !== 'live');
    };
    const connection = new LiveConnection(open, { onEvent, onState }, lastEventId.current);
    void connection.run();
    return () => connection.stop();
    // A new language needs a new stream, because the texts come in the language of the request.
  }, [api, language, queries, touch, mayRead]);

  const live = useMemo(() => ({ state, lines }), [state, lines]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function readLine(data: string): JournalLine | null {
  try {
    return JSON.parse(data) as JournalLine;
  } catch {
    return null;
  }
}

/** Collects the changed queries and reloads them once per {@link REFRESH_MS}. */
function useRefreshTouched(): (line: JournalLine) => void {
  const queries = useQueryClient();
  const touched = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return useMemo(() => {
    const refresh = () => {
      timer.current = null;
      const names = [...touched.current];
      touched.current.clear();
      for (const name of names) void queries.invalidateQueries({ queryKey: [name] });
    };
    return (line: JournalLine) => {
      for (const name of readsTouchedBy(line.kind)) touched.current.add(name);
      timer.current ??= setTimeout(refresh, REFRESH_MS);
    };
  }, [queries]);
}
