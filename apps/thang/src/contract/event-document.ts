import type { OpenAPIObject } from '@nestjs/swagger';
import { vocabulary } from '#event-log';
import type { EventTypeDefinition } from '#event-log/domain';

type Document = Readonly<Record<string, unknown>>;

/** Members that only a schema of its own has. */
const STANDALONE = new Set(['$schema', '$id', 'examples']);

/**
 * Describes as AsyncAPI 3 what Thang receives and sends: events by the vocabulary, and messages as the
 * webhooks of the OpenAPI document describe them.
 */
export function eventDocument(openApi: OpenAPIObject): Document {
  const events = [...vocabulary.values()];
  const webhooks = webhookMessages(openApi);
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Thang',
      version: openApi.info.version,
      description: 'Events that Thang records, and messages that it sends to subscribers.',
      license: openApi.info.license,
      tags: [{ name: 'CloudEvents' }, { name: 'Standard Webhooks' }],
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      installation: {
        host: '{host}',
        protocol: 'https',
        description: 'The installation that serves this document.',
        variables: { host: { default: 'localhost:3000', description: 'Host and port.' } },
      },
    },
    channels: {
      events: {
        address: '/api/v1/events',
        title: 'Events',
        description:
          'CloudEvents by HTTP POST, in the four content modes that the OpenAPI document describes.',
        messages: references(events.map(({ type }) => type)),
      },
      webhooks: {
        address: null,
        title: 'Webhooks',
        description: 'The address of each webhook subscription, by HTTP POST as Standard Webhooks.',
        messages: references(webhooks.map(({ name }) => name)),
      },
    },
    operations: {
      recordEvents: {
        action: 'receive',
        channel: { $ref: '#/channels/events' },
        description: 'Thang records events that portals, offices and feeds send.',
      },
      notifySubscribers: {
        action: 'send',
        channel: { $ref: '#/channels/webhooks' },
        description: 'Thang notifies the subscribers of what moved.',
      },
    },
    components: {
      messages: {
        ...Object.fromEntries(events.map((event) => [event.type, eventMessage(event)])),
        ...Object.fromEntries(webhooks.map(({ name, ...message }) => [name, message])),
      },
      schemas: schemasBelow(openApi, webhooks),
    },
  };
}

function references(names: readonly string[]): Document {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }]));
}

function eventMessage({ type, schema, examples }: EventTypeDefinition): Document {
  const payload = Object.fromEntries(Object.entries(schema).filter(([name]) => !STANDALONE.has(name)));
  return {
    name: type,
    title: schema.title,
    contentType: 'application/cloudevents+json',
    payload,
    examples: examples.map((example) => ({ payload: example })),
  };
}

interface WebhookMessage {
  name: string;
  title?: string | undefined;
  summary?: string | undefined;
  contentType: string;
  headers: Document;
  payload: Document;
}

function webhookMessages({ webhooks = {} }: OpenAPIObject): WebhookMessage[] {
  return Object.entries(webhooks).flatMap(([name, item]) => {
    const operation = 'post' in item ? item.post : undefined;
    const { requestBody, parameters = [], summary, description } = operation ?? {};
    if (!requestBody || '$ref' in requestBody) return [];
    const payload = requestBody.content['application/json']?.schema as Document;
    const headers = parameters.flatMap((each) => ('$ref' in each ? [] : [[each.name, each.schema]]));
    return [
      {
        name,
        title: summary,
        summary: description,
        contentType: 'application/json',
        headers: { type: 'object', properties: Object.fromEntries(headers) as Document },
        payload,
      },
    ];
  });
}

/** Returns the schemas that messages refer to, and those that these refer to. */
function schemasBelow(openApi: OpenAPIObject, value: unknown, found = new Map<string, unknown>()): Document {
  for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name)) continue;
    const schema = openApi.components?.schemas?.[name];
    found.set(name, schema);
    schemasBelow(openApi, schema, found);
  }
  return Object.fromEntries(found);
}
