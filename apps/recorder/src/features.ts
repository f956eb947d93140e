import type { Features } from '#config';
import { RecorderModule } from './recorder.module.js';

/** What the recorder consists of, alone in a process or beside others. */
export const recorderFeatures: Features = ({ rateLimits }) => [RecorderModule.forRoot({ rateLimits })];
