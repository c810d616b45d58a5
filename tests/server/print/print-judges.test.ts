// A judge that never says no is worth nothing: each finds a fault that is planted in a real print.

import { judgeForm, pagesOfForm, type DrawnForm } from '@/tests/print-sample/judge';
import { cellOf } from '@/tests/print-sample/cells';
import { judgeCells } from '@/tests/print-sample/judge-cells';
import { judgeHeadings } from '@/tests/print-sample/judge-headings';
import { judgeOrder } from '@/tests/print-sample/judge-order';
import { judgePlaces } from '@/tests/print-sample/judge-places';
import { judgeRepeats } from '@/tests/print-sample/judge-repeats';
import { LayoutReader, type Page, type Text } from '@/tests/print-sample/layout';
import { reviewFormCells } from '@/tests/print-sample/review-form-cells';
import { changed, onPage, says, swapped, without, type Change } from '@/tests/print-sample/planted';
import { generatedAt } from '@/tests/print-sample/submission';

const generated = generatedAt(0, 7);
let application: DrawnForm;
let reviewForm: DrawnForm;
/** The first page of a table. */
let listed = 0;
beforeAll(async () => {
  const reader = new LayoutReader();
  application = await pagesOfForm('application', generated, reader);
  reviewForm = await pagesOfForm('reviewForm', generated, reader);
  const { faults } = await judgeForm('reviewForm', generated, reader);
  expect(Object.values(faults).flat()).toEqual([]);
  const isListed = ({ text }: Text) => text === '学习培训经历';
  listed = reviewForm.pages.findIndex(({ texts }) => texts.some(isListed));
  reader.end();
});

const inOrder = (pages: readonly Page[]) => judgeOrder(pages, generated.content).faults;
const inCells = (pages: readonly Page[]) =>
  judgeCells(pages, reviewFormCells(generated.content, generated.frame.opinions)).faults;

describe('the judge of the order', () => {
  it.each<[string, Change]>([
    ['a value that is missing', without(says('居民身份证'))],
    ['a value that is cut', changed(says('居民身份证'), () => ({ text: '居民身份' }))],
    ['two values in each other’s place', swapped('居民身份证', '女')],
    [
      'a text that is not of the submission',
      (texts) => texts.flatMap((text) => (says('女')(text) ? [text, text] : [text])),
    ],
  ])('finds %s', (_, change) => {
    expect(inOrder(application.pages)).toEqual([]);
    expect(inOrder(onPage(application.pages, 1, change))).toHaveLength(1);
  });
});

describe('the judge of the cells', () => {
  const basic = () => 2;
  const table = () => listed;
  it.each<[string, () => number, Change]>([
    ['a value that is missing', basic, without(says('女'))],
    [
      'a value that stands in the cell below',
      basic,
      changed(says('女'), ({ base }) => ({ base: base - 60 })),
    ],
    ['two values in each other’s cell', basic, swapped('女', '1990 年 1 月 5 日')],
    ['a label that is missing', basic, without(says('性别'))],
    [
      'a row that nobody filled in',
      table,
      (texts) => [
        ...texts,
        ...texts
          .filter(({ roles }) => roles.includes('TBody'))
          .slice(0, 1)
          .map((text) => ({ ...text, base: 120 })),
      ],
    ],
    ['a head that is missing', table, without(says('证明人'))],
  ])('finds %s', (_, at, change) => {
    expect(inCells(onPage(reviewForm.pages, at(), change))).not.toEqual([]);
  });
});

describe('the judge of the places', () => {
  const judged = (change: Change) =>
    judgePlaces(onPage(reviewForm.pages, 2, change)[2] as Page, 3).map((fault) =>
      fault.replace(/^.*\) (?=\D)/, ''),
    );

  const placeOf = (words: string): Partial<Text> => {
    const { left, base } = reviewForm.pages[2]?.texts.find(says(words)) ?? {};
    return { left, base } as Partial<Text>;
  };

  it.each<[string, (text: Text) => Partial<Text>, RegExp]>([
    ['over another', () => placeOf('性别'), /overlaps/],
    ['out of its cell', () => ({ width: 32 }), /crossed by a line/],
    ['beyond the page', () => ({ left: 580 }), /leaves the margins/],
    ['in the footer', () => ({ base: 30 }), /leaves the margins/],
    ['beside the grid', () => ({ left: 560 }), /has no ruled cell/],
  ])('finds a text %s', (_, change, fault) => {
    expect(judged((texts) => texts)).toEqual([]);
    expect(judged(changed(says('女'), change)).join()).toMatch(fault);
  });

  it('finds a line that is not drawn', () => {
    const page = reviewForm.pages[2] as Page;
    const open = {
      ...page,
      rules: page.rules.filter(([x1, , x2]) => x1 !== x2 || x1 < 300 || x1 > 400),
    };
    expect(judgePlaces(open, 3).join()).toMatch(/two cells are one|another cell/);
  });
});

it('the judge of the headings finds one below which nothing stands', () => {
  const page = reviewForm.pages[listed] as Page;
  const isHeading = ({ roles, artifact }: Text) => roles.includes('H1') || artifact;
  expect(judgeHeadings(page)).toEqual([]);
  expect(judgeHeadings({ ...page, rules: [], texts: page.texts.filter(isHeading) })).toHaveLength(
    1,
  );
  const texts = page.texts.filter((text) => isHeading(text) || text.roles.includes('TH'));
  const foot = cellOf(page, texts.find(says('证明人')) as Text)?.bottom ?? 0;
  const upTo = (y: number) => Math.max(y, foot);
  const rules = page.rules.map(([x1, y1, x2, y2]) => [x1, upTo(y1), x2, upTo(y2)] as const);
  expect(judgeHeadings({ ...page, rules, texts })).toHaveLength(1);
});

describe('the judge of the repeated heads', () => {
  const at = () => application.pages.findIndex(({ texts }) => texts[0]?.artifact);

  it.each<[string, Change]>([
    ['is missing', without(({ artifact }) => artifact)],
    [
      'says something else',
      changed(
        ({ artifact }) => artifact,
        () => ({ text: '9. 其他' }),
      ),
    ],
  ])('finds one that %s', (_, change) => {
    expect(judgeRepeats(application.pages).faults).toEqual([]);
    expect(judgeRepeats(onPage(application.pages, at(), change)).faults).toHaveLength(1);
  });
});
