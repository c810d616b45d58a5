// Knows `npm run build:ahead`: a release is built while the one before it still runs.

import 'server-only';
import { buildIfStale, generateIfMissing } from './build';
import { runCommand, say } from './console-command';

runCommand(async () => {
  await generateIfMissing();
  await buildIfStale(say);
  say('网站已构建，启动时不再构建。');
});
