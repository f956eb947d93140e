import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { ProjectorModule } from './projector.module.js';

/** What the projector consists of, alone in a process or beside others. */
export const projectorFeatures: Features<Settings> = async (settings) => [
  ProjectorModule.forRoot({ frameworks: await requireFrameworks(settings.frameworkDirectories) }),
];
