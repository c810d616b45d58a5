import { sections } from '@/lib/domain/sections/registry';
import { textsOf } from '@/lib/server/print/print-texts';
import { galleryPage, galleryPrint } from '@/lib/server/queries/gallery';
import { useFreshDatabase } from '@/tests/support/postgres';

// For its environment: the gallery itself asks no database.
useFreshDatabase();

describe.each(sections.map((section) => [section.title, section] as const))(
  'the gallery shows %s',
  (title, section) => {
    const values = () => galleryPage(section.id)?.review.rows.flatMap(({ fields }) => fields) ?? [];

    it('to be filled in, as reviewed, and as corrected', () => {
      const page = galleryPage(section.id);
      expect(page?.menu).toHaveLength(sections.length);
      expect(page?.edit.rows).toHaveLength(section.examples.length);
      expect(values().length).toBeGreaterThanOrEqual(section.columns.length);
      const kinds = page?.changes.flatMap(({ rows }) => rows.map(({ kind }) => kind));
      expect(kinds).toEqual(section.layout === 'list' ? ['changed', 'added'] : ['changed']);
    });

    it('as printed', () => {
      const printed = galleryPrint(section.id);
      const texts = printed ? [...textsOf(printed)].map(({ text }) => text) : [];
      expect(texts).toEqual(expect.arrayContaining([title, ...values().map(({ value }) => value)]));
    });
  },
);

it('begins with the first section, whatever else is asked for', () => {
  expect(galleryPage(undefined)?.review.id).toBe(sections[0]?.id);
  expect(galleryPage('nothing')?.review.id).toBe(sections[0]?.id);
});
