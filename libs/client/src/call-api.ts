/** An instance, and the key that it is called with. */
export interface ApiAddress {
  /** Without a slash at its end. */
  url: string;
  key: string;
}

export interface ApiRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`, with its slash. */
  path: string;
  /** JSON text. */
  body?: string;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/** One call of the HTTP API. Resolves with whatever is answered. @throws when there is no answer */
export function callApi({ url, key }: ApiAddress, request: ApiRequest): Promise<Response> {
  const { method, path, body, headers = {}, signal } = request;
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(signal && { signal }),
  });
}
