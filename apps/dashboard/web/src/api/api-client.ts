import createClient, { type Client } from 'openapi-fetch';
import type { Paths } from '#contract/domain';
import type { Language } from '../i18n/language.js';
import { ApiProblem, problemFrom } from './problem.js';

export type QueryValue = string | number | boolean | undefined | null;

const SAFE_METHODS = ['GET', 'HEAD'];

/** The sign-in page asks who is signed in; that answer is no lost session. */
const SESSION = '/api/v1/session';

/**
 * Talks to the API of the page's own origin with the session cookie. Every failure is an {@link ApiProblem}.
 */
export class ApiClient {
  language: Language;
  /** Sent with every unsafe request; known once the session is read. */
  csrfToken: string | null = null;
  /** Called when a request that needs a session is answered 401: the session has expired or was revoked. */
  onSessionLost: () => void = () => undefined;
  /**
   * The documented calls, by their paths. Parameters, bodies and answers have the types of the contract, so a
   * call that the API does not know does not compile. Read the answer with {@link dataOf}.
   */
  readonly calls: Client<Paths>;

  constructor(language: Language) {
    this.language = language;
    this.calls = createClient<Paths>({
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
      querySerializer,
      bodySerializer,
    });
    this.calls.use({
      onRequest: ({ request }) => this.addHeaders(request),
      onResponse: async ({ response }) => {
        if (!response.ok) throw await this.problemOf(response);
      },
      onError: ({ error, request }) => {
        if (!request.signal.aborted) return new ApiProblem(0, 'unreachable', '', '');
        return error as Error;
      },
    });
  }

  /** Returns the answer as a file, with the name that the server gives it. */
  async file(path: string, query: Record<string, QueryValue>): Promise<{ file: Blob; name: string }> {
    const response = await this.fetch(path, { query, headers: { Accept: '*/*' } });
    if (!response.ok) throw await this.problemOf(response);
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    return { file: await response.blob(), name: name ?? 'thang' };
  }

  /** Returns the raw answer to a GET, for streams and files. */
  async fetch(
    path: string,
    options: {
      query?: Record<string, QueryValue>;
      headers?: Record<string, string>;
      signal?: AbortSignal;
    } = {},
  ): Promise<Response> {
    const { query = {}, headers = {}, signal } = options;
    const search = querySerializer(query);
    try {
      return await fetch(`/api/v1${path}${search ? `?${search}` : ''}`, {
        credentials: 'same-origin',
        headers: { Accept: 'application/json', 'Accept-Language': this.language, ...headers },
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ApiProblem(0, 'unreachable', '', '');
    }
  }

  private addHeaders({ method, headers }: Request): void {
    headers.set('Accept-Language', this.language);
    if (!SAFE_METHODS.includes(method) && this.csrfToken) headers.set('Thang-Csrf', this.csrfToken);
  }

  private async problemOf(response: Response): Promise<ApiProblem> {
    if (response.status === 401 && new URL(response.url).pathname !== SESSION) this.onSessionLost();
    return problemFrom(response.status, await readBody(response), response.headers.has('content-language'));
  }
}

/** Returns what a call answers. A failed call has thrown an {@link ApiProblem} before. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], null> };

/** Returns the parameters that have a value. */
export function given<T extends object>(query: T): Given<T> {
  const withValue = Object.entries(query).filter(([, value]) => !['', null, undefined].includes(value));
  return Object.fromEntries(withValue) as Given<T>;
}

/** Returns what sends a file as it is. The contract calls the bytes of a file a text in binary format. */
export function fileBody(file: Blob): { body: string; headers: Record<string, string> } {
  return { body: file as unknown as string, headers: { 'Content-Type': 'application/octet-stream' } };
}

function querySerializer(query: Record<string, unknown>): string {
  return new URLSearchParams(given(query) as Record<string, string>).toString();
}

function bodySerializer(body: unknown): BodyInit {
  return body instanceof Blob ? body : JSON.stringify(body);
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
