// Knows what makes drawing a PDF endless or enormous: packings inside packings, and forms that
// draw themselves.
import { isDictionary, resolve } from './pdf-values.mjs';

const packings = new Set(['/FlateDecode', '/Fl', '/LZWDecode', '/LZW', '/RunLengthDecode', '/RL']);
const deepest = 24;
const mostPixels = 400e6;

/** Packed once, by what is in use today; kept inside the document. */
function packedOddly(dictionary, objects) {
  const found = resolve(objects, dictionary['/Filter']);
  const filters = (Array.isArray(found) ? found : [found]).map((each) => resolve(objects, each));
  const packed = filters.filter((name) => packings.has(name));
  const old = filters.some((name) => name === '/LZWDecode' || name === '/LZW');
  const outside = Object.hasOwn(dictionary, '/F') && resolve(objects, dictionary['/F']) !== null;
  return filters.length > 3 || packed.length > 1 || old || outside;
}

const number = (objects, value) => Number(resolve(objects, value) ?? 0);

/** What a form draws by name: other forms and pictures. */
function drawnBy(dictionary, objects) {
  const named = resolve(objects, resolve(objects, dictionary['/Resources'])?.['/XObject']);
  return isDictionary(named) ? Object.values(named) : [];
}

/** Whether a form leads back to itself, or deeper than any drawing program does. */
function drawsItself(objects) {
  const done = new Set();
  const visit = (reference, above) => {
    if (above.includes(reference) || above.length > deepest) return true;
    if (done.has(reference)) return false;
    const dictionary = objects.get(reference)?.stream?.dict;
    const loops =
      dictionary !== undefined &&
      drawnBy(dictionary, objects).some((next) => visit(next, [...above, reference]));
    done.add(reference);
    return loops;
  };
  return [...objects.keys()].some((reference) => visit(reference, []));
}

export function oddDrawing({ objects }) {
  for (const { stream } of objects.values()) {
    if (stream === undefined) continue;
    const { dict } = stream;
    const pixels = number(objects, dict['/Width']) * number(objects, dict['/Height']);
    if (packedOddly(dict, objects) || pixels > mostPixels) return { code: 'unusualPdf' };
  }
  return drawsItself(objects) ? { code: 'unusualPdf' } : null;
}
