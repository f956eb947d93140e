import { STATUS_CODES } from 'node:http';
import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDocument } from '../problems/problem-document.js';
import { operationsOf, type PlacedOperation, type Response } from './operations.js';

const PROBLEM = 'application/problem+json';
const RETRY_AFTER = {
  description: 'Seconds to wait before the request is sent again.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
};
const WWW_AUTHENTICATE = {
  description: 'How to authenticate.',
  schema: { type: 'string' },
  example: 'Bearer realm="thang"',
};

interface ProblemRule {
  /** The name of the shared response. */
  name: string;
  description: string;
  /** Which operations can answer so, by what guards, pipes and limits do for all routes alike. */
  answers: (placed: PlacedOperation) => boolean;
}

/**
 * The error answers that follow from what an operation is. A decorator on the route describes an answer more
 * closely, or declares one that its own code gives.
 */
const rules: Readonly<Record<string, ProblemRule>> = {
  400: {
    name: 'InvalidRequest',
    description: 'A parameter, a header or the body is malformed, unknown or out of its range.',
    answers: ({ operation }) => takesInput(operation),
  },
  401: {
    name: 'Unauthenticated',
    description: 'No valid API key or session.',
    answers: ({ operation }) => isClosed(operation),
  },
  403: {
    name: 'Forbidden',
    description: 'A right or the CSRF token is missing.',
    answers: ({ operation }) => isClosed(operation),
  },
  404: {
    name: 'NotFound',
    description: 'No such resource within the access scope of the caller.',
    answers: ({ path }) => path.includes('{'),
  },
  408: {
    name: 'RequestTimeout',
    description: 'The body did not arrive in time.',
    answers: ({ operation }) => takesBody(operation),
  },
  413: {
    name: 'PayloadTooLarge',
    description: 'The body has more bytes than this route takes.',
    answers: ({ operation }) => takesBody(operation),
  },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The body has another media type than those named, or is compressed.',
    answers: ({ operation }) => takesBody(operation),
  },
  431: {
    name: 'HeadersTooLarge',
    description: 'The headers of the request have too many bytes.',
    answers: () => true,
  },
  503: {
    name: 'Unavailable',
    description: 'The process is about to end, or what it needs is away or busy. Nothing was done.',
    answers: ({ path }) => path.startsWith('/api/'),
  },
};

/**
 * Declares every error answer as `application/problem+json` with its headers. One filter writes all errors,
 * so one function describes them. Swagger's decorators would declare each as `application/json`.
 */
export function declareProblems(document: OpenAPIObject): void {
  const shared = Object.entries(rules).map(([status, { name, description }]) => [
    name,
    problemResponse(status, { description }),
  ]);
  document.components = {
    ...document.components,
    responses: { ...document.components?.responses, ...Object.fromEntries(shared) },
  };
  for (const placed of operationsOf(document)) {
    const { responses } = placed.operation;
    for (const [status, { name, answers }] of Object.entries(rules)) {
      if (!isDescribed(responses[status]) && (status in responses || answers(placed)))
        responses[status] = { $ref: `#/components/responses/${name}` };
    }
    for (const [status, response] of Object.entries(responses)) {
      if (Number(status) >= 400 && response && !('$ref' in response))
        responses[status] = problemResponse(status, response);
    }
  }
}

/** Whether a decorator says more of an answer than its status. */
function isDescribed(response: PlacedOperation['operation']['responses'][string]): boolean {
  return response !== undefined && ('$ref' in response || response.description !== '');
}

function problemResponse(status: string, response: Response): Response {
  const [body = { schema: { $ref: getSchemaPath(ProblemDocument) } }] = Object.values(response.content ?? {});
  const headers = {
    ...(status === '401' && { 'WWW-Authenticate': WWW_AUTHENTICATE }),
    ...((status === '429' || status === '503') && { 'Retry-After': RETRY_AFTER }),
    ...response.headers,
  };
  return {
    ...response,
    description: response.description || `${STATUS_CODES[status] ?? status}.`,
    content: { [PROBLEM]: body },
    ...(Object.keys(headers).length > 0 && { headers }),
  };
}

function takesBody({ requestBody }: PlacedOperation['operation']): boolean {
  return requestBody !== undefined;
}

function takesInput({ parameters = [], requestBody }: PlacedOperation['operation']): boolean {
  return requestBody !== undefined || parameters.some((each) => '$ref' in each || each.in !== 'path');
}

function isClosed({ security = [] }: PlacedOperation['operation']): boolean {
  return security.length > 0;
}
