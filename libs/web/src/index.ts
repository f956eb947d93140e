export type { TurnConfiguration } from './admission/admit-in-turn.js';
export type { TurnLimits } from './admission/turns.js';
export type { AccessLines } from './access-log.js';
export { announcesBody } from './announces-body.js';
export { Authenticator, callerOf, CSRF_HEADER, originOf, SESSION_COOKIE } from './auth/authenticator.js';
export { Caller, Public, Requires } from './auth/route-access.js';
export type { BodySizeConfiguration } from './body-size.js';
export type { BodyPace, BodyTimeConfiguration } from './body-time.js';
export { Uncompressed } from './compress-answers.js';
export { API_PREFIX, configureHttp, prefixRoutes, type HttpOptions } from './configure-http.js';
export { Creates } from './creates.js';
export { createOpenApiDocument, type ContractDocuments } from './docs/open-api.js';
export { ProbeDatabase } from './health/probe-database.js';
export { HealthChecks, type ProcessState, type HealthCheck } from './health/health-checks.js';
export { HealthModule } from './health/health.module.js';
export { counter, gauge, histogram, labelledGauge } from './health/metrics.js';
export { OtherProcesses } from './health/other-processes.js';
export { createHttpAdapter, type HttpLimits } from './http-adapter.js';
export type { JsonBodyConfiguration } from './json-body.js';
export { InLanguage, preferredLanguage } from './input/in-language.js';
export { MergePatch } from './input/absent-nulls.js';
export { IsDay, readDay } from './input/is-day.js';
export { IsInstant, readInstant } from './input/is-instant.js';
export { MIN_POSITION_HEADER, minPositionOf, waitForPosition } from './input/min-position.js';
export {
  DEFAULT_LIMIT,
  fromCursor,
  MAX_LIMIT,
  pageOf,
  PageRequest,
  toCursor,
  toPage,
  type Page,
} from './input/paging.js';
export { AcceptsForms } from './refuse-forms.js';
export { RequestValidationPipe } from './input/validation.pipe.js';
export { ProblemDocument, RequestFaultDocument } from './problems/problem-document.js';
export { problemStatuses } from './problems/problem-statuses.js';
export {
  InvalidRequestError,
  problem,
  problemOf,
  type Problem,
  type RequestFault,
} from './problems/problem.js';
export { ProblemFilter, sendProblem } from './problems/problem.filter.js';
export { WebModule, type WebOptions } from './web.module.js';
export { allPages, type PageAsked } from './lists-out/all-pages.js';
export { listController, MAX_LIST_ROWS } from './lists-out/list-controller.js';
export {
  defineList,
  type ListAbout,
  type ListAsker,
  type ListColumn,
  type ListDefinition,
  type ReadList,
} from './lists-out/list-definition.js';
