// Generates the Prisma client without the schema engine binary: the generator needs only WASM,
// but the CLI wants an executable to exist, so it is shown the one that is running.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(import.meta.resolve('prisma/build/index.js'));
const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate'], {
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
  encoding: 'utf8',
});
if (status !== 0) {
  process.stderr.write(`${stdout}${stderr}`);
  process.exitCode = status ?? 1;
}
