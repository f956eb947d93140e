/** One fault of the request, at a JSON pointer into the document that was sent. */
interface ProblemItem {
  index?: number;
  pointer?: string;
  code?: string;
  detail: string;
}

/** An error answer (RFC 9457) or a failure to reach the server at all (`status` 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly ProblemItem[] = [],
    /** The whole answer, because some codes define members of their own. */
    readonly document: Readonly<Record<string, unknown>> = {},
    /** The server wrote the detail in the caller's language. */
    readonly localized = false,
  ) {
    super(detail || title || code);
    this.name = 'ApiProblem';
  }
}

/** Reads an error answer of any form. A proxy's HTML page becomes a problem without detail. */
export function problemFrom(status: number, body: unknown, localized = false): ApiProblem {
  const document = isRecord(body) ? body : {};
  const errors = Array.isArray(document['errors']) ? document['errors'].filter(isRecord).map(itemFrom) : [];
  return new ApiProblem(
    status,
    text(document['code']),
    text(document['title']),
    text(document['detail']),
    errors,
    document,
    localized,
  );
}

/** Tells whether the same request may succeed when it is sent again. */
export function isTransient(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status >= 500);
}

function itemFrom(item: Record<string, unknown>): ProblemItem {
  return {
    ...(typeof item['index'] === 'number' ? { index: item['index'] } : {}),
    ...(typeof item['pointer'] === 'string' ? { pointer: item['pointer'] } : {}),
    ...(typeof item['code'] === 'string' ? { code: item['code'] } : {}),
    detail: text(item['detail']),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
