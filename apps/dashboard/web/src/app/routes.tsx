import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { SignInPage } from '../features/sign-in/sign-in-page.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageLoading } from '../components/page/page-loading.js';
import { RouteError } from '../shell/route-error.js';
import { Shell } from '../shell/shell.js';

type LoadPage = () => Promise<ComponentType>;

/** Each screen is a chunk of its own. It is loaded when it is first visited, or when the browser is idle. */
const chunks = {
  overview: async () => (await import('../features/overview/overview-page.js')).OverviewPage,
  orgUnit: async () => (await import('../features/org-unit/org-unit-page.js')).OrgUnitPage,
  checks: async () => (await import('../features/checks/checks-page.js')).ChecksPage,
  comparison: async () => (await import('../features/comparison/comparison-page.js')).ComparisonPage,
  kpi: async () => (await import('../features/kpi/kpi-page.js')).KpiPage,
  figures: async () => (await import('../features/figures/figures-page.js')).FiguresPage,
  figure: async () => (await import('../features/figures/figure-page.js')).FigurePage,
  entities: async () => (await import('../features/entities/entities-page.js')).EntitiesPage,
  event: async () => (await import('../features/event/event-page.js')).EventPage,
  journal: async () => (await import('../features/journal/journal-page.js')).JournalPage,
  milestones: async () => (await import('../features/milestones/milestones-page.js')).MilestonesPage,
  alerts: async () => (await import('../features/alerts/alerts-page.js')).AlertsPage,
  myWork: async () => (await import('../features/my-work/my-work-page.js')).MyWorkPage,
  record: async () => (await import('../features/record/record-page.js')).RecordPage,
  imports: async () => (await import('../features/imports/imports-page.js')).ImportsPage,
  import: async () => (await import('../features/imports/import-page.js')).ImportPage,
  frameworks: async () => (await import('../features/frameworks/frameworks-page.js')).FrameworksPage,
  framework: async () => (await import('../features/frameworks/framework-page.js')).FrameworkPage,
  peers: async () => (await import('../features/peers/peers-page.js')).PeersPage,
  subscriptions: async () =>
    (await import('../features/subscriptions/subscriptions-page.js')).SubscriptionsPage,
  subscription: async () => (await import('../features/subscriptions/subscription-page.js')).SubscriptionPage,
  account: async () => (await import('../features/account/account-page.js')).AccountPage,
  settings: async () => (await import('../features/settings/settings-page.js')).SettingsPage,
  units: async () => (await import('../features/units/units-page.js')).UnitsPage,
  setUp: async () => (await import('../features/set-up/set-up-page.js')).SetUpPage,
  invitation: async () => (await import('../features/invitation/invitation-page.js')).InvitationPage,
  persons: async () => (await import('../features/persons/persons-page.js')).PersonsPage,
  person: async () => (await import('../features/persons/person-page.js')).PersonPage,
  audit: async () => (await import('../features/audit/audit-page.js')).AuditPage,
  apiKeys: async () => (await import('../features/api-keys/api-keys-page.js')).ApiKeysPage,
} satisfies Record<string, LoadPage>;

const pages: RouteObject[] = [
  { index: true, lazy: lazily(chunks.overview) },
  { path: 'org-units/:code', lazy: lazily(chunks.orgUnit) },
  { path: 'org-units/:code/checks', lazy: lazily(chunks.checks) },
  { path: 'org-units/:code/comparison', lazy: lazily(chunks.comparison) },
  { path: 'org-units/:code/kpis/:kpi', lazy: lazily(chunks.kpi) },
  { path: 'org-units/:code/figures', lazy: lazily(chunks.figures) },
  { path: 'org-units/:code/figures/:measure', lazy: lazily(chunks.figure) },
  { path: 'org-units/:code/entities', lazy: lazily(chunks.entities) },
  { path: 'events/:position', lazy: lazily(chunks.event) },
  { path: 'journal', lazy: lazily(chunks.journal) },
  { path: 'milestones', lazy: lazily(chunks.milestones) },
  { path: 'alerts', lazy: lazily(chunks.alerts) },
  { path: 'alerts/:id', lazy: lazily(chunks.alerts) },
  { path: 'my-work', lazy: lazily(chunks.myWork) },
  { path: 'record', lazy: lazily(chunks.record) },
  { path: 'imports', lazy: lazily(chunks.imports) },
  { path: 'imports/:id', lazy: lazily(chunks.import) },
  { path: 'frameworks', lazy: lazily(chunks.frameworks) },
  { path: 'frameworks/:id', lazy: lazily(chunks.framework) },
  { path: 'frameworks/:id/peers', lazy: lazily(chunks.peers) },
  { path: 'subscriptions', lazy: lazily(chunks.subscriptions) },
  { path: 'subscriptions/:id', lazy: lazily(chunks.subscription) },
  { path: 'account', lazy: lazily(chunks.account) },
  { path: 'units', lazy: lazily(chunks.units) },
  { path: 'settings', lazy: lazily(chunks.settings) },
  { path: 'persons', lazy: lazily(chunks.persons) },
  { path: 'persons/:id', lazy: lazily(chunks.person) },
  { path: 'audit', lazy: lazily(chunks.audit) },
  { path: 'api-keys', lazy: lazily(chunks.apiKeys) },
  { path: '*', Component: NotFoundPage },
];

export function createRouter() {
  return createBrowserRouter([
    { path: '/sign-in', Component: SignInPage, ErrorBoundary: RouteError },
    entrance('/set-up', chunks.setUp),
    entrance('/invitation', chunks.invitation),
    {
      path: '/',
      Component: Shell,
      HydrateFallback: PageLoading,
      children: [{ ErrorBoundary: RouteError, children: pages }],
    },
  ]);
}

/**
 * Fetches the screens that were not visited yet. They then open while the server is away or has been
 * upgraded.
 */
export function preloadPages(): void {
  for (const load of Object.values(chunks)) load().catch(() => undefined);
}

/** A page without the frame, for people who are not signed in yet. */
function entrance(path: string, load: LoadPage): RouteObject {
  return { path, lazy: lazily(load), HydrateFallback: PageLoading, ErrorBoundary: RouteError };
}

function lazily(load: LoadPage) {
  return async () => ({ Component: await load() });
}
