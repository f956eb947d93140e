// Writes the contract from the built server: `npm run contract`. Plain JavaScript, because the tool that makes
// TypeScript of OpenAPI is for development only, and an installation has it not.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const root = new URL('../../', import.meta.url);

/** What is generated, by file. */
export async function contractFiles(openApi, asyncApi) {
  const nodes = await openapiTypescript(structuredClone(openApi), {
    alphabetize: true,
    // A request may leave out what has a default.
    defaultNonNullable: false,
  });
  return {
    'config/contract/openapi.json': json(openApi),
    'config/contract/asyncapi.json': json(asyncApi),
    'libs/contract/src/domain/generated/open-api.ts': `${HEADER}${astToString(nodes)}`,
  };
}

const HEADER = '// Generated from config/contract/openapi.json by `npm run contract`.\n';

function json(value) {
  return `${JSON.stringify(value, null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { mergedDocument } = await import(
    new URL('dist/apps/thang/src/contract/merged-document.js', root).href
  );
  const { eventDocument } = await import(
    new URL('dist/apps/thang/src/contract/event-document.js', root).href
  );
  const openApi = await mergedDocument();
  const files = await contractFiles(openApi, eventDocument(openApi));
  for (const [path, text] of Object.entries(files)) writeFileSync(new URL(path, root), text);
}
