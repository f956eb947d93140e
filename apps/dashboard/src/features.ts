import { requireFrameworks, type Features } from '#config';
import { DashboardModule } from './dashboard.module.js';

/** What the dashboard consists of, alone in a process or beside others. */
export const dashboardFeatures: Features = async (settings) => [
  DashboardModule.forRoot({ settings, frameworks: await requireFrameworks(settings) }),
];
