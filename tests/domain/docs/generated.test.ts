import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedDocuments } from '@/docs/generator/documents';

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
    expect(documents['workflow.md']).not.toContain('``');
  });
});
