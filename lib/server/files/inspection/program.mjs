// The process in which files of strangers are opened: it may die without anybody else noticing.
import { cleanImage } from './image.mjs';
import { inspectPdf } from './pdf.mjs';
import { preview } from './preview.mjs';

const tasks = { image: cleanImage, pdf: inspectPdf, preview };

process.on('message', ({ task, ...order }) => {
  tasks[task](order).then(
    (answer) => process.send(answer),
    (error) => process.send({ failed: `${error.name}: ${error.message}` }),
  );
});
process.once('disconnect', () => process.exit());
process.send({ ready: true });
