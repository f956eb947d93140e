import type { Language } from '../i18n/language.js';
import { ApiProblem, problemFrom } from './problem.js';

export type QueryValue = string | number | undefined | null;

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, QueryValue>;
  body?: unknown;
  contentType?: string;
  /** A file in place of a body; it is sent as it is. */
  file?: Blob;
  signal?: AbortSignal;
}

/**
 * Talks to the API of the page's own origin with the session cookie. Every failure is an {@link ApiProblem}.
 */
export class ApiClient {
  language: Language;
  /** Sent with every unsafe request; known once the session is read. */
  csrfToken: string | null = null;
  /** Called when a request that needs a session is answered 401: the session has expired or was revoked. */
  onSessionLost: () => void = () => undefined;

  constructor(language: Language) {
    this.language = language;
  }

  async get<T>(path: string, query: Record<string, QueryValue> = {}, signal?: AbortSignal): Promise<T> {
    return this.send<T>(path, signal ? { query, signal } : { query });
  }

  async send<T>(path: string, options: RequestOptions = {}): Promise<T> {
    const response = await this.fetch(path, options);
    const body = await readBody(response);
    if (response.ok) return body as T;
    if (response.status === 401 && path !== '/session') this.onSessionLost();
    throw problemFrom(response.status, body, response.headers.has('content-language'));
  }

  /** Returns the answer as a file, with the name that the server gives it. */
  async file(path: string, query: Record<string, QueryValue>): Promise<{ file: Blob; name: string }> {
    const response = await this.fetch(path, { query, headers: { Accept: '*/*' } });
    if (response.ok) {
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
      return { file: await response.blob(), name: name ?? 'thang' };
    }
    if (response.status === 401) this.onSessionLost();
    throw problemFrom(response.status, await readBody(response));
  }

  /** Returns the raw answer, for streams. */
  async fetch(
    path: string,
    options: RequestOptions & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const method = options.method ?? 'GET';
    try {
      return await fetch(apiUrl(path, options.query), {
        method,
        credentials: 'same-origin',
        headers: { ...this.headers(method, options), ...options.headers },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
        ...(options.file ? { body: options.file } : {}),
        ...(options.signal ? { signal: options.signal } : {}),
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new ApiProblem(0, 'unreachable', '', '');
    }
  }

  private headers(method: string, options: RequestOptions): Record<string, string> {
    return {
      Accept: 'application/json',
      'Accept-Language': this.language,
      ...(options.body === undefined ? {} : { 'Content-Type': options.contentType ?? 'application/json' }),
      ...(options.file ? { 'Content-Type': 'application/octet-stream' } : {}),
      ...(method !== 'GET' && this.csrfToken ? { 'Thang-Csrf': this.csrfToken } : {}),
    };
  }
}

/** Returns `/api/v1` + path + the query parameters that have a value. */
function apiUrl(path: string, query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One page of a list; `next` is the cursor of the following page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
