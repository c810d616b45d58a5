import { canonicalJson } from '@/lib/domain/application/canonical';
import { contentOf, sameContent } from '@/lib/domain/application/build-content';
import { contentChanges } from '@/lib/domain/application/changes';
import { draftProblems, headerOf, type Draft } from '@/lib/domain/application/draft';
import { knownValues } from '@/lib/domain/application/known-values';
import { applicationNumber } from '@/lib/domain/application/number';
import { submissionContent } from '@/lib/domain/application/submission-content';
import { defaultForm } from '@/lib/domain/forms/default-form';
import { sectionsOf } from '@/lib/domain/forms/form';
import { sections } from '@/lib/domain/sections/registry';
import { rejectionReasons, rejectionText } from '@/lib/domain/workflow/rejection';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';
import { exampleRows, facts } from '../sections/samples';
import { record } from './records';

const number = syntheticDocumentNumber(4711);
const known = knownValues({
  name: '古丽·示例',
  documentKind: '居民身份证',
  documentNumber: number,
  sex: 'female',
  birthDate: '1990-01-05',
  mobile: '19900001234',
  unitNature: '县市及以下单位',
  region: '自治区',
  series: '新闻',
  specialty: '新闻',
  displayName: '[自治区]新闻系列-新闻专业-高级记者',
});
const pledge = { version: '2026', text: '本人承诺', acceptedAt: '2026-11-23T00:00:00.000Z' };
const fileOf = (sectionId: string, kind: string, rowId: string, id: string) => ({
  id,
  sectionId,
  rowId,
  kind,
  name: '毕业证书.jpg',
  mediaType: 'image/jpeg',
  size: 1,
  sha256: 'a'.repeat(64),
  state: 'ready',
  pages: 1,
  receivedSha256: 'b'.repeat(64),
});
const diploma = (rowId: string, id: string) => fileOf('education', 'diploma', rowId, id);
const educationRows = exampleRows(sections.find(({ id }) => id === 'education')!);
const otherFiles = sectionsOf(defaultForm)
  .filter(({ section }) => section.id !== 'education')
  .flatMap(({ asked, section }) =>
    asked.mandatoryAttachments.flatMap((kind) =>
      exampleRows(section).map(({ rowId }) =>
        fileOf(section.id, kind, rowId, `${section.id}-${rowId.slice(-4)}`),
      ),
    ),
  );
const draft: Draft = {
  form: defaultForm,
  rows: new Map(sections.map((section) => [section.id, exampleRows(section)])),
  files: [...educationRows.map(({ rowId }, at) => diploma(rowId, `file${at}`)), ...otherFiles],
  known,
  ...facts,
};

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
      ['file0', '毕业证书'],
      ['file1', '毕业证书'],
    ]);
    const lost = { ...draft, files: [...draft.files, diploma('gone', 'file9')] };
    expect(contentOf(record, lost, pledge).files).toEqual(content.files);
  });

  it('holds no number of the person in full', () => {
    expect(JSON.stringify(content)).not.toContain(number);
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
    const replaced = {
      ...draft,
      files: [draft.files[0]!, diploma(educationRows[1]!.rowId, 'new'), ...otherFiles],
    };
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
