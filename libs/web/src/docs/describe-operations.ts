import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, webhooksOf } from './operations.js';

/** What the groups of operations are about. Each group that a controller names has a line. */
const tags: Readonly<Record<string, string>> = {
  Account: 'Signing in, API keys, and what persons change of their own account.',
  Alerts: 'Alerts with their life, subscriptions, and what was delivered to whom.',
  Audit: 'Who did what, when and from where.',
  Events: 'Recording CloudEvents and reading them back.',
  Explanation: 'How a number came about: rules, parts, events, doubts.',
  Figures: 'Measures, entities and milestones of an org unit.',
  Frameworks: 'The installed maturity frameworks, their KPIs and editions.',
  Imports: 'Lists as files, with questions, preview, confirmation and undo.',
  Journal: 'What moved, as a list and as a stream.',
  'Lists out': 'Lists as CSV or XLSX.',
  Maturity: 'Stages, scores and KPIs, now and over time.',
  Operation: 'Set-up, settings, health and metrics.',
  'Org units': 'The tree of org units.',
  Outlook: 'Forecasts, the work that gains most, and hypothetical events.',
  Persons: 'Persons, their roles and invitations.',
  Schemas: 'The vocabulary of events as JSON Schemas.',
  Webhooks: 'Messages that Thang posts to the addresses of webhook subscriptions (Standard Webhooks).',
};

/** Says of every operation and group what a reader of the document should know. */
export function describeOperations(document: OpenAPIObject): void {
  const used = new Set<string>();
  for (const { operation } of [...operationsOf(document), ...webhooksOf(document)]) {
    for (const tag of operation.tags ?? []) used.add(tag);
    operation.description ??= `${operation.summary ?? ''}.`;
    // A list of its own, or the document's default would hold: no key is needed.
    operation.security ??= [];
    for (const [status, response] of Object.entries(operation.responses)) {
      if (response && !('$ref' in response)) response.description ||= successes[status] ?? 'The answer.';
    }
  }
  document.tags = [...used].sort().map((name) => ({ name, description: tags[name] ?? '' }));
  document.servers = [{ url: '/', description: 'The installation that serves this document.' }];
}

const successes: Readonly<Record<string, string>> = {
  200: 'The answer.',
  201: 'Made.',
  202: 'Accepted.',
  204: 'Done; the answer has no content.',
};
