import { eventually } from './eventually.js';
import type { ThangClient } from './thang-client.js';

export interface StreamedEntry {
  position: string;
  kind: string;
  orgUnit: { code: string };
  framework: string;
  title: string;
}

/** What arrives over `GET /stream`, as it arrives. */
export interface OpenStream {
  entries: StreamedEntry[];
  /** Waits for an entry of this kind about this body. */
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
