import { eventWatchesOf, loadAlertRules, parseAlertRules, watchedChecksOf } from '#alerting';
import type { Settings } from '#config';
import { requireFiles, requireFrameworks, type Features } from '#runtime';
import { ProjectorModule } from './projector.module.js';

/** The modules of the projector, for a process of its own or one shared with other services. */
export const projectorFeatures: Features<Settings> = async (settings) => {
  const rules = await requireFiles(
    settings,
    'alert rules',
    await loadAlertRules(settings.alertRulesFile),
    parseAlertRules,
  );
  return [
    ProjectorModule.forRoot({
      frameworks: await requireFrameworks(settings, settings.frameworkDirectories),
      settlingMs: settings.settlingMs,
      watches: eventWatchesOf(rules),
      checks: watchedChecksOf(rules),
    }),
  ];
};
