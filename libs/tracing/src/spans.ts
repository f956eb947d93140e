import { currentTraceparent, withTraceparent } from './current-trace.js';

export interface SpanDescription {
  /** What was done: `append`, `project`, `deliver`. */
  name: string;
  kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** The step that caused it; `null`: it begins a trace. */
  parent: string | null;
  attributes?: Readonly<Record<string, string | number>>;
  /** When it began, in epoch milliseconds; now by default. */
  startedAt?: number;
}

/** One step of a trace. */
export interface Span {
  /** What is caused by it says this; `null` when there is no trace. */
  readonly traceparent: string | null;
  set(attributes: Readonly<Record<string, string | number>>): void;
  /** @param error why the step failed */
  end(error?: unknown): void;
}

/** Takes the steps of traces. */
export interface SpanRecorder {
  begin(description: SpanDescription): Span;
}

let recorder: SpanRecorder | null = null;

/** Records spans from now on; `null`: none, and each step passes on the `traceparent` of its cause. */
export function recordSpansWith(next: SpanRecorder | null): void {
  recorder = next;
}

/** Returns whether steps are recorded. Where they are not, nothing needs to be read for them. */
export function spansAreRecorded(): boolean {
  return recorder !== null;
}

export function beginSpan(description: SpanDescription): Span {
  if (recorder) return recorder.begin(description);
  return { traceparent: description.parent, set: () => undefined, end: () => undefined };
}

/** Does a step of the current trace, or of that of `parent`. It is the cause of all that it starts. */
export async function inSpan<T>(
  {
    parent = currentTraceparent(),
    ...description
  }: Omit<SpanDescription, 'parent'> & { parent?: string | null },
  work: (span: Span) => Promise<T>,
): Promise<T> {
  const span = beginSpan({ ...description, parent });
  try {
    const result = await withTraceparent(span.traceparent, () => work(span));
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}
