import { createContext, useContext } from 'react';
import type { JournalLine } from '../queries/journal.js';
import type { LiveState } from './live-connection.js';

export interface Live {
  state: LiveState;
  /** What has arrived since the page was opened, newest first; the oldest are let go. */
  lines: readonly JournalLine[];
}

export const LiveContext = createContext<Live>({ state: 'connecting', lines: [] });

export function useLive(): Live {
  return useContext(LiveContext);
}
