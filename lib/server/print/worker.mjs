// The worker thread that holds the print engine: rendering is native and blocks its thread.
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const { templateFolder, fontFiles } = workerData;
// The fonts are read when first used, and come before fonts of the same name on the machine.
const compiler = NodeCompiler.create({
  workspace: templateFolder,
  fontArgs: [{ fontPaths: fontFiles }],
});

const messageOf = (error) => {
  // The engine's own errors carry their text in `code` or in their diagnostics.
  const said = error.shortDiagnostics?.map((one) => one.message).join('; ');
  return said || [error.message, error.code].filter(Boolean).join(' ') || 'unknown error';
};

parentPort.on('message', ({ template, data, timestamp }) => {
  try {
    const pdf = compiler.pdf(
      { mainFilePath: `${templateFolder}/${template}.typ`, inputs: { data } },
      { pdfStandard: 'a-2a', creationTimestamp: timestamp },
    );
    // A copy of its own, because a small Buffer may share its memory with others.
    const bytes = new Uint8Array(pdf);
    parentPort.postMessage({ pdf: bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ error: messageOf(error) });
  }
  // Keeps what the last ten prints shared (fonts, templates), so that memory stays bounded.
  compiler.evictCache(10);
});
