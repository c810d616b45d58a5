// Knows how the objects of a PDF look to the rules, whoever read them: qpdf's JSON (version 2).
//
//   names `/Name` (decoded), texts `u:…` or `b:…`, references `12 0 R`, dictionaries as objects;
//   objects: a Map from `12 0 R` to { value } or { stream: { dict } }.

const isReference = (value) => typeof value === 'string' && /^\d+ \d+ R$/.test(value);
export const isDictionary = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands behind a reference; a stream is its dictionary. Chains of references end. */
export function resolve(objects, value) {
  let found = value;
  for (let steps = 0; isReference(found) && steps < 32; steps += 1) {
    const object = objects.get(found);
    found = object === undefined ? null : (object.stream?.dict ?? object.value ?? null);
  }
  return found;
}

/** Whether a value is, or leads to, a stream. */
export const isStream = (objects, value) =>
  isReference(value) && objects.get(value)?.stream !== undefined;

/** Every dictionary of the document, also those inside others. */
export function* dictionariesOf({ trailer, objects }) {
  const waiting = [trailer];
  for (const { value, stream } of objects.values()) waiting.push(stream?.dict ?? value);
  for (let each = waiting.pop(); waiting.length > 0 || each !== undefined; each = waiting.pop()) {
    if (typeof each !== 'object' || each === null) continue;
    if (isDictionary(each)) yield each;
    for (const inner of Object.values(each))
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
  }
}
