import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '#kernel';
import { logRequests, type AccessLines } from './access-log.js';
import { refuseOtherMethods } from './allowed-methods.js';
import { admitInTurn } from './admission/admit-in-turn.js';
import type { TurnLimits } from './admission/turns.js';
import { Authenticator } from './auth/authenticator.js';
import { refuseStrangersEarly } from './auth/early-rejection.js';
import { isBelow } from './matched-route.js';
import { compressAnswers } from './compress-answers.js';
import { createOpenApiDocument, serveContract, type ContractDocuments } from './docs/open-api.js';
import { HealthChecks } from './health/health-checks.js';
import { endSilentConnections } from './end-silent-connections.js';
import { measureRequests } from './health/http-metrics.js';
import { readJsonBodies } from './json-body.js';
import { readNormalAddresses } from './normal-addresses.js';
import { refuseForms } from './refuse-forms.js';
import { refuseEncodedBodies } from './refuse-encoded-bodies.js';
import { securityHeaders } from './security-headers.js';
import { traceRequests } from './trace-requests.js';

export const API_PREFIX = '/api/v1';
const OUTSIDE_PREFIX = ['health/live', 'health/ready', 'metrics'];

export interface HttpOptions {
  /** The version of this build, for the OpenAPI document. */
  version: string;
  /** Which requests get a line in the log. Default: those that are refused or slow. */
  accessLines?: AccessLines;
  /** How many bodies of events are worked on at the same time, and how long others wait. */
  turns?: TurnLimits;
  /** What to serve as the contract; without it, the description of this app alone. */
  contract?: ContractDocuments;
}

/**
 * Gives an app, whose root module imports `WebModule`, the behaviour of every HTTP app. Call it after
 * `NestFactory.create(…, createHttpAdapter())` and before `init` or `listen`.
 */
export async function configureHttp(app: NestFastifyApplication, options: HttpOptions): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const checks = app.get(HealthChecks, { strict: false });
  prefixRoutes(app);
  app.useSecurityHeaders(securityHeaders);
  traceRequests(server);
  logRequests(server, options.accessLines ?? 'refused');
  await app.register(cookie);
  await compressAnswers(app);
  server.addHook('onRequest', (request, reply, done) => {
    // Answers of the API are for one caller and for this moment only.
    if (isBelow(request, API_PREFIX)) void reply.header('cache-control', 'no-store');
    done(checks.draining && !isBelow(request, '/health') ? shuttingDown() : undefined);
  });
  server.addHook('onSend', (_, reply, payload, done) => {
    // A kept-alive connection would delay the end of the process until it times out.
    if (checks.draining) void reply.header('connection', 'close');
    done(null, payload);
  });
  endSilentConnections(server);
  refuseOtherMethods(server);
  refuseStrangersEarly(server, API_PREFIX, app.get(Authenticator, { strict: false }));
  admitInTurn(server, options.turns);
  refuseEncodedBodies(server);
  refuseForms(server);
  readNormalAddresses(server);
  measureRequests(server);
  readJsonBodies(app);
  serveContract(app, options.contract ?? { openApi: () => createOpenApiDocument(app, options.version) });
}

/** Puts the routes of controllers below the prefix of the API, but for the probes. */
export function prefixRoutes(app: NestFastifyApplication): void {
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_PREFIX });
}

function shuttingDown(): DomainError {
  return new DomainError('shutting-down', 'This process is about to end; try again.', { retryAfter: 1 });
}
