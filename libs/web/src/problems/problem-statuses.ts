/**
 * The only table from problem codes to HTTP statuses. Libraries throw `DomainError` with a code and know
 * nothing of HTTP. A code that is missing here answers 400; a test fails for it.
 */
export const problemStatuses: Readonly<Record<string, number>> = {
  // The request itself.
  'invalid-request': 400,
  'malformed-request': 400,
  'malformed-json': 400,
  unauthenticated: 401,
  forbidden: 403,
  csrf: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  conflict: 409,
  'length-required': 411,
  'payload-too-large': 413,
  'uri-too-long': 414,
  'unsupported-media-type': 415,
  unprocessable: 422,
  'too-many-requests': 429,
  'headers-too-large': 431,

  // The service.
  internal: 500,
  unavailable: 503,
  overloaded: 503,
  behind: 503,
  'no-browser': 501,
  'disk-full': 503,
  'not-ready': 503,
  'shutting-down': 503,

  // Identity.
  'invalid-key': 422,
  'key-not-found': 404,
  'invalid-person': 422,
  'person-not-found': 404,
  'last-administrator': 409,
  'person-inactive': 409,
  'persons-rejected': 422,
  'invitation-not-valid': 403,
  'sign-in-way-off': 403,
  'code-needed': 401,
  'code-set-up-needed': 401,
  'code-wrong': 422,
  'code-in-use': 409,
  'code-required': 409,
  'no-account': 409,
  'password-wrong': 422,
  'invalid-password': 422,
  'set-up-done': 409,
  'set-up-link-not-valid': 403,
  'provider-unavailable': 503,
  'sign-in-cancelled': 403,
  'sign-in-refused': 403,
  'no-access': 403,
  'sign-in-failed': 401,

  // The installation.
  'invalid-calendar': 422,
  'invalid-settings': 422,
  'set-by-environment': 409,
  'time-zone-fixed': 409,
  'mail-not-sent': 422,

  // Recording.
  'events-refused': 422,
  'id-conflict': 409,
  'not-storable': 422,
  'run-not-found': 404,
  'run-closed': 409,
  'too-many-runs': 429,

  // Imports.
  'import-not-found': 404,
  'import-busy': 409,
  'import-ended': 409,
  'import-not-previewed': 409,
  'import-not-recorded': 409,
  'unknown-layout': 404,
  'unknown-field': 422,
  'field-twice': 422,
  'no-headings': 422,
  'headings-alike': 422,

  // Alerts and notifications.
  'alert-not-found': 404,
  'alert-ended': 409,
  'invalid-cursor': 400,
  'delivery-not-found': 404,
  'delivery-not-parked': 409,
  'invalid-subscription': 400,
  'subscription-not-found': 404,
  'subscription-not-active': 409,
  'not-signed': 409,
  'not-replayable': 409,
  'too-many-secrets': 409,
  'empty-range': 422,
  'too-many-subscriptions': 409,
  'unsubscribe-link-not-valid': 403,

  // Files with lists.
  'file-cut': 422,
  'file-damaged': 422,
  'file-empty': 422,
  'file-encoding': 422,
  'file-encoding-mixed': 422,
  'file-encrypted': 422,
  'file-kind-unknown': 415,
  'file-too-large': 413,
  'file-unreadable': 422,
  'file-without-sheets': 422,
  'line-not-json': 422,
  'sheet-not-found': 422,

  // Org units and frameworks.
  'org-unit-not-found': 404,
  'framework-not-found': 404,
  'framework-not-applicable': 422,
  'edition-not-found': 404,
  'not-comparable': 422,
  'kpi-not-found': 404,
  'measure-not-found': 404,
  'track-not-found': 404,
};

const codeByStatus: Readonly<Record<number, string>> = {
  400: 'malformed-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'conflict',
  411: 'length-required',
  413: 'payload-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  429: 'too-many-requests',
  431: 'headers-too-large',
  503: 'unavailable',
};

export function statusOf(code: string): number {
  return problemStatuses[code] ?? 400;
}

/** Returns the code for an error that the HTTP server itself raised with this status. */
export function codeOf(status: number): string {
  return codeByStatus[status] ?? (status < 500 ? 'malformed-request' : 'internal');
}
