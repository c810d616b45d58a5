import { canonicalJson } from '@/lib/domain/application/canonical';
import { contentOf, sameContent } from '@/lib/domain/application/build-content';
import { contentChanges } from '@/lib/domain/application/changes';
import { draftProblems, headerOf } from '@/lib/domain/application/draft';
import { applicationNumber } from '@/lib/domain/application/number';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { defaultForm } from '@/lib/domain/forms/default-form';
import { sections } from '@/lib/domain/sections/registry';
import { rejectionReasons, rejectionText } from '@/lib/domain/workflow/rejection';
import { record } from './records';
import { documentNumber, fileOf, known, pledge, wholeDraft as draft } from './whole-draft';

describe('what a submission freezes', () => {
  const content = contentOf(record, draft, pledge);

  it('is a whole draft without problems, in the form’s order', () => {
    expect(draftProblems(draft)).toEqual([]);
    expect(content.sections.map(({ id }) => id)).toEqual(defaultForm.sections.map(({ id }) => id));
    expect(submissionContent.parse(content)).toEqual(content);
  });

  it('names its files in words, and leaves out those whose row is gone', () => {
    const diplomas = content.files.filter(({ sectionId }) => sectionId === 'education');
    expect(diplomas.map(({ id, kindLabel }) => [id, kindLabel])).toEqual([
      ['education-diploma-0000', '毕业证书'],
      ['education-diploma-0001', '毕业证书'],
    ]);
    const lost = { ...draft, files: [...draft.files, fileOf('education', 'diploma', 'gone')] };
    expect(contentOf(record, lost, pledge).files).toEqual(content.files);
  });

  it('says the pages of a PDF; the first submissions, which do not, stay readable', () => {
    const [file] = content.files;
    expect(file?.pages).toBe(1);
    const first = {
      ...content,
      files: content.files.map((each) => ({ ...each, pages: undefined })),
    };
    expect(sameContent(submissionContent.parse(first), content)).toBe(true);
  });

  it('holds no number of the person in full', () => {
    expect(JSON.stringify(content)).not.toContain(documentNumber);
    expect(JSON.stringify(content)).not.toContain('19900001234');
    expect(known.documentNumber).toMatch(/^999999\*+\d{3}[\dX]$|^.{1,6}\*+.{1,4}$/);
  });

  it('heads the review page with the fields that say so', () => {
    expect(headerOf(draft).map(({ label }) => label)).toEqual(
      sections.flatMap(({ fields }) =>
        Object.values(fields).flatMap(({ inHeader, label }) => (inHeader ? [label] : [])),
      ),
    );
  });

  it('is the same again when only the moment of the pledge differs', () => {
    const later = contentOf(record, draft, { ...pledge, acceptedAt: '2026-11-24T00:00:00.000Z' });
    expect(sameContent(content, later)).toBe(true);
    expect(contentChanges(content, later)).toEqual([]);
  });

  it('says which files came and went', () => {
    const [first, ...others] = draft.files;
    const { sectionId, kind, rowId } = first!;
    const replaced = { ...draft, files: [fileOf(sectionId, kind, rowId, 'new'), ...others] };
    const after = contentOf(record, replaced, pledge);
    expect(sameContent(content, after)).toBe(false);
    expect(contentChanges(content, after)).toEqual([
      {
        sectionId: 'education',
        title: '学历学位',
        rows: [],
        filesAdded: ['毕业证书：毕业证书.jpg'],
        filesRemoved: ['毕业证书：毕业证书.jpg'],
      },
    ]);
  });

  it('needs a unit', () => {
    expect(() => contentOf({ ...record, unit: null }, draft, pledge)).toThrow('unit');
  });
});

describe('the one spelling of a value', () => {
  it.each<[unknown, unknown]>([
    [
      { a: 1, b: [2, { c: 3, d: null }] },
      { b: [2, { d: null, c: 3 }], a: 1 },
    ],
    [{ a: undefined, b: 1 }, { b: 1 }],
    ['𠮷', '𠮷'],
  ])('%j is spelled as %j', (one, other) => {
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it.each<[unknown, unknown]>([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: '1' }, { a: 1 }],
    [{ a: null }, {}],
    [[], {}],
  ])('%j is not spelled as %j', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });
});

describe('an application number', () => {
  it.each([
    [1, 'RSSQ00000001'],
    [99_999_999, 'RSSQ99999999'],
  ])('of serial %i is %s', (serial, expected) => {
    expect(applicationNumber(serial)).toBe(expected);
  });
  it.each([0, -1, 1.5, Number.NaN, 100_000_000])('there is none of %p', (serial) => {
    expect(() => applicationNumber(serial)).toThrow(RangeError);
  });
});

describe('a rejection', () => {
  it.each(rejectionReasons)('%s needs words of its own', (code) => {
    expect(rejectionText(code, '  ')).toBe('');
    expect(rejectionText(code, ' 示例 ')).toBe(`${code}：示例`);
  });
});
