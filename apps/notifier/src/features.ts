import { loadAlertRules, parseAlertRules, requireFollowed } from '#alerting';
import { installationEnvironment, type Settings } from '#config';
import { requireFiles, requireFrameworks, type Features } from '#runtime';
import { NotifierModule } from './notifier.module.js';

/** The modules of the notifier, for a process of its own or one shared with other services. */
export const notifierFeatures: Features<Settings> = async (settings) => {
  const frameworks = await requireFrameworks(settings, settings.frameworkDirectories);
  requireFollowed(settings.followedFrameworks, frameworks.frameworks);
  return [
    NotifierModule.forRoot({
      rules: await requireFiles(
        settings,
        'alert rules',
        await loadAlertRules(settings.alertRulesFile),
        parseAlertRules,
      ),
      frameworks,
      delivery: settings,
      installation: installationEnvironment(settings, frameworks.frameworks),
    }),
  ];
};
