// Knows what the doctor looks at in the settings: options and keys.

import 'server-only';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readOptions } from '../../env';
import { presentSecrets, secretsFromEnvironment } from '../secrets';
import { isLoopback } from '../settings';
import { bad, good, warning, type Check } from './check';

/** Those with a form of their own were read before anything else was looked at. */
export const settings: Check = async ({ variables, settings: { origin, demo } }) => {
  const options = readOptions(variables);
  if ('wrong' in options)
    return bad(`设置 ${options.wrong.join('、')} 的值不对：请按 docs/operations.md 改正。`);
  const { protocol, hostname } = new URL(origin);
  if (demo) return warning(`${origin}，演示：账号的密码是公开的。`);
  return protocol === 'http:' && !isLoopback(hostname)
    ? warning(`${origin} 不加密：请在前面放 https 代理，并设置 APP_ORIGIN=https://…。`)
    : good(origin);
};

/** Whether the keys are there; whether they fit is asked of the database. */
export const secrets: Check = async ({ variables, settings: { databaseUrl, dataDir } }) => {
  if (databaseUrl !== undefined) {
    secretsFromEnvironment(variables);
    return good('环境变量中的 5 个密钥');
  }
  const found = await presentSecrets(dataDir);
  if (found !== undefined) return good(path.join(dataDir, 'secrets.json'));
  return existsSync(path.join(dataDir, 'postgres'))
    ? bad(`数据库还在，但密钥文件 ${path.join(dataDir, 'secrets.json')} 不见了：请从备份恢复它。`)
    : warning('还没有密钥：首次启动时生成。');
};
