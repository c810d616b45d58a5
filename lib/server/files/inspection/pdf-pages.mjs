// Knows the pages of a PDF: that there are some, not too many, none beyond any paper, no loop.
import { isDictionary, resolve } from './pdf-values.mjs';

const mostPages = 1000;
/** In points: 200 inches, the largest page that Acrobat draws. */
const longestSide = 14_400;
const deepest = 64;

/** Box and unit of a page tree's node; pages take them from above. */
function pageSize(node, inherited, objects) {
  const box = resolve(objects, node['/MediaBox']);
  const unit = resolve(objects, node['/UserUnit']);
  return {
    box: Array.isArray(box) ? box.map((n) => resolve(objects, n)) : inherited.box,
    unit: typeof unit === 'number' ? unit : inherited.unit,
  };
}

const fits = ({ box, unit }) => {
  const [left, bottom, right, top] = box;
  const sides = [Math.abs(right - left) * unit, Math.abs(top - bottom) * unit];
  return box.length === 4 && sides.every((side) => side > 0 && side <= longestSide);
};

/** @returns { pages } or { problem }. */
export function countPages({ trailer, objects }) {
  const root = resolve(objects, trailer['/Root']);
  const seen = new Set();
  let pages = 0;
  const visit = (reference, inherited, depth) => {
    if (depth > deepest || seen.has(reference)) return { code: 'unusualPdf' };
    if (typeof reference === 'string') seen.add(reference);
    const node = resolve(objects, reference);
    if (!isDictionary(node)) return { code: 'damagedPdf' };
    const size = pageSize(node, inherited, objects);
    const kids = resolve(objects, node['/Kids']);
    if (!Array.isArray(kids)) {
      pages += 1;
      return fits(size) ? null : { code: 'hugePage' };
    }
    // Enough to refuse; the rest need not be counted.
    if (pages + kids.length > mostPages * 2) {
      pages += kids.length;
      return { code: 'tooManyPages' };
    }
    for (const kid of kids) {
      const problem = visit(kid, size, depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  };
  if (!isDictionary(root)) return { problem: { code: 'damagedPdf' } };
  const problem = visit(root['/Pages'], { box: [0, 0, 612, 792], unit: 1 }, 0);
  if (problem?.code === 'tooManyPages' || pages > mostPages)
    return { problem: { code: 'tooManyPages', pages, most: mostPages } };
  if (problem !== null) return { problem };
  return pages === 0 ? { problem: { code: 'damagedPdf' } } : { pages };
}
