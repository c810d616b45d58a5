// `npm run docs`: writes docs/generated from the tables that the system itself runs on.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocuments } from './generator/documents';

const folder = path.join(__dirname, 'generated');

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(generatedDocuments())) {
  writeFileSync(path.join(folder, name), text);
  console.log(`docs/generated/${name}`);
}
