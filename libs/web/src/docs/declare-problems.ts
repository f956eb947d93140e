import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDocument } from '../problems/problem-document.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Exclude<NonNullable<Operation['responses'][string]>, { $ref: string }>;

const PROBLEM = 'application/problem+json';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

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

/**
 * Declares every error answer as `application/problem+json` with its headers. One filter writes all errors,
 * so one function describes them. Swagger's decorators would declare each as `application/json`.
 */
export function declareProblems(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      for (const [status, response] of Object.entries(path[method]?.responses ?? {})) {
        if (Number(status) >= 400 && response && !('$ref' in response)) declareProblem(status, response);
      }
    }
  }
}

function declareProblem(status: string, response: Response): void {
  const [body = { schema: { $ref: getSchemaPath(ProblemDocument) } }] = Object.values(response.content ?? {});
  response.content = { [PROBLEM]: body };
  if (status === '401') response.headers = { 'WWW-Authenticate': WWW_AUTHENTICATE, ...response.headers };
  if (status === '429' || status === '503')
    response.headers = { 'Retry-After': RETRY_AFTER, ...response.headers };
}
