import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { channelKinds } from '#delivery/domain';
import { severities } from '#alerting/domain';
import { projectPath } from '../../config/project-path.js';

const TEST = /\.(spec|int-spec|e2e-spec|conformance)\.tsx?$/;
const IGNORED = /node_modules$|^config\/tooling$|\/generated$/;
const CHANNELS = 'libs/delivery/src/channels';

const sources = ['apps', 'libs', 'config'].flatMap(filesBelow).map((path) => ({
  path,
  // `aria-current="page"` marks a link for assistive technology. It has nothing to do with the channel
  // `page`.
  text: readFileSync(projectPath(path), 'utf8').replaceAll('aria-current="page"', ''),
}));

function filesBelow(directory: string): string[] {
  return readdirSync(projectPath(directory), { withFileTypes: true }).flatMap((entry) => {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) return IGNORED.test(path) ? [] : filesBelow(path);
    return /\.(tsx?|mjs|js|sql)$/.test(path) && !TEST.test(path) ? [path] : [];
  });
}

function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

function importsFolder(kind: string, path: string, text: string): boolean {
  return text.includes(`channels/${kind}/`) || (dirname(path) === CHANNELS && text.includes(`'./${kind}/`));
}

/** The folders that are about persons, whose e-mail address has the name of a channel. */
const OF_PERSONS = /\/(account|installation|invitation|persons|session|set-up|sign-in)\//;

/** Subscribe to one channel, as any client of the API does: the demo, and an example of the contract. */
const SUBSCRIBERS = ['apps/thang/src/demo/demo-api.ts', 'apps/thang/src/contract/request-examples.ts'];

/** Matches the word as a whole string literal, in TypeScript or SQL. */
function literal(word: string): RegExp {
  return new RegExp(`(['"\`])${word}\\1`);
}

describe('a channel', () => {
  it.each(channelKinds)('is named only in its folder and in the two lists of channels: %s', (kind) => {
    const outside = sources
      .filter(({ path, text }) => literal(kind).test(text) || importsFolder(kind, path, text))
      .map(({ path }) => path)
      .filter((path) => dirname(path) !== `${CHANNELS}/${kind}`);
    const touched = outside.filter((path) => !SUBSCRIBERS.includes(path) && !OF_PERSONS.test(path));
    expect(touched).toEqual([`${CHANNELS}/definitions.ts`, `${CHANNELS}/forms.ts`]);
  });

  it('needs no more than two files of its own', () => {
    const smallest = Math.min(
      ...channelKinds.map(
        (kind) => sources.filter(({ path }) => dirname(path) === `${CHANNELS}/${kind}`).length,
      ),
    );
    expect(smallest).toBe(2);
  });

  it('is found as a string literal in TypeScript and SQL, but not in prose', () => {
    expect(literal('sms').test("check (channel in ('sms'))")).toBe(true);
    expect(literal('sms').test('case "sms":')).toBe(true);
    expect(literal('sms').test('sends an sms')).toBe(false);
  });
});

describe('a severity', () => {
  it('is named in one list, from which types, rules, requests and the order derive', () => {
    const worst = severities.at(-1)!;
    expect(filesWith(literal(worst))).toEqual(['libs/assessments/src/domain/journal-entry.ts']);
  });
});
