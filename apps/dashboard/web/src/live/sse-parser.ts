/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  event: string;
  data: string;
  lastEventId: string;
}

/**
 * Parses a stream chunk by chunk, as WHATWG HTML describes it. `EventSource` can send no `Accept-Language`
 * and cannot resume from a position of an earlier page load.
 */
export class SseParser {
  /** What a reconnecting reader sends as `Last-Event-ID`. Blocks without data change it, too. */
  lastEventId = '';
  /** Milliseconds to wait before reconnecting, once the server has asked for it. */
  retryMs: number | null = null;
  private buffer = '';
  private id = '';
  private data: string[] = [];
  private event = '';
  private atStart = true;

  /** Returns the events that the chunk completes. Lines and events may be split anywhere between chunks. */
  push(chunk: string): ServerSentEvent[] {
    const text = this.atStart && chunk ? chunk.replace(/^\uFEFF/, '') : chunk;
    if (chunk) this.atStart = false;
    const { lines, rest } = splitLines(this.buffer + text);
    this.buffer = rest;
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): ServerSentEvent[] {
    if (line === '') return this.dispatch();
    if (line.startsWith(':')) return [];
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    this.field(name, value);
    return [];
  }

  private field(name: string, value: string): void {
    if (name === 'data') this.data.push(value);
    else if (name === 'event') this.event = value;
    else if (name === 'id' && !value.includes('\0')) this.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value);
  }

  private dispatch(): ServerSentEvent[] {
    const { data, event } = this;
    this.data = [];
    this.event = '';
    this.lastEventId = this.id;
    if (data.length === 0) return [];
    return [{ event: event || 'message', data: data.join('\n'), lastEventId: this.lastEventId }];
  }
}

/**
 * Splits text into lines that end in LF, CR or CRLF. A CR at the very end may be the first half of a CRLF, so
 * it waits.
 */
function splitLines(text: string): { lines: string[]; rest: string } {
  const lines: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character !== '\n' && character !== '\r') continue;
    if (character === '\r' && i === text.length - 1) break;
    lines.push(text.slice(start, i));
    if (character === '\r' && text[i + 1] === '\n') i++;
    start = i + 1;
  }
  return { lines, rest: text.slice(start) };
}
