import { runHttpService } from '#config';
import { recorderFeatures } from '../../../recorder/src/features.js';

/** The process behind PORT: the API that records, the API that reads, and the page. */
await runHttpService('web', async (settings) => [...(await recorderFeatures(settings))]);
