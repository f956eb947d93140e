import { expectDocumented } from './contract.js';
import { eventually } from './eventually.js';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/**
 * Calls a running Thang as an API client would. It throws if an answer is not as the contract describes it.
 */
export class ThangClient {
  constructor(
    readonly base: string,
    private readonly key: string,
  ) {}

  get<T>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.call('GET', path, undefined, headers);
  }

  post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.call('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  /** Sends a file as it is. */
  upload<T>(path: string, content: string): Promise<Answer<T>> {
    return this.call('POST', path, content, { 'content-type': 'application/octet-stream' });
  }

  delete<T>(path: string): Promise<Answer<T>> {
    return this.call('DELETE', path);
  }

  /** Sends a batch of events, all or nothing. */
  send(
    events: readonly object[],
    headers: Record<string, string> = {},
  ): Promise<Answer<{ accepted: number; duplicates: number; position: string }>> {
    const type = { 'content-type': 'application/cloudevents-batch+json' };
    return this.post('/events', events, { ...type, ...headers });
  }

  /** Returns the raw response of `GET /stream`. Abort the signal to close it. */
  stream(signal: AbortSignal, lastEventId?: string): Promise<Response> {
    const resume: Record<string, string> = lastEventId ? { 'last-event-id': lastEventId } : {};
    return fetch(`${this.base}/api/v1/stream`, { headers: { ...this.authorization(), ...resume }, signal });
  }

  private async call<T>(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: { ...this.authorization(), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    expectDocumented(method, `/api/v1${path}`, response, text);
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : undefined) as T,
    };
  }

  private authorization(): Record<string, string> {
    return { authorization: `Bearer ${this.key}` };
  }
}

export interface StreamedEntry {
  position: string;
  kind: string;
  orgUnit: { code: string };
  framework: string;
  title: string;
}

/** The entries of `GET /stream` as they arrive. */
export interface OpenStream {
  entries: StreamedEntry[];
  /** Waits for a journal entry of this kind about this org unit. */
  saw: (kind: string, orgUnit: string) => Promise<StreamedEntry>;
  close: () => Promise<void>;
}

export async function openStream(client: ThangClient, lastEventId?: string): Promise<OpenStream> {
  const abort = new AbortController();
  const response = await client.stream(abort.signal, lastEventId);
  if (response.status !== 200 || !response.body) throw new Error(`/stream answered ${response.status}.`);
  const entries: StreamedEntry[] = [];
  const reading = read(response.body, entries).catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return {
    entries,
    saw: (kind, orgUnit) =>
      eventually(() => {
        const entry = entries.find(
          (candidate) => candidate.kind === kind && candidate.orgUnit.code === orgUnit,
        );
        if (!entry)
          throw new Error(
            `No ${kind} about ${orgUnit} among ${entries.map((e) => `${e.kind} ${e.orgUnit.code}`).join(', ')}`,
          );
        return entry;
      }),
    close: async () => {
      abort.abort();
      await reading;
    },
  };
}

async function read(body: ReadableStream<Uint8Array>, entries: StreamedEntry[]): Promise<void> {
  const decoder = new TextDecoder();
  let buffer = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    buffer += decoder.decode(chunk, { stream: true });
    const blocks = buffer.split('\n\n');
    buffer = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block
        .split('\n')
        .flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trim()] : []));
      if (data.length > 0) entries.push(JSON.parse(data.join('\n')) as StreamedEntry);
    }
  }
}
