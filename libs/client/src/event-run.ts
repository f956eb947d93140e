import { setTimeout as sleep } from 'node:timers/promises';
import type { Schemas } from '#contract/domain';
import type { ApiAddress } from './call-api.js';
import { EventSender, type BatchResult } from './event-sender.js';
import { callPatiently, SendError } from './patient-call.js';

/** An event that waited for an org unit or an event of a later line, and was refused. */
export type RefusedLine = Schemas['RefusedEventDocument'];

/** What somebody should look at although it is stored: one kind of warning about events of one source. */
export type RunWarning = Schemas['RunWarningDocument'];

type RunAnswer = Schemas['RunResponse'];

/** What closing the run added to the results of the batches. */
export interface ClosedRun {
  accepted: number;
  refused: number;
  /** The position of its newest event; null without events. */
  position: string | null;
}

/** How long to wait for the warnings about what was sent, and how often to ask. */
const WARNINGS_MS = 30_000;
const ASK_EVERY_MS = 500;

/** The codes with which the recorder answers that a run is over. */
const OVER: readonly (string | null)[] = ['run-closed', 'run-not-found'];

/**
 * Sends batches as one run. A run lasts at most an hour; when it is over before everything was sent, the next
 * one is opened.
 */
export class EventRun {
  private readonly sender: EventSender;
  private readonly ended: RunAnswer[] = [];
  private current: string | null = null;
  /** How many events of the current run wait. */
  private waiting = 0;
  private storedAtClose = 0;

  constructor(private readonly api: ApiAddress) {
    this.sender = new EventSender(api.url, api.key);
  }

  /**
   * Sends one batch.
   *
   * @param events JSON texts with their numbers in what is sent, from 1, ascending
   * @throws SendError
   */
  async send(events: readonly { text: string; line: number }[], signal?: AbortSignal): Promise<BatchResult> {
    const texts = events.map(({ text }) => text);
    const lines = events.map(({ line }) => line);
    for (;;) {
      const id = (this.current ??= await this.open(signal));
      try {
        const result = await this.sender.send(texts, { run: { id, lines }, signal });
        this.waiting = result.waiting;
        return result;
      } catch (error) {
        if (!(error instanceof SendError && OVER.includes(error.code))) throw error;
        await this.closeCurrent();
      }
    }
  }

  /**
   * Closes the run, also after an error or an interrupt. What waits is stored or refused then.
   *
   * @param patienceMs how long to try while the recorder does not answer
   */
  async close(patienceMs?: number): Promise<ClosedRun> {
    await this.closeCurrent(patienceMs);
    return {
      accepted: this.storedAtClose,
      refused: this.ended.reduce((sum, { refused }) => sum + refused, 0),
      position: this.ended.at(-1)?.position ?? null,
    };
  }

  /** Yields what waited and was refused, by line. Call it after `close`. */
  async *refused(): AsyncGenerator<RefusedLine> {
    for (const { id, refused } of this.ended) {
      let cursor: string | null = null;
      let left = refused > 0;
      while (left) {
        const path: string = `/runs/${id}/refused?limit=500${cursor === null ? '' : `&cursor=${cursor}`}`;
        const page: { items: RefusedLine[]; next: string | null } = await callPatiently(this.api, {
          method: 'GET',
          path,
        });
        yield* page.items;
        cursor = page.next;
        left = cursor !== null;
      }
    }
  }

  /**
   * Returns what the events of the run warn of. Call it after `close`. It waits until they are inspected, at
   * most `WARNINGS_MS`; null when they are not by then.
   */
  async warnings(): Promise<RunWarning[] | null> {
    const found: RunWarning[] = [];
    const deadline = performance.now() + WARNINGS_MS;
    for (const { id, warnings } of this.ended) {
      let known = warnings;
      while (known === null && performance.now() < deadline) {
        await sleep(ASK_EVERY_MS);
        known = (await callPatiently<RunAnswer>(this.api, { method: 'GET', path: `/runs/${id}` })).warnings;
      }
      if (known === null) return null;
      found.push(...known.filter(({ intended }) => !intended));
    }
    return found;
  }

  private async open(signal?: AbortSignal): Promise<string> {
    this.waiting = 0;
    const request = { method: 'POST', path: '/runs', ...(signal && { signal }) } as const;
    return (await callPatiently<RunAnswer>(this.api, request)).id;
  }

  private async closeCurrent(patienceMs?: number): Promise<void> {
    const id = this.current;
    if (id === null) return;
    this.current = null;
    const call = (method: 'GET' | 'POST', path: string): Promise<RunAnswer> =>
      callPatiently<RunAnswer>(this.api, { method, path }, patienceMs);
    try {
      // Only events that waited can be stored by closing.
      const before = this.waiting > 0 ? await call('GET', `/runs/${id}`) : null;
      const after = await call('POST', `/runs/${id}/close`);
      this.storedAtClose += before ? after.accepted - before.accepted : 0;
      this.ended.push(after);
    } catch (error) {
      // A run that the recorder does not know any more has nothing that waits.
      if (!(error instanceof SendError && error.code === 'run-not-found')) throw error;
    }
  }
}
