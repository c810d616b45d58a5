// Reads the markup that React wrote back into a tree, so that a bare page can send the same.

/** An element with its attributes and what it holds; a string is text. */
export type Markup = string | readonly [tag: string, attributes: Attributes, children: Markup[]];
type Attributes = Readonly<Record<string, string | true>>;

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const token = /<!--[\s\S]*?-->|<script[\s\S]*?<\/script>|<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
};

const decoded = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => named[name] ?? '');

/** A style in the form of a text is nothing that React takes; the pages have next to none. */
const attributesOf = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)]
      .filter(([, name]) => name !== 'style')
      .map(([, name = '', value]) => [name, value === undefined || value === '' || decoded(value)]),
  );

/** The elements of a page's body; scripts are left out. */
export function markupOf(page: string): Markup[] {
  const body = page.slice(page.indexOf('>', page.indexOf('<body')) + 1, page.indexOf('</body>'));
  const root: Markup[] = [];
  const open: Markup[][] = [root];
  for (const [, closing, tag, attributes = '', text] of body.matchAll(token)) {
    const here = open.at(-1) ?? root;
    if (text !== undefined) here.push(decoded(text));
    else if (closing === '/') open.pop();
    else if (tag !== undefined) {
      const children: Markup[] = [];
      here.push([tag, attributesOf(attributes), children]);
      if (!empty.has(tag)) open.push(children);
    }
  }
  return root;
}
