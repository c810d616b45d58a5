// The process in which files of strangers are opened: it may die without anybody else noticing.
//
// Orders come in on standard input and answers go out on standard output, each as the length of a
// head, the head as JSON, and the bytes whose number the head tells.
import { cleanImage } from './image.mjs';
import { inspectPdf } from './pdf.mjs';
import { preview } from './preview.mjs';

const tasks = { image: cleanImage, pdf: inspectPdf, preview };

function answer({ bytes = null, ...said }) {
  const head = Buffer.from(JSON.stringify({ ...said, bytes: bytes?.length ?? null }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  process.stdout.write(length);
  process.stdout.write(head);
  if (bytes !== null) process.stdout.write(bytes);
}

async function carryOut({ task, ...order }, bytes) {
  try {
    answer(await tasks[task]({ ...order, bytes }));
  } catch (error) {
    answer({ failed: `${error.name}: ${error.message}` });
  }
}

let held = [];
let heldBytes = 0;
let order = null;

/** So many bytes from the front of what has come, or null. */
function take(wanted) {
  if (heldBytes < wanted) return null;
  const all = held.length === 1 ? held[0] : Buffer.concat(held);
  held = [all.subarray(wanted)];
  heldBytes -= wanted;
  return all.subarray(0, wanted);
}

let headLength = null;

/** One order at a time: the next is sent after the answer. */
function next() {
  headLength ??= take(4)?.readUInt32BE() ?? null;
  if (headLength === null) return;
  const head = order === null ? take(headLength) : null;
  if (head !== null) order = JSON.parse(head.toString());
  if (order === null) return;
  const bytes = take(order.bytes);
  if (bytes === null) return;
  const { bytes: _, ...asked } = order;
  order = null;
  headLength = null;
  void carryOut(asked, bytes);
}

process.stdin.on('data', (part) => {
  held.push(part);
  heldBytes += part.length;
  next();
});
// Whoever started it is gone.
process.stdin.once('end', () => process.exit());
answer({ ready: true });
