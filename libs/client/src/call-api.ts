/** The address of an instance, and the key to call it with. */
export interface ApiAddress {
  /** Without a slash at its end. */
  url: string;
  key: string;
}

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path below `/api/v1`, with its leading slash. */
  path: string;
  /** JSON text, or a file whose media type the headers name. */
  body?: string | Blob;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/**
 * Makes one call of the HTTP API. Resolves with any answer, also an error.
 *
 * @throws when there is no answer
 */
export function callApi({ url, key }: ApiAddress, request: ApiRequest): Promise<Response> {
  const { method, path, body, headers = {}, signal } = request;
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      // The command line speaks English.
      'accept-language': 'en',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(signal && { signal }),
  });
}
