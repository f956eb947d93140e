import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { KeptFiles } from './kept-files.js';
import { databaseMigrations } from './migrations/index.js';

let test: TestDatabase;
let files: KeptFiles;
beforeAll(async () => {
  test = await createTestDatabase(databaseMigrations);
  files = new KeptFiles(test.url);
});
afterAll(() => test.drop());

const mistake = { file: 'a.yaml', path: '/x', rule: 'required', detail: 'Give x.' };
const textsOf = (kept: readonly { text: string }[]): string => kept.map(({ text }) => text).join();

describe('files that administrators write', () => {
  it('stop a start with mistakes only while no correct ones were ever in force', async () => {
    const effective = (loaded: Parameters<typeof files.effective<string>>[1]): Promise<unknown> =>
      files.effective('rules', loaded, textsOf);
    await expect(effective({ errors: [mistake] })).rejects.toThrow('a.yaml at /x breaks required: Give x');
    const correct = { value: 'first', files: [{ file: 'a.yaml', text: 'kept' }] };
    expect(await effective(correct)).toEqual({ value: 'first', problems: [] });
    expect(await effective({ errors: [mistake] })).toEqual({ value: 'kept', problems: [mistake] });
    await files.keep('rules', [{ file: 'a.yaml', text: 'newer' }]);
    expect(await effective({ errors: [mistake] })).toEqual({ value: 'newer', problems: [mistake] });
  });

  it('stop a start when the kept ones are no longer understood', async () => {
    await files.keep('frameworks', [{ file: 'a.yaml', text: 'old format' }]);
    await expect(files.effective('frameworks', { errors: [mistake] }, () => null)).rejects.toThrow('a.yaml');
  });
});
