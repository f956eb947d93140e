import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { DashboardModule } from './dashboard.module.js';

/** The modules of the dashboard, for a process of its own or one shared with other services. */
export const dashboardFeatures: Features<Settings> = async (settings) => [
  DashboardModule.forRoot({
    settings,
    frameworks: await requireFrameworks(settings, settings.frameworkDirectories),
  }),
];
