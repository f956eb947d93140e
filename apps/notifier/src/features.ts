import { requireAlertRules, requireFollowed } from '#alerting';
import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { NotifierModule } from './notifier.module.js';

/** The modules of the notifier, for a process of its own or one shared with other services. */
export const notifierFeatures: Features<Settings> = async (settings) => {
  const frameworks = await requireFrameworks(settings.frameworkDirectories);
  return [
    NotifierModule.forRoot({
      rules: await requireAlertRules(settings.alertRulesFile),
      followed: requireFollowed(settings.followedFrameworks, frameworks.frameworks),
      frameworks,
      delivery: settings,
    }),
  ];
};
