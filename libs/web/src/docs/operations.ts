import type { OpenAPIObject } from '@nestjs/swagger';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
export type Responses = Operation['responses'];
export type Response = Exclude<NonNullable<Responses[string]>, { $ref: string }>;

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** An operation with its place in the document. */
export interface PlacedOperation {
  path: string;
  method: (typeof METHODS)[number];
  operation: Operation;
}

/** Returns the operations that are served. */
export function operationsOf(document: OpenAPIObject): PlacedOperation[] {
  return placedIn(document.paths);
}

/** Returns the operations that receivers of webhooks serve; the path is the name of the webhook. */
export function webhooksOf(document: OpenAPIObject): PlacedOperation[] {
  return placedIn(document.webhooks ?? {});
}

function placedIn(items: OpenAPIObject['paths']): PlacedOperation[] {
  return Object.entries(items).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}
