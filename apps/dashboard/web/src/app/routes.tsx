import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { OverviewPage } from '../features/overview/overview-page.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageLoading } from '../components/page/page-loading.js';
import { RouteError } from '../shell/route-error.js';
import { Shell } from '../shell/shell.js';

type LoadPage = () => Promise<ComponentType>;

/**
 * Each screen but the overview is a chunk of its own. It is loaded when it is first visited, or when the
 * browser is idle.
 */
const chunks = {
  signIn: async () => (await import('../features/sign-in/sign-in-page.js')).SignInPage,
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
  workingCalendar: async () =>
    (await import('../features/working-calendar/working-calendar-page.js')).WorkingCalendarPage,
  alerts: async () => (await import('../features/alerts/alerts-page.js')).AlertsPage,
  myWork: async () => (await import('../features/my-work/my-work-page.js')).MyWorkPage,
  record: async () => (await import('../features/record/record-page.js')).RecordPage,
  imports: async () => (await import('../features/imports/imports-page.js')).ImportsPage,
  import: async () => (await import('../features/imports/import-page.js')).ImportPage,
  frameworks: async () => (await import('../features/frameworks/frameworks-page.js')).FrameworksPage,
  framework: async () => (await import('../features/frameworks/framework-page.js')).FrameworkPage,
  peers: async () => (await import('../features/peers/peers-page.js')).PeersPage,
  unitsChart: async () => (await import('../features/units-chart/units-chart-page.js')).UnitsChartPage,
  subscriptions: async () =>
    (await import('../features/subscriptions/subscriptions-page.js')).SubscriptionsPage,
  subscription: async () => (await import('../features/subscriptions/subscription-page.js')).SubscriptionPage,
  glossary: async () => (await import('../features/glossary/glossary-page.js')).GlossaryPage,
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
  { index: true, Component: OverviewPage },
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
  { path: 'working-calendar', lazy: lazily(chunks.workingCalendar) },
  { path: 'alerts', lazy: lazily(chunks.alerts) },
  { path: 'alerts/:id', lazy: lazily(chunks.alerts) },
  { path: 'my-work', lazy: lazily(chunks.myWork) },
  { path: 'record', lazy: lazily(chunks.record) },
  { path: 'imports', lazy: lazily(chunks.imports) },
  { path: 'imports/:id', lazy: lazily(chunks.import) },
  { path: 'frameworks', lazy: lazily(chunks.frameworks) },
  { path: 'frameworks/:id', lazy: lazily(chunks.framework) },
  { path: 'frameworks/:id/peers', lazy: lazily(chunks.peers) },
  { path: 'frameworks/:id/compare', lazy: lazily(chunks.unitsChart) },
  { path: 'subscriptions', lazy: lazily(chunks.subscriptions) },
  { path: 'subscriptions/:id', lazy: lazily(chunks.subscription) },
  { path: 'glossary', lazy: lazily(chunks.glossary) },
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
    entrance('/sign-in', chunks.signIn),
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
 * Fetches the screens that were not visited yet, one after the other, while the browser is idle. They then
 * open while the server is away or has been upgraded. Readers who save data fetch a screen when they open it.
 */
export async function preloadPages(): Promise<void> {
  if (isDataDear()) return;
  for (const load of Object.values(chunks)) {
    await new Promise((resolve) => whenIdle(() => resolve(undefined)));
    await load().catch(() => undefined);
  }
}

/** Safari has no `requestIdleCallback`. */
const whenIdle: (run: () => void) => void =
  typeof window.requestIdleCallback === 'function'
    ? (run) => window.requestIdleCallback(run)
    : (run) => setTimeout(run, 100);

/** Not every browser says what connection it has. */
function isDataDear(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}

/** A page without the frame, for people who are not signed in yet. */
function entrance(path: string, load: LoadPage): RouteObject {
  return { path, lazy: lazily(load), HydrateFallback: PageLoading, ErrorBoundary: RouteError };
}

function lazily(load: LoadPage) {
  return async () => ({ Component: await load() });
}
