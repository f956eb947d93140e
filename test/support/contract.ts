import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { projectPath } from '#config';

type Json = Readonly<Record<string, unknown>>;

interface Answers {
  [status: string]: { $ref?: string; content?: Record<string, { schema?: Json }>; headers?: Json };
}

interface Contract {
  paths: Record<string, Record<string, { responses: Answers }>>;
  webhooks: Record<string, { post: Message }>;
  components: { schemas: Record<string, Json>; responses: Answers };
}

interface Message {
  parameters: { name: string; schema: Json }[];
  requestBody: { content: { 'application/json': { schema: Json } } };
}

/** An answer that a server gave. */
export interface GivenAnswer {
  method: string;
  /** A path of the document, such as `/api/v1/runs/{id}`, or one that fits it. */
  path: string;
  status: number;
  mediaType: string;
  location: boolean;
  body: string;
}

/** A problem may carry members that its code defines (RFC 9457), so its schema stays open. */
const OPEN = /Problem/;
/** Answers of the server itself to requests that never reach a route. */
const BEFORE_ROUTES = new Set([405, 414, 500]);

const contract = JSON.parse(readFileSync(projectPath('config/contract/openapi.json'), 'utf8')) as Contract;
const templates = Object.keys(contract.paths).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));
const ajv = new Ajv2020({ strict: false, logger: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'contract', components: closedComponents() });
const validators = new Map<string, ValidateFunction>();

/**
 * Returns what an answer has or lacks against the contract. Schemas are closed here: an answer with a member
 * that the document does not name is a fault, though callers must expect such members in the future.
 */
export function faultsOfAnswer({ method, path, status, mediaType, location, body }: GivenAnswer): string[] {
  const template = templates.find(({ path: known }) => known === path) ?? templateOf(path);
  const operation = template && contract.paths[template.path]?.[method.toLowerCase()];
  if (!operation || BEFORE_ROUTES.has(status)) return [];
  const name = `${method} ${template.path} ${status}`;
  const answer = resolved(operation.responses[String(status)]);
  if (!answer) return [`${name}: the document has no such answer: ${body.slice(0, 200)}`];
  if (answer.headers?.['Location'] && !location) return [`${name}: the header Location is missing`];
  if (body === '') return [];
  const media = answer.content?.[mediaType];
  if (!media) return [`${name}: the document has no ${mediaType}: ${body.slice(0, 200)}`];
  if (!/json$/.test(mediaType) || !media.schema) return [];
  return faultsOf(`${name} ${mediaType}`, media.schema, JSON.parse(body));
}

/** Returns what a message to a webhook has or lacks against the contract, with closed schemas as well. */
export function faultsOfMessage(headers: Readonly<Record<string, unknown>>, body: string): string[] {
  const message = JSON.parse(body) as { type: string };
  const webhook = contract.webhooks[message.type]?.post;
  if (!webhook) return [`The document has no webhook ${message.type}`];
  return [
    ...webhook.parameters.flatMap(({ name, schema }) =>
      faultsOf(`${message.type} ${name}`, schema, headers[name]),
    ),
    ...faultsOf(message.type, webhook.requestBody.content['application/json'].schema, message),
  ];
}

function faultsOf(name: string, schema: Json, value: unknown): string[] {
  const validate = validatorOf(name, schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${name}: ${instancePath || 'the whole'} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

/** Throws if an answer over HTTP is not as documented. */
export function expectDocumented(method: string, path: string, response: Response, body: string): void {
  const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
  const [route = path] = path.split('?');
  const location = response.headers.has('location');
  const faults = faultsOfAnswer({ method, path: route, status: response.status, mediaType, location, body });
  if (faults.length > 0)
    throw new Error(`An answer that config/contract does not describe:\n${faults.join('\n')}`);
}

/**
 * Validates every answer of a server.
 * @returns a function that throws if any answer was not as documented. Call it when the server is closed.
 */
export function watchAnswers(server: FastifyInstance): () => void {
  const faults = new Set<string>();
  server.addHook('onSend', (request, reply, payload, done) => {
    const body = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.toString() : '';
    const [mediaType = ''] = String(reply.getHeader('content-type') ?? '').split(';');
    const given = {
      method: request.method,
      path: (request.routeOptions.url ?? '').replaceAll(/:(\w+)/g, '{$1}'),
      status: reply.statusCode,
      mediaType,
      location: reply.hasHeader('location'),
      body,
    };
    for (const fault of given.path === '' ? [] : faultsOfAnswer(given)) faults.add(fault);
    done(null, payload);
  });
  return () => {
    if (faults.size > 0)
      throw new Error(`Answers that config/contract does not describe:\n${[...faults].join('\n')}`);
  };
}

function templateOf(path: string): (typeof templates)[number] | undefined {
  const fitting = templates.filter(({ pattern }) => pattern.test(path));
  // Of `/events/{position}` and `/events/preview` the one with fewer parameters is meant.
  return fitting.sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
}

function resolved(answer: Answers[string] | undefined): Answers[string] | undefined {
  const name = answer?.$ref?.split('/').at(-1);
  return name === undefined ? answer : contract.components.responses[name];
}

function validatorOf(name: string, schema: Json): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const made = ajv.compile(closed(rebased(schema)) as Json);
  validators.set(name, made);
  return made;
}

function closedComponents(): Json {
  const schemas = Object.entries(contract.components.schemas).map(([name, schema]) => [
    name,
    OPEN.test(name) ? schema : closed(schema),
  ]);
  return { schemas: Object.fromEntries(schemas) as Json };
}

/** References of an inline schema lead to the components. */
function rebased(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/')) as Json;
}

/** Forbids members that are not named, wherever members are named and others not admitted explicitly. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const names = members['properties'] !== undefined && members['type'] === 'object';
  return names && !('additionalProperties' in members)
    ? { ...members, additionalProperties: false }
    : members;
}
