import type { Settings } from '#config';
import type { Features } from '#runtime';
import { RecorderModule } from './recorder.module.js';

/** The modules of the recorder, for a process of its own or one that it shares. */
export const recorderFeatures: Features<Settings> = ({ ratePerKey, ratePerRecorder }) => [
  RecorderModule.forRoot({ rateLimits: { perKey: ratePerKey, perRecorder: ratePerRecorder } }),
];
