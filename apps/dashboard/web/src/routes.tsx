import { createBrowserRouter, type RouteObject } from 'react-router';
import { SignInPage } from './features/sign-in/sign-in-page.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { PageLoading } from './shell/page-loading.js';
import { RouteError } from './shell/route-error.js';
import { Shell } from './shell/shell.js';

/** Each page is a chunk of its own, loaded when first visited. */
const pages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./features/overview/overview-page.js')).OverviewPage }),
  },
  {
    path: 'org-units/:code',
    lazy: async () => ({ Component: (await import('./features/org-unit/org-unit-page.js')).OrgUnitPage }),
  },
  {
    path: 'org-units/:code/kpis/:kpi',
    lazy: async () => ({ Component: (await import('./features/kpi/kpi-page.js')).KpiPage }),
  },
  {
    path: 'journal',
    lazy: async () => ({ Component: (await import('./features/journal/journal-page.js')).JournalPage }),
  },
  {
    path: 'alerts',
    lazy: async () => ({ Component: (await import('./features/alerts/alerts-page.js')).AlertsPage }),
  },
  {
    path: 'alerts/:id',
    lazy: async () => ({ Component: (await import('./features/alerts/alerts-page.js')).AlertsPage }),
  },
  {
    path: 'milestones/new',
    lazy: async () => ({ Component: (await import('./features/milestone/milestone-page.js')).MilestonePage }),
  },
  {
    path: 'frameworks',
    lazy: async () => ({
      Component: (await import('./features/frameworks/frameworks-page.js')).FrameworksPage,
    }),
  },
  {
    path: 'frameworks/:id',
    lazy: async () => ({
      Component: (await import('./features/frameworks/framework-page.js')).FrameworkPage,
    }),
  },
  {
    path: 'subscriptions',
    lazy: async () => ({
      Component: (await import('./features/subscriptions/subscriptions-page.js')).SubscriptionsPage,
    }),
  },
  {
    path: 'api-keys',
    lazy: async () => ({ Component: (await import('./features/api-keys/api-keys-page.js')).ApiKeysPage }),
  },
  { path: '*', Component: NotFoundPage },
];

export function createRouter() {
  return createBrowserRouter([
    { path: '/sign-in', Component: SignInPage, ErrorBoundary: RouteError },
    {
      path: '/',
      Component: Shell,
      HydrateFallback: PageLoading,
      children: [{ ErrorBoundary: RouteError, children: pages }],
    },
  ]);
}
