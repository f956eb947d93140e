import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { parse } from 'yaml';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

const nouns = 'libs/event-log/src/domain/vocabulary';
const effects = 'libs/maturity/src/domain/nouns';

/** The edits that add the noun `grant`. Each entry is a file that is added or changed. */
const payloadHalf: Readonly<Record<string, (before: string) => string>> = {
  [`${nouns}/nouns/grant.ts`]: () => `
    import { Whole } from '../../payload/index.js';
    import { defineNoun, eventSpec } from '../define-noun.js';
    import { subjectOf } from '../subjects.js';

    class GrantAwarded {
      @Whole(1, 1_000)
      readonly projects!: number;
    }

    export const grant = defineNoun({
      noun: 'grant',
      kind: 'timeline',
      subject: subjectOf('grant'),
      exampleSubject: 'grant/rural-broadband',
      events: { awarded: eventSpec(GrantAwarded, { projects: 3 }) },
    });`,
};
/** Puts the noun into the vocabulary, with what forms show of it. */
const registered = (form: string): typeof payloadHalf => ({
  [`${nouns}/topics/plans.ts`]: (before) =>
    `import { grant } from '../nouns/grant.js';\n${before.replace('export const planNouns = [', `$&labelled(grant, ${form}),`)}`,
});
const UNLABELLED = "{ name: ['Khoản tài trợ', 'Grant'], events: {} }";
const LABELLED = `{
    name: ['Khoản tài trợ', 'Grant'],
    events: {
      awarded: {
        title: ['Cấp tài trợ', 'Award a grant'],
        fields: { projects: { label: ['Số dự án', 'Projects'] } },
      },
    },
  }`;
const unlabelled = registered(UNLABELLED);
const correctedLabels: typeof payloadHalf = {
  [`${nouns}/topics/plans.ts`]: (before) => before.replace(UNLABELLED, LABELLED),
};
const effectHalf: typeof payloadHalf = {
  [`${effects}/plans.ts`]: (before) =>
    `${before.replace(
      'export const plans = {',
      `$&
        grant: {
          kind: 'timeline',
          matter: 'plans',
          fold: foldGrant,
          listed: {
            name: { vi: 'Khoản tài trợ', en: 'Grants' },
            states: [trait('awarded', 'đã cấp', 'awarded', otherwise)],
            levels: [],
            figures: ['grants.projects'],
          },
          measures: [
            flow('grants.projects', 'grant', {
              name: ['Dự án được tài trợ', 'Projects granted'],
              work: ['dự án được tài trợ', 'project granted', 'projects granted'],
            }),
          ],
        },`,
    )}
    function foldGrant(history: readonly Dated<'grant'>[], ledger: Ledger): void {
      for (const { day, event } of history) ledger.add('grants.projects', day, event.data.projects);
    }`,
};

