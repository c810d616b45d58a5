// Knows `npm run backup:files -- 文件夹`: the attachments beside a PostgreSQL of the operator's.

import 'server-only';
import path from 'node:path';
import { copyStoredFiles, refuseOtherStore } from './backup/stored-files';
import { CannotStart } from './cannot-start';
import { runCommand, say } from './console-command';

runCommand(async (settings, [folder]) => {
  if (folder === undefined) throw new CannotStart('用法：npm run backup:files -- 备份文件夹');
  refuseOtherStore(process.env);
  const { copied, present } = await copyStoredFiles(
    settings.dataDir,
    path.resolve(folder),
    new Date(),
  );
  say(`新增 ${copied} 个附件，原有 ${present} 个：${path.resolve(folder)}`);
});
