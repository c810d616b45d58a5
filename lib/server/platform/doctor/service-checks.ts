// Knows what the doctor looks at beside the database: the file store, mail, the scanner.

import 'server-only';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readOptions } from '../../env';
import { openStore } from '../../files/files';
import { greetScanner } from '../../files/virus-scanner';
import { greetMailServer } from '../../notices/mail-channel';
import { codeOf } from '../cannot-start';
import { bad, good, warning, type Check } from './check';

/** Codes, never what the other side said. */
const codeAmong = (error: unknown): string => codeOf(error) || 'unknown';

/** Something is written, read and deleted, as an upload that never ends. */
export const storage: Check = async ({ variables, settings: { dataDir } }) => {
  const options = readOptions(variables);
  if ('wrong' in options) return bad('先改正上面的设置。');
  if (options.s3 === null && !existsSync(dataDir))
    return warning(`${dataDir} 还没有：首次启动时建立。`);
  const where = options.s3 === null ? `磁盘 ${dataDir}/files` : `S3 ${options.s3.bucketUrl}`;
  const store = openStore(options.s3, dataDir);
  const key = `doctor.${randomUUID()}`;
  try {
    await store.append(key, 0, Buffer.from('doctor'));
    const back = await store.read('incoming', key, 0, 6);
    await store.delete('incoming', key);
    return back.toString() === 'doctor' ? good(where) : bad(`${where} 读出的与写入的不同。`);
  } catch (error) {
    return bad(`${where} 不能写入（${codeAmong(error)}）：附件无法上传，请检查权限、地址和密钥。`);
  }
};

export const mail: Check = async ({ variables }) => {
  const url = variables['SMTP_URL']?.trim();
  if (!url) return warning('没有设置 SMTP_URL：通知只在网站内，不发邮件。');
  const { host } = new URL(url);
  return greetMailServer(url).then(
    () => good(`邮件服务器 ${host}`),
    (error: unknown) =>
      bad(`邮件服务器 ${host} 不能用（${codeAmong(error)}）：请检查 SMTP_URL、网络和账号。`),
  );
};

export const scanner: Check = async ({ variables }) => {
  const address = variables['CLAMD_HOST']?.trim();
  if (!address) return warning('没有设置 CLAMD_HOST：附件不查病毒。');
  return greetScanner(address).then(
    () => good(`病毒扫描 ${address}`),
    () => bad(`病毒扫描 ${address} 没有应答：附件会一直等待，请启动 clamd 或改正 CLAMD_HOST。`),
  );
};
