import type { Settings } from '#config';
import type { Features } from '#runtime';
import { RecorderModule } from './recorder.module.js';

/** What the recorder consists of, alone in a process or beside others. */
export const recorderFeatures: Features<Settings> = ({ ratePerKey, ratePerRecorder }) => [
  RecorderModule.forRoot({ rateLimits: { perKey: ratePerKey, perRecorder: ratePerRecorder } }),
];
