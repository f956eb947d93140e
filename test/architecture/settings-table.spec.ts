import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { settingDefinitions } from '../../config/settings.js';

const START = '<!-- settings: written by test/architecture/settings-table.spec.ts with UPDATE=1 -->';
const END = '<!-- /settings -->';

describe('the README', () => {
  it('lists every setting with its meaning and default', async () => {
    const readme = await readFile('README.md', 'utf8');
    const [before = '', rest = ''] = readme.split(START);
    const after = rest.split(END)[1] ?? '';
    const expected = await format(`${before}${START}\n\n${table()}\n\n${END}${after}`, {
      parser: 'markdown',
      printWidth: 110,
    });
    if (process.env.UPDATE === '1') await writeFile('README.md', expected);
    else expect(readme).toBe(expected);
  });
});

function table(): string {
  const rows = Object.values(settingDefinitions).map(
    ({ variable, meaning, fallback }) =>
      `| \`${variable}\` | ${meaning} | ${fallback ? `\`${fallback}\`` : ''} |`,
  );
  return ['| variable | meaning | default |', '| --- | --- | --- |', ...rows].join('\n');
}
