import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const VIRTUAL = 'virtual:texts/';
const IMPORT = /import \{ (\w+) \} from '(\.[^']+)\.js';/g;
const GROUP = /^ {2}(\w+): (\w+),$/gm;
/** `useWords('checks')`, and keys of another group such as `'rules:zScore'`. */
const USED = /useWords\('(\w+)'\)|['"`](\w+):\w/g;

/**
 * Returns a Vite plugin that lets a group of texts travel with the modules that show it, so that a screen loads
 * its own texts and no others. A module that uses a group imports it; the bundler then puts the group into the
 * chunk of the screen, or into a shared one. The groups are those of `src/app/resources.ts`.
 *
 * @param {string} source the directory `src`
 * @returns {import('vite').Plugin}
 */
export function textsOfScreens(source) {
  const groups = groupsIn(source);
  return {
    name: 'texts-of-screens',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${VIRTUAL}`)) return undefined;
      const name = id.slice(VIRTUAL.length + 1);
      const { file, member } = groups.get(name);
      return [
        `import { ${member} } from ${JSON.stringify(file)};`,
        `import { addTexts } from ${JSON.stringify(join(source, 'i18n/loaded-texts.ts'))};`,
        `addTexts(${JSON.stringify(name)}, ${member});`,
      ].join('\n');
    },
    transform(code, id) {
      if (!id.startsWith(source) || !/\.tsx?$/.test(id)) return undefined;
      const used = groupsUsedBy(code).filter((name) => groups.has(name));
      if (used.length === 0) return undefined;
      const imports = used.map((name) => `import ${JSON.stringify(VIRTUAL + name)};`);
      // In one line after the code, so that line numbers stay.
      return { code: `${code}\n${imports.join('')}`, map: null };
    },
  };
}

/** @returns {string[]} the groups whose texts a module shows; words of all screens are always among them */
export function groupsUsedBy(code) {
  if (!/useWords\(|useTranslation\(|TFunction|Words</.test(code)) return [];
  return [...new Set(['shared', ...[...code.matchAll(USED)].map(([, own, other]) => own ?? other)])];
}

/** Reads which module holds which group. */
function groupsIn(source) {
  const code = readFileSync(join(source, 'app/resources.ts'), 'utf8');
  const files = new Map([...code.matchAll(IMPORT)].map(([, member, path]) => [member, `${path}.ts`]));
  return new Map(
    [...code.matchAll(GROUP)]
      .filter(([, , member]) => files.has(member))
      .map(([, name, member]) => [name, { file: join(source, 'app', files.get(member)), member }]),
  );
}
