import { requireAlertRules, requireFollowed } from '#alerting';
import { installationEnvironment, type Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { NotifierModule } from './notifier.module.js';

/** The modules of the notifier, for a process of its own or one shared with other services. */
export const notifierFeatures: Features<Settings> = async (settings) => {
  const frameworks = await requireFrameworks(settings.frameworkDirectories);
  requireFollowed(settings.followedFrameworks, frameworks.frameworks);
  return [
    NotifierModule.forRoot({
      rules: await requireAlertRules(settings.alertRulesFile),
      frameworks,
      delivery: settings,
      installation: installationEnvironment(settings, frameworks.frameworks),
    }),
  ];
};
