import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocuments } from '@/docs/generator/documents';
import { applicationTable } from '@/lib/domain/workflow/application-table';
import { unitTable } from '@/lib/domain/workflow/unit-table';

const folder = path.join(process.cwd(), 'docs/generated');
const written = (name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('the generated documents', () => {
  const documents = generatedDocuments();

  it('docs/generated holds them and nothing else; run npm run docs', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(documents).toSorted());
  });

  it.each(Object.keys(documents))(
    'docs/generated/%s says what the table says; run npm run docs',
    (name) => {
      expect(written(name)).toBe(documents[name]);
    },
  );

  it('say the same every time', () => {
    expect(generatedDocuments()).toEqual(documents);
  });

  it('name every guard', () => {
    const rows: readonly { readonly guards: readonly { readonly name: string }[] }[] = [
      ...applicationTable,
      ...unitTable,
    ];
    expect(rows.flatMap((row) => row.guards).filter(({ name }) => name === '')).toEqual([]);
  });
});
