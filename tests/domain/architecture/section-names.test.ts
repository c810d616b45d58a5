import { sections } from '@/lib/domain/sections/registry';
import { sourcesOf } from './sources';

/** Which forms ask for which sections, and which cell of a national form shows what, is data. */
const forms =
  /^lib\/domain\/(forms\/(compositions|default-form)|print\/(forms|chosen-rows|overview|roster|review-form(-\w+)?|small-forms))\.ts$/;

const namesItself = (file: string, text: string, id: string): boolean =>
  file.startsWith('lib/domain/sections/') && text.includes(`  id: '${id}',`);

test('a section is named by its definition and by the forms that ask for it, nowhere else', () => {
  const named = sourcesOf('app', 'components', 'lib')
    .filter(({ file }) => !forms.test(file))
    .flatMap(({ file, text }) =>
      sections
        .filter(({ id }) => new RegExp(`['"\`]${id}['"\`]`).test(text))
        .filter(({ id }) => !namesItself(file, text, id))
        .map(({ id }) => `${file} names ${id}`),
    );
  expect(named).toEqual([]);
});

test('a definition is imported by the registry and beside it only', () => {
  const definitions = sections.map(({ id }) => `./${id}'`);
  const importers = sourcesOf('app', 'components', 'lib', 'prisma')
    .filter(({ file }) => !file.startsWith('lib/domain/sections/'))
    .filter(({ text }) =>
      definitions.some((each) => text.includes(`domain/sections${each.slice(1)}`)),
    );
  expect(importers.map(({ file }) => file)).toEqual([]);
});
