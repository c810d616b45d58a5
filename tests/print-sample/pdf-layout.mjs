// Reads PDFs with pdf.js for the process that forked it: where each text stands, what it is in the
// structure tree, and the ruled lines. A process of its own, because pdf.js is an ES module.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const fromReactPdf = createRequire(createRequire(import.meta.url).resolve('react-pdf'));
const { getDocument, OPS, Util } = await import(
  pathToFileURL(fromReactPdf.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href
);

/** The roles above each piece of content, outermost first; `node` tells the elements of a page apart. */
function placesOf(tree) {
  const places = new Map();
  let node = 0;
  const walk = (element, roles, nodes) => {
    for (const child of element.children ?? []) {
      if (child.type === 'content') places.set(child.id, { roles, nodes });
      else if (child.role) walk(child, [...roles, child.role], [...nodes, (node += 1)]);
    }
  };
  if (tree) walk(tree, [], []);
  return places;
}

async function textsOf(page) {
  const places = placesOf(await page.getStructTree());
  const { items } = await page.getTextContent({
    disableNormalization: true,
    includeMarkedContent: true,
  });
  const open = [];
  const texts = [];
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop();
    else if (item.type) open.push(item);
    else if (item.str.trim() !== '') {
      const marked = open.findLast(({ id }) => id);
      const { roles = [], nodes = [] } = places.get(marked?.id) ?? {};
      const [a, b, , , left, base] = item.transform;
      texts.push({
        text: item.str,
        left,
        base,
        width: item.width,
        size: Math.hypot(a, b),
        turned: Math.abs(b) > 0.01,
        artifact: open.some(({ tag }) => tag === 'Artifact'),
        roles,
        nodes,
      });
    }
  }
  return texts;
}

/** A line is one rule, a frame four. */
function sidesOf([x1, y1, x2, y2]) {
  if (Math.abs(x1 - x2) < 1 || Math.abs(y1 - y2) < 1) return [[x1, y1, x2, y2]];
  return [
    [x1, y1, x2, y1],
    [x1, y2, x2, y2],
    [x1, y1, x1, y2],
    [x2, y1, x2, y2],
  ];
}

/** Straight lines that are stroked, on the page's own axes: [x1, y1, x2, y2]. */
async function rulesOf(page) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules = [];
  const kept = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((fn, at) => {
    if (fn === OPS.save) kept.push(matrix);
    else if (fn === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (fn === OPS.transform) matrix = Util.transform(matrix, argsArray[at]);
    else if (fn === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      if (argsArray[at][0]) matrix = Util.transform(matrix, argsArray[at][0]);
    } else if (fn === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    else if (fn === OPS.constructPath) {
      const [paint, , box] = argsArray[at];
      if (paint !== OPS.stroke && paint !== OPS.closeStroke) return;
      const ends = [
        [box[0], box[1]],
        [box[2], box[3]],
      ].map(([x, y]) => [
        matrix[0] * x + matrix[2] * y + matrix[4],
        matrix[1] * x + matrix[3] * y + matrix[5],
      ]);
      rules.push(...sidesOf(ends.flat()));
    }
  });
  return rules;
}

async function layoutOf(bytes) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width, height] = page.view;
    pages.push({ width, height, texts: await textsOf(page), rules: await rulesOf(page) });
    page.cleanup();
  }
  await loading.destroy();
  return { pages };
}

process.on('message', ({ id, bytes }) => {
  layoutOf(bytes).then(
    (layout) => process.send({ id, layout }),
    (error) => process.send({ id, error: String(error?.stack ?? error) }),
  );
});
