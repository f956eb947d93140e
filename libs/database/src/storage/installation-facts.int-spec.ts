import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { databaseMigrations, decideOnce } from '../index.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(databaseMigrations);
});
afterAll(() => test.drop());

describe('installation facts', () => {
  it('keep the first value when several processes decide at once', async () => {
    const wishes = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'Europe/London', 'Asia/Tokyo'];
    const answers = await Promise.all(wishes.map((wish) => decideOnce(test.database, 'time-zone', wish)));
    expect(new Set(answers).size).toBe(1);
    expect(await decideOnce(test.database, 'time-zone', 'Africa/Cairo')).toBe(answers[0]);
  });
});
