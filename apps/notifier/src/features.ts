import { requireAlertRules } from '#alerting';
import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { NotifierModule } from './notifier.module.js';

/** What the notifier consists of, alone in a process or beside others. */
export const notifierFeatures: Features<Settings> = async (settings) => [
  NotifierModule.forRoot({
    rules: await requireAlertRules(settings.alertRulesFile),
    frameworks: await requireFrameworks(settings.frameworkDirectories),
    delivery: settings,
  }),
];
