import type { Settings } from '#config';
import { requireFrameworks, type Features } from '#runtime';
import { RecorderModule } from './recorder.module.js';

/** The modules of the recorder, for a process of its own or one that it shares. */
export const recorderFeatures: Features<Settings> = async (settings) => [
  RecorderModule.forRoot({
    rateLimits: { perKey: settings.ratePerKey, perRecorder: settings.ratePerRecorder },
    frameworks: await requireFrameworks(settings, settings.frameworkDirectories),
  }),
];
