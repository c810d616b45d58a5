// The thread in which jobs do what takes long: spreadsheets, and PDFs put behind one another.
import { parentPort, workerData } from 'node:worker_threads';
import { assemble } from './assemble.mjs';
import { sheet } from './write-sheet.mjs';

const tasks = { assemble, sheet };

const answer = (bytes) => {
  // A copy of its own, because a Buffer may share its memory with others.
  const result = new Uint8Array(bytes);
  parentPort.postMessage({ result }, [result.buffer]);
};
const say = (said) => parentPort.postMessage({ said });

const task = tasks[workerData.task](say);
let work = Promise.resolve();
parentPort.on('message', (order) => {
  work = work
    .then(() => task(order))
    .then((bytes) => bytes && answer(bytes))
    .catch((error) => parentPort.postMessage({ error: `${error.name}: ${error.message}` }));
});
