/** Makes the web client's types, apps/web/src/shared/api.d.ts, from docs/openapi.json. Starts nothing. */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../docs/openapi.json', import.meta.url);
const target = new URL('../apps/web/src/shared/api.d.ts', import.meta.url);

const contract = JSON.parse(await readFile(source, 'utf8'));
const types = astToString(await openapiTS(contract, { alphabetize: true }));
await writeFile(target, `/** Made by \`npm run api:types\` from docs/openapi.json; not for editing. */\n\n${types}`);
console.log(`${target.pathname}: ${Object.keys(contract.paths).length} paths`);
