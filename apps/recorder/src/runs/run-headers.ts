import type { IncomingHttpHeaders } from 'node:http';
import { runNotFound } from '#event-log';
import { InvalidRequestError } from '#web';

/** Names the run that the events of a request belong to. */
export const RUN_HEADER = 'thang-run';

/** The number that the first event of the request has in what the sender sends as one piece. */
export const FIRST_LINE_HEADER = 'thang-first-line';

const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;

/**
 * Reads the run that a request names; null without one.
 *
 * @throws DomainError `run-not-found` for what cannot be the id of a run; InvalidRequestError for a line that
 * is no whole number
 */
export function runNamedIn(headers: IncomingHttpHeaders): { id: number; firstLine: number } | null {
  const run = headers[RUN_HEADER];
  if (run === undefined) return null;
  const firstLine = headers[FIRST_LINE_HEADER] ?? '1';
  if (!WHOLE_NUMBER.test(String(firstLine))) {
    const detail = 'Thang-First-Line is a whole number from 1.';
    throw new InvalidRequestError([{ header: 'Thang-First-Line', code: 'first-line', detail }]);
  }
  return { id: runId(String(run)), firstLine: Number(firstLine) };
}

/** @throws DomainError `run-not-found` */
export function runId(text: string): number {
  if (WHOLE_NUMBER.test(text)) return Number(text);
  throw runNotFound();
}
