import { openApiConformance } from '../../../test/support/open-api.conformance.js';
import { startRecorderApp, type RecorderApp } from '../../../test/support/recorder-app.js';

let recorder: RecorderApp;

beforeAll(async () => {
  recorder = await startRecorderApp();
});
afterAll(() => recorder.close());

describe('the OpenAPI document of the recorder', () => {
  openApiConformance(
    () => recorder.url,
    [
      'OPTIONS /api/v1/events',
      'GET /api/v1/schemas',
      'GET /api/v1/schemas/{type}',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
    ],
  );
});
