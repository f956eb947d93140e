import type { Schemas } from '#contract/domain';
import type { ApiAddress, ApiRequest } from './call-api.js';
import { callPatiently } from './patient-call.js';

/** Why the recorder refuses an event, with the index of the event in the batch, from 0. */
export type EventRejection = Schemas['RejectionDocument'];

export interface BatchResult {
  accepted: number;
  duplicates: number;
  rejected: number;
  /** The highest log position among these events, duplicates included. */
  position: string;
  /** In a run: how many of its events wait for an org unit or an event that a later batch may bring. */
  waiting: number;
  /** All problems of rejected events that the recorder tells. */
  rejections: EventRejection[];
}

/** The run that a batch belongs to. */
export interface RunOfBatch {
  id: string;
  /** The number of each event in what is sent, from 1, ascending. */
  lines: readonly number[];
}

interface SendOptions {
  signal?: AbortSignal | undefined;
  run?: RunOfBatch;
}

type Answer = Schemas['RecordEventsResponse'];

/**
 * Sends batches to the recorder. The recorder recognises events by source and id, so nothing is stored twice
 * when a batch is sent again.
 */
export class EventSender {
  private readonly api: ApiAddress;

  constructor(url: string, key: string) {
    this.api = { url, key };
  }

  /**
   * Sends one batch. The recorder stores the valid events; the problems of the others are returned. An answer
   * lists a hundred problems, so the events that it does not name are sent again until all are known.
   *
   * @param events JSON texts
   * @throws SendError
   */
  async send(events: readonly string[], options: SendOptions = {}): Promise<BatchResult> {
    const named = new Set<number>();
    const result: BatchResult = {
      accepted: 0,
      duplicates: 0,
      rejected: 0,
      position: '0',
      waiting: 0,
      rejections: [],
    };
    for (let isFirst = true; ; isFirst = false) {
      const indexes = [...events.keys()].filter((index) => !named.has(index));
      const { answer, errors } = await this.post(events, indexes, options);
      for (const { index } of errors) named.add(index);
      result.accepted += answer.accepted;
      if (isFirst) result.duplicates = answer.duplicates;
      result.waiting = answer.waiting ?? 0;
      if (Number(answer.position ?? 0) > Number(result.position)) result.position = answer.position ?? '0';
      result.rejections.push(...errors);
      if ((answer.errorCount ?? 0) <= errors.length || errors.length === 0) break;
    }
    result.rejected = named.size;
    return result;
  }

  /** Sends the events with these indexes. Returns the answer, and its errors with indexes of the batch. */
  private async post(
    events: readonly string[],
    indexes: readonly number[],
    { signal, run }: SendOptions,
  ): Promise<{ answer: Answer; errors: EventRejection[] }> {
    const chosen = indexes.map((index) => ({
      index,
      text: events[index] ?? '',
      line: run?.lines[index] ?? 0,
    }));
    const request = run ? linesOf(chosen, run.id) : batchOf(chosen);
    const answer = await callPatiently<Answer>(this.api, { ...request, ...(signal && { signal }) });
    const first = chosen[0]?.line ?? 0;
    const byPlace = new Map(chosen.map(({ index, line }, place) => [run ? line - first : place, index]));
    const errors = (answer.errors ?? []).map((each) => ({
      ...each,
      index: byPlace.get(each.index) ?? each.index,
    }));
    return { answer, errors };
  }
}

interface ChosenEvent {
  text: string;
  line: number;
}

function batchOf(events: readonly ChosenEvent[]): ApiRequest {
  return {
    method: 'POST',
    path: '/events',
    headers: { 'content-type': 'application/cloudevents-batch+json', prefer: 'handling=lenient' },
    body: `[${events.map(({ text }) => text).join(',')}]`,
  };
}

/**
 * In a run events travel as lines, so that a text which is not JSON is rejected by itself. Blank lines stand
 * for numbers that are left out.
 */
function linesOf(events: readonly ChosenEvent[], run: string): ApiRequest {
  const first = events[0]?.line ?? 1;
  let body = '';
  let line = first;
  for (const event of events) {
    body += '\n'.repeat(event.line - line);
    line = event.line;
    // Line breaks in JSON are white space between tokens.
    body += event.text.replace(/[\r\n]+/g, ' ');
  }
  return {
    method: 'POST',
    path: '/events',
    headers: {
      'content-type': 'application/x-ndjson',
      prefer: 'handling=lenient',
      'thang-run': run,
      'thang-first-line': String(first),
    },
    body,
  };
}
