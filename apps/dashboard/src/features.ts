import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { DashboardModule } from './dashboard.module.js';

/** What the dashboard consists of, alone in a process or beside others. */
export const dashboardFeatures: Features<Settings> = async (settings) => [
  DashboardModule.forRoot({ settings, frameworks: await requireFrameworks(settings.frameworkDirectories) }),
];
