import { createContext, useContext } from 'react';
import type { JournalLine } from '../queries/journal.js';
import type { LiveState } from './live-connection.js';

export interface Live {
  state: LiveState;
  /** Lines that arrived since the page was opened, the newest first. The oldest are dropped. */
  lines: readonly JournalLine[];
}

export const LiveContext = createContext<Live>({ state: 'connecting', lines: [] });

export function useLive(): Live {
  return useContext(LiveContext);
}
