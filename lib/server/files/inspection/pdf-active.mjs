// Knows what in a PDF does something by itself, or carries other files; a diploma needs neither.
import { dictionariesOf, isDictionary, isStream, resolve } from './pdf-values.mjs';

const actions = new Set([
  '/JavaScript',
  '/Launch',
  '/SubmitForm',
  '/ImportData',
  '/GoToR',
  '/GoToE',
  '/Rendition',
  '/RichMediaExecute',
  '/Movie',
  '/Sound',
  '/GoTo3DView',
]);
const annotations = new Set([
  '/RichMedia',
  '/Movie',
  '/Sound',
  '/Screen',
  '/3D',
  '/FileAttachment',
]);
/** Where else two letters like AA are only the name of a font or a picture. */
const resources = new Set(['/Font', '/XObject', '/ExtGState', '/Pattern', '/OCG', '/OCMD']);

/** Links to pages on the web do nothing until a reader follows them. */
const harmlessLink = (text) => {
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(text.slice(2).replace(/[\s\p{Cc}]/gu, ''));
  return scheme === null || /^(https?|mailto|ftp|tel|doi)$/i.test(scheme[0]);
};

/** Opening at a certain page is an array or a GoTo; anything else acts. */
function opensWithAnAction(value, objects) {
  const action = resolve(objects, value);
  return isDictionary(action) && resolve(objects, action['/S']) !== '/GoTo';
}

/** By key: whether its value makes the document an active one. */
const keys = {
  '/JS': (value, objects) =>
    isStream(objects, value) || typeof resolve(objects, value) === 'string',
  '/JavaScript': (value, objects) =>
    isDictionary(resolve(objects, value)) &&
    !resources.has(resolve(objects, resolve(objects, value)['/Type'])),
  '/OpenAction': opensWithAnAction,
  '/AA': (value, objects) => {
    const found = resolve(objects, value);
    return isDictionary(found) && !resources.has(resolve(objects, found['/Type']));
  },
  '/XFA': (value, objects) => resolve(objects, value) !== null,
  '/URI': (value, objects) => {
    const text = resolve(objects, value);
    return typeof text === 'string' && text.startsWith('u:') && !harmlessLink(text);
  },
  // CVE-2024-4367: a program in place of a number
  '/FontMatrix': (value, objects) => {
    const found = resolve(objects, value);
    return Array.isArray(found) && found.some((n) => typeof resolve(objects, n) !== 'number');
  },
};
const carriers = ['/EmbeddedFiles', '/EF', '/RichMediaContent'];

const has = (dictionary, key) => Object.hasOwn(dictionary, key);

/** @returns the first thing that acts or carries files, or null. */
export function activeContent(document) {
  const { objects } = document;
  for (const each of dictionariesOf(document)) {
    const [action, subtype, type] = ['/S', '/Subtype', '/Type'].map((key) =>
      resolve(objects, each[key]),
    );
    if (type === '/EmbeddedFile' || subtype === '/FileAttachment') return { code: 'embeddedFiles' };
    if (carriers.some((key) => has(each, key) && resolve(objects, each[key]) !== null))
      return { code: 'embeddedFiles' };
    if (actions.has(action) || (annotations.has(subtype) && type !== '/XObject'))
      return { code: 'activePdf' };
    for (const [key, acts] of Object.entries(keys))
      if (has(each, key) && acts(each[key], objects)) return { code: 'activePdf' };
  }
  return null;
}
