import { readFileSync } from 'node:fs';
import { projectPath } from '#config';
import { contractFiles } from '../../../../config/tooling/contract.mjs';
import { eventDocument } from './event-document.js';
import { mergedDocument, pathsOfRecorder } from './merged-document.js';

interface Parameter {
  $ref?: string;
  description?: string;
  schema?: { type?: string; $ref?: string };
}

const read = (path: string): string => readFileSync(projectPath(path), 'utf8');

describe('the contract of the installation', () => {
  it('is generated from the sources as they are (else: npm run contract)', async () => {
    const openApi = await mergedDocument();
    for (const [path, text] of Object.entries(await contractFiles(openApi, eventDocument(openApi))))
      expect([path, read(path) === text]).toEqual([path, true]);
  });

  it('holds the routes of recorder and dashboard in one document', async () => {
    const { paths } = await mergedDocument();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/imports', '/api/v1/journal']));
  });

  it('describes every parameter, and names what is a whole number', async () => {
    const document = await mergedDocument();
    const parameters = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.values(item as Record<string, { parameters?: Parameter[] }>).flatMap(
        ({ parameters: own = [] }) =>
          own.filter(({ $ref }) => $ref === undefined).map((each) => ({ ...each, path })),
      ),
    );
    expect(parameters.length).toBeGreaterThan(200);
    expect(parameters.filter(({ description }) => !description)).toEqual([]);
    expect(parameters.filter(({ schema }) => schema?.type === undefined && !schema?.$ref)).toEqual([]);
    expect(parameters.filter(({ schema }) => schema?.type === 'number')).toEqual([]);
  });

  it('says of every member what it holds', async () => {
    const { components } = await mergedDocument();
    const open = Object.entries(components?.schemas ?? {}).flatMap(([name, schema]) =>
      Object.entries(('properties' in schema && schema.properties) || {}).flatMap(([member, each]) =>
        'type' in each &&
        [each.type].flat().includes('object') &&
        !each.properties &&
        !each.additionalProperties
          ? [`${name}.${member}`]
          : [],
      ),
    );
    expect(open).toEqual([]);
  });

  it('is reached behind the gateway: each path leads to the service that has it', async () => {
    const { paths } = await mergedDocument();
    const ofRecorder = new Set(await pathsOfRecorder());
    const api = Object.keys(paths).filter((path) => path.startsWith('/api/'));
    expect(api.length).toBeGreaterThan(ofRecorder.size);
    const wrong = api.filter(
      (path) => upstreamOf(path) !== (ofRecorder.has(path) ? 'recorder' : 'dashboard'),
    );
    expect(wrong).toEqual([]);
  });
});

/** Returns the service to which nginx sends a path: the first pattern that fits, as nginx takes it. */
function upstreamOf(path: string): string | undefined {
  const filled = path.replaceAll(/\{\w+\}/g, '1');
  const locations = [
    ...read('config/deploy/gateway.conf').matchAll(/location (~|=)? ?(\S+) \{\s*proxy_pass http:\/\/(\w+)/g),
  ];
  const found =
    locations.find(([, kind, pattern]) => kind === '=' && pattern === filled) ??
    locations.find(([, kind, pattern = '']) => kind === '~' && new RegExp(pattern).test(filled)) ??
    locations.find(([, kind, pattern]) => kind === undefined && pattern === '/');
  return found?.[3];
}
