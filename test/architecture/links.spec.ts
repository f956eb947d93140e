import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

describe('the documentation', () => {
  it('links only to files of the repository', async () => {
    const broken: string[] = [];
    for (const page of await pagesOfDocumentation()) {
      const text = (await readFile(page, 'utf8')).replace(/```[\s\S]*?```/g, '');
      for (const [, target = ''] of text.matchAll(LINK)) {
        const found = await access(join(dirname(page), target)).then(
          () => true,
          () => false,
        );
        if (!found) broken.push(`${page}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

async function pagesOfDocumentation(): Promise<string[]> {
  const folders = await Promise.all(
    ['apps', 'libs', 'config', 'test'].map(async (root) =>
      (await readdir(root, { recursive: true })).map((path) => join(root, path)),
    ),
  );
  const pages = folders.flat().filter((path) => path.endsWith('.md') && !path.includes('node_modules'));
  expect(pages.length).toBeGreaterThan(20);
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages];
}