describe('a new noun or KPI', () => {
  let copy: string;
  let program: ts.Program | undefined;

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'thang-new-noun-'));
    for (const lib of ['kernel', 'calendar', 'event-log', 'maturity'])
      await cp(join(root, 'libs', lib, 'src'), join(copy, 'libs', lib, 'src'), {
        recursive: true,
        filter: (path) => !/\.(int-)?spec\.ts$/.test(path),
      });
    for (const file of ['package.json', 'tsconfig.json']) await cp(join(root, file), join(copy, file));
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(async () => {
    await rm(copy, { recursive: true, force: true });
  });

  it('needs three files for a noun: its payloads, its labels, its effect with its measures', () => {
    expect(Object.keys({ ...payloadHalf, ...unlabelled, ...effectHalf })).toHaveLength(3);
  });

  it('does not compile when a noun has no labels or no effect', async () => {
    await change({ ...payloadHalf, ...unlabelled });
    // All files are checked once the noun is complete.
    expect(compilerErrors([`${nouns}/topics/plans.ts`, `${effects}/noun-effects.ts`])).toEqual([
      expect.stringMatching(/topics\/plans\.ts.*Property 'awarded' is missing/),
      expect.stringMatching(/noun-effects\.ts.*Property 'grant' is missing/),
    ]);
  });

  it('is published, folded, measured and listed without further changes when a noun has labels and an effect', async () => {
    await change({ ...effectHalf, ...correctedLabels });
    expect(compilerErrors()).toEqual([]);
    expect(await askTheBuiltCopy()).toEqual({
      schema: 'urn:thang:schema:vn.thang.grant.awarded.v1',
      accepted: true,
      deltas: [{ measure: 'grants.projects', day: 20_270, amount: 3 }],
      types: ['vn.thang.grant.awarded.v1'],
      companion: true,
      matter: 'plans',
      listed: 'Grants',
    });
  });

  it('needs one file for a KPI: no source file names a KPI of a framework in the configuration', async () => {
    const kpis = await shippedKpis();
    expect(kpis.size).toBeGreaterThan(50);
    const naming: string[] = [];
    for (const file of await sources()) {
      const literals = new Set((await readFile(file, 'utf8')).match(/(?<=')[a-z0-9-]+(?=')/g));
      naming.push(
        ...[...kpis].filter((kpi) => literals.has(kpi)).map((kpi) => `${relative(root, file)}: ${kpi}`),
      );
    }
    expect(naming).toEqual([]);
  });

  async function change(files: typeof payloadHalf): Promise<void> {
    for (const [path, edit] of Object.entries(files)) {
      const before = await readFile(join(copy, path), 'utf8').catch(() => '');
      const after = edit(before);
      expect(after).not.toBe(before);
      await writeFile(join(copy, path), after);
    }
  }

  /** Returns the errors in these files, by default in all files of the copied domains. */
  function compilerErrors(files?: readonly string[]): string[] {
    program = compile(copy, program);
    const errors = files
      ? files.flatMap((file) => program!.getSemanticDiagnostics(program!.getSourceFile(join(copy, file))))
      : ts.getPreEmitDiagnostics(program);
    return errors.map(({ file, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${file ? relative(copy, file.fileName) : ''}: ${text}`;
    });
  }

  async function askTheBuiltCopy(): Promise<unknown> {
    const swcConfig = join(root, 'config/tooling/swc.json');
    await run(bin('swc'), ['libs', '-d', 'dist', '--config-file', swcConfig], { cwd: copy });
    await writeFile(join(copy, 'ask.js'), QUESTIONS);
    const { stdout } = await run(process.execPath, ['ask.js'], { cwd: copy, env: {} });
    return JSON.parse(stdout) as unknown;
  }
});

/** Reads the domains of a copy of the libs. What did not change is taken from the program before. */
function compile(directory: string, before?: ts.Program): ts.Program {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    {
      extends: './tsconfig.json',
      include: ['event-log', 'maturity'].map((lib) => `libs/${lib}/src/domain`),
      compilerOptions: { incremental: false, tsBuildInfoFile: null, types: ['node'] },
    },
    ts.sys,
    directory,
  );
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const known = before?.getSourceFile(name);
    return known?.text === host.readFile(name) ? known : read(name, ...rest);
  };
  return ts.createProgram({ rootNames: fileNames, options, host, oldProgram: before });
}

const QUESTIONS = `
  import { parseCloudEvent, vocabulary } from '#event-log/domain';
  import { DayZone } from '#kernel';
  import { entityKinds, eventTypesOf, foldEntity, measureCatalogue, subjectMatterOf } from '#maturity/domain';

  const { type, schema, examples } = vocabulary.get('vn.thang.grant.awarded.v1');
  const [{ time, ...example }] = examples;
  const event = { ...example, position: 1, time: Date.parse(time) };
  console.log(
    JSON.stringify({
      schema: schema.$id,
      accepted: parseCloudEvent(examples[0], Date.parse('2026-01-01')).ok,
      deltas: foldEntity([event], new DayZone('Asia/Ho_Chi_Minh')),
      types: eventTypesOf('grants.projects'),
      companion: measureCatalogue.has('grants.projects.reported'),
      matter: subjectMatterOf('grants.projects.reported'),
      listed: entityKinds.get('grant').name.en,
    }),
  );
`;

async function shippedKpis(): Promise<Set<string>> {
  const folder = join(root, 'config/frameworks');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const ids = new Set<string>();
  for (const name of files) {
    const { kpis } = parse(await readFile(join(folder, name), 'utf8')) as { kpis: { id: string }[] };
    // An id of one word may also be an ordinary word in the code.
    for (const { id } of kpis) if (id.includes('-')) ids.add(id);
  }
  return ids;
}

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for (const top of ['apps', 'libs']) {
    for (const entry of await readdir(join(root, top), { recursive: true }))
      if (/\.tsx?$/.test(entry) && !/(spec|stories)\.tsx?$|node_modules/.test(entry))
        found.push(join(root, top, entry));
  }
  return found;
}
