import { openApiConformance } from '../../../test/support/open-api.conformance.js';
import { startDashboard, type DashboardApp } from '../../../test/support/dashboard-app.js';

let dashboard: DashboardApp;
let url: string;

beforeAll(async () => {
  dashboard = await startDashboard();
  url = await dashboard.app.getUrl();
});
afterAll(() => dashboard.close());

describe('The OpenAPI document of the dashboard', () => {
  openApiConformance(
    () => url,
    [
      'GET /api/v1/about',
      'GET /api/v1/openid/callback',
      'GET /api/v1/openid/start',
      'GET /api/v1/rules/schema',
      'GET /api/v1/sign-in',
      'POST /api/v1/invitation',
      'POST /api/v1/invitation/check',
      'POST /api/v1/session',
      'POST /api/v1/set-up',
      'POST /api/v1/set-up/check',
      'POST /api/v1/set-up/test-mail',
      'POST /api/v1/sign-in/link',
      'GET /api/v1/unsubscribe/{message}',
      'POST /api/v1/unsubscribe/{message}',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
    ],
  );
});
