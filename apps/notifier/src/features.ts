import { requireAlertRules, requireFrameworks, type Features } from '#config';
import { NotifierModule } from './notifier.module.js';

/** What the notifier consists of, alone in a process or beside others. */
export const notifierFeatures: Features = async (settings) => [
  NotifierModule.forRoot({
    rules: await requireAlertRules(settings),
    frameworks: await requireFrameworks(settings),
    delivery: settings,
  }),
];
