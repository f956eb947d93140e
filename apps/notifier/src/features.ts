import { requireAlertRules } from '#alerting';
import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { NotifierModule } from './notifier.module.js';

/** The modules of the notifier, for a process of its own or one shared with other services. */
export const notifierFeatures: Features<Settings> = async (settings) => [
  NotifierModule.forRoot({
    rules: await requireAlertRules(settings.alertRulesFile),
    frameworks: await requireFrameworks(settings.frameworkDirectories),
    delivery: settings,
  }),
];
