import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '../auth/authenticator.js';
import { ProblemDocument } from '../problems/problem-document.js';
import { declareHeaders } from './declare-headers.js';
import { declareProblems } from './declare-problems.js';
import { describeOperations } from './describe-operations.js';
import { describeParameters } from './describe-parameters.js';

/** Creates the OpenAPI 3.1 document of everything that this app serves. */
export function createOpenApiDocument(app: NestFastifyApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Thang')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: `thang_…`' }, 'key')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', description: CSRF }, 'session')
    .build();
  const described = SwaggerModule.createDocument(app, config, {
    // The model that `declareProblems` refers to.
    extraModels: [ProblemDocument],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  // A copy, because parts of the document are the metadata of the decorators.
  const document = JSON.parse(JSON.stringify(described)) as OpenAPIObject;
  declareHeaders(document);
  declareProblems(document);
  describeOperations(document);
  describeParameters(document);
  sortSchemas(document);
  return document;
}

/** Sorts the schemas by name, so that a new route moves no others in the file that is compared. */
function sortSchemas({ components }: OpenAPIObject): void {
  const schemas = Object.entries(components?.schemas ?? {});
  if (components)
    components.schemas = Object.fromEntries(schemas.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The documents that describe an installation. */
export interface ContractDocuments {
  /** OpenAPI: the routes, and the webhooks that it calls. */
  openApi: object | (() => object);
  /** AsyncAPI: events and messages. */
  asyncApi?: object;
}

/**
 * Serves the documents at `/openapi.json` and `/asyncapi.json`, and at `/docs` a page to read the first and
 * try requests. The page loads nothing from other servers.
 */
export function serveContract(app: NestFastifyApplication, { openApi, asyncApi }: ContractDocuments): void {
  SwaggerModule.setup('docs', app, openApi as OpenAPIObject | (() => OpenAPIObject), {
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Thang API',
    swaggerOptions: { validatorUrl: 'none', tagsSorter: 'alpha' },
  });
  if (asyncApi)
    app.getHttpAdapter().get('/asyncapi.json', (_: unknown, reply: FastifyReply) => reply.send(asyncApi));
}

const CSRF =
  'The session of the web page. Requests that change something must also carry the header `Thang-Csrf`.';

const DESCRIPTION = `Records what public organisations do to go digital and computes their stage on recognised maturity frameworks.

* Errors are problem documents (RFC 9457, \`application/problem+json\`) with a stable \`code\`.
* In bodies \`null\` in an optional member means the same as leaving it out, unless the member may be null.
* Lists are \`{items, next}\`; hand \`next\` back as \`cursor\` for the following page.
* Positions are strings, times are RFC 3339, days are \`YYYY-MM-DD\` in the configured time zone.
* Names and texts follow \`Accept-Language\` (\`vi\`, \`en\`; Vietnamese without it).
* A read that must see a write sends \`Thang-Min-Position\` with the position that the write answered.
* A key sees and changes its own org unit and everything below it; other org units do not exist for it.`;
