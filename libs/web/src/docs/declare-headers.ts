import type { OpenAPIObject } from '@nestjs/swagger';
import { LANGUAGE_EXTENSION } from '../input/in-language.js';
import { operationsOf, type Operation, type PlacedOperation } from './operations.js';

const SAFE = new Set(['get', 'head', 'options']);

const parameters = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'The language of names and texts, also of problems: `vi` or `en`; Vietnamese without it.',
    schema: { type: 'string' },
    example: 'en',
  },
  Csrf: {
    name: 'Thang-Csrf',
    in: 'header',
    required: false,
    description: 'The `csrfToken` of the session. Needed with the cookie of the page, not with an API key.',
    schema: { type: 'string' },
  },
} as const;

const CONTENT_LANGUAGE = {
  description: 'The language of names and texts in the answer.',
  schema: { type: 'string', enum: ['vi', 'en'] },
};

/** Declares the headers that all routes of the API share. */
export function declareHeaders(document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    headers: { ...document.components?.headers, ContentLanguage: CONTENT_LANGUAGE },
    parameters: { ...document.components?.parameters, ...parameters },
  };
  for (const placed of operationsOf(document)) {
    if (placed.path.startsWith('/api/')) declareShared(placed);
    declareLanguage(placed.operation);
  }
}

function declareShared({ method, operation }: PlacedOperation): void {
  operation.parameters = [...(operation.parameters ?? []), reference('parameters', 'AcceptLanguage')];
  if (!SAFE.has(method) && operation.security) operation.parameters.push(reference('parameters', 'Csrf'));
}

/** Routes with `@InLanguage()` say which language they chose. */
function declareLanguage(operation: Operation & { [LANGUAGE_EXTENSION]?: boolean }): void {
  if (operation[LANGUAGE_EXTENSION] === undefined) return;
  Reflect.deleteProperty(operation, LANGUAGE_EXTENSION);
  for (const [status, response] of Object.entries(operation.responses)) {
    if (Number(status) >= 400 || !response || '$ref' in response) continue;
    response.headers = { ...response.headers, 'Content-Language': reference('headers', 'ContentLanguage') };
  }
}

function reference(kind: 'headers' | 'parameters', name: string): { $ref: string } {
  return { $ref: `#/components/${kind}/${name}` };
}
