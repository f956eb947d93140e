export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** Talks to a running Thang as a feed or an office would. */
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

  delete<T>(path: string): Promise<Answer<T>> {
    return this.call('DELETE', path);
  }

  /** Sends a batch of events, all or nothing. */
  send(
    events: readonly object[],
  ): Promise<Answer<{ accepted: number; duplicates: number; position: string }>> {
    return this.post('/events', events, { 'content-type': 'application/cloudevents-batch+json' });
  }

  /** The raw response of `GET /stream`. Abort the signal to close it. */
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
