// Knows where the fonts of the prints are: three from npm and one kept beside this file.
import 'server-only';
import path from 'node:path';

const packages = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules');
const here = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/print');

/** The folder of the Typst templates. */
export const templateFolder = path.join(here, 'templates');

/** The program of the worker thread. */
export const workerFile = path.join(here, 'worker.mjs');

/** The program of the thread that jobs work in. */
export const jobWorkerFile = path.join(here, 'jobs/job-worker.mjs');

/** Everything that the template names in `text(font: …)`; HanaMinB draws CJK Extensions B to F. */
export const fontFiles = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'scheherazade-new/400Regular/ScheherazadeNew_400Regular.ttf',
]
  .map((file) => path.join(packages, '@expo-google-fonts', file))
  .concat(path.join(here, 'fonts/HanaMinB.ttf'));

/** The face of watermarks on pictures. */
export const [watermarkFont = ''] = fontFiles;
