import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { allRights, rightNames, roleNames, roles, rolesWithRight } from '#identity/domain';

const START = '<!-- roles: written by test/architecture/roles-table.spec.ts with UPDATE=1 -->';
const END = '<!-- /roles -->';

describe('the README', () => {
  it('lists which role has which right, as the guards decide', async () => {
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
  const rows = allRights.map((right) => {
    const marks = roles.map((role) => (rolesWithRight[right].includes(role) ? '✓' : ''));
    return `| ${[`${rightNames[right].en} (\`${right}\`)`, ...marks].join(' | ')} |`;
  });
  const head = roles.map((role) => `${roleNames[role].en} (${roleNames[role].vi})`);
  return [`| right | ${head.join(' | ')} |`, `| --- |${' :-: |'.repeat(roles.length)}`, ...rows].join('\n');
}
