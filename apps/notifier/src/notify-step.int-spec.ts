import { FollowedFrameworks, type InstallationSettings } from '#installation';
import type { Nudges } from '#queue';
import { AlertingFixture, alertingFixtureMigrations } from '../../../test/support/alerting-fixture.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { NotifyStep } from './notify-step.js';

describe('NotifyStep', () => {
  let test: TestDatabase;
  let alerting: AlertingFixture;
  let chosen: string[] | null;
  let step: NotifyStep;

  beforeAll(async () => {
    test = await createTestDatabase(alertingFixtureMigrations);
    const settings = { followed: () => Promise.resolve(chosen) } as unknown as InstallationSettings;
    const followed = new FollowedFrameworks(settings);
    alerting = new AlertingFixture(test.database, { followed });
    const nudges = { send: () => undefined } as unknown as Nudges;
    step = new NotifyStep(test.database, alerting.engine, alerting.router, nudges, followed);
    await alerting.establish('VN', 'VN/P1', 'VN/P2');
    await alerting.subscriptions.create(await alerting.principal(), {
      orgUnit: 'VN',
      channel: { kind: 'page' },
      language: 'vi',
    });
  });
  afterAll(async () => {
    await alerting.close();
    await test.drop();
  });

  /** Writes a change of a stage, and returns how many messages were made of it. */
  async function messagesOf(orgUnit: string, from: number, to: number): Promise<number> {
    await alerting.write(announcement({ orgUnit, data: { from: stageRef(from), to: stageRef(to) } }));
    let messages = 0;
    await step.run((result) => (messages += result.messages));
    return messages;
  }

  it('notifies of a framework from the moment at which administrators follow it, without a restart', async () => {
    chosen = ['another-framework'];
    expect(await messagesOf('P1', 1, 2)).toBe(0);
    chosen = null;
    expect(await messagesOf('P1', 2, 3)).toBe(1);
    chosen = ['another-framework'];
    expect(await messagesOf('P2', 1, 2)).toBe(0);
  });
});
