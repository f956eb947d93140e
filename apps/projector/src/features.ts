import { eventWatchesOf, requireAlertRules, watchedChecksOf } from '#alerting';
import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { ProjectorModule } from './projector.module.js';

/** The modules of the projector, for a process of its own or one shared with other services. */
export const projectorFeatures: Features<Settings> = async (settings) => {
  const rules = await requireAlertRules(settings.alertRulesFile);
  return [
    ProjectorModule.forRoot({
      frameworks: await requireFrameworks(settings.frameworkDirectories),
      settlingMs: settings.settlingMs,
      watches: eventWatchesOf(rules),
      checks: watchedChecksOf(rules),
    }),
  ];
};
