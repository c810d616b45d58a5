import { pageForms, type PageForm } from '@/lib/domain/print/forms';
import { shippedCompositions } from '@/tests/print-sample/compositions';
import { formsOf, judgeForm, type Judged } from '@/tests/print-sample/judge';
import { LayoutReader } from '@/tests/print-sample/layout';
import { generatedAt } from '@/tests/print-sample/submission';

// `npm run check:print` judges hundreds, and all forms of each.
const seed = 20_261_123;
const places = Array.from({ length: 40 }, (_, at) => at);

/** The two forms that hold everything, and one of the others, each in its turn. */
function sampled(at: number, printable: readonly PageForm[]): PageForm[] {
  const others = printable.slice(2);
  return [...printable.slice(0, 2), ...others.slice(at % others.length).slice(0, 1)];
}

let reader: LayoutReader;
beforeAll(() => {
  reader = new LayoutReader();
});
afterAll(() => reader.end());

const seen: Judged[] = [];
const sum = (of: (judged: Judged) => number) => seen.reduce((total, each) => total + of(each), 0);

it.each(places)('submission %i is printed whole, each value in its place', async (at) => {
  const generated = generatedAt(at, seed);
  const forms = sampled(at, formsOf(generated));
  const judged = await Promise.all(forms.map((form) => judgeForm(form, generated, reader)));
  seen.push(...judged);
  for (const { form, faults } of judged) {
    expect({ form, ...faults }).toEqual({
      form,
      order: [],
      cells: [],
      places: [],
      headings: [],
      repeats: [],
      file: [],
    });
  }
});

it('all of them together had every form, every composition, and enough to judge', () => {
  expect(new Set(seen.map(({ form }) => form))).toEqual(new Set(pageForms));
  expect(places.length).toBeGreaterThanOrEqual(shippedCompositions.length);
  expect(sum(({ pages }) => pages)).toBeGreaterThan(1000);
  expect(sum(({ values }) => values)).toBeGreaterThan(20_000);
  expect(sum(({ cells }) => cells)).toBeGreaterThan(3000);
  expect(sum(({ heads }) => heads)).toBeGreaterThan(300);
});
