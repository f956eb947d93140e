import { requireFrameworks, type Features } from '#config';
import { ProjectorModule } from './projector.module.js';

/** What the projector consists of, alone in a process or beside others. */
export const projectorFeatures: Features = async (settings) => [
  ProjectorModule.forRoot({ frameworks: await requireFrameworks(settings) }),
];
