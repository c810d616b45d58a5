// Knows what the doctor looks at on the machine itself: node, folders, room, fonts.

import 'server-only';
import { existsSync } from 'node:fs';
import { access, constants, readFile, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { fontFiles } from '../../print/print-fonts';
import { bad, good, warning, type Check } from './check';

const number = (version: string): number =>
  version
    .replace(/^v/, '')
    .split('.')
    .reduce((sum, part) => sum * 1000 + Number.parseInt(part, 10), 0);

/** Of each line that is maintained, what has the last security fixes. */
const nodeFloors = ['22.23.4', '24.22.1'];
const oldestNode = '20.20.0';

/** The Node.js that the site runs on. */
export const node: Check = async ({ nodeVersion }) => {
  const major = Number.parseInt(nodeVersion.replace(/^v/, ''), 10);
  if (number(nodeVersion) < number(oldestNode))
    return bad(`Node.js ${nodeVersion} 过旧：请安装 ${nodeFloors.join(' 或 ')} 以上的版本。`);
  const floor = nodeFloors.find((each) => Number.parseInt(each, 10) === major);
  const safe = major > 24 || (floor !== undefined && number(nodeVersion) >= number(floor));
  return safe
    ? good(`Node.js ${nodeVersion}`)
    : warning(
        `Node.js ${nodeVersion} 缺少安全修补：正式使用请安装 ${nodeFloors.join(' 或 ')} 以上的版本。`,
      );
};

/** Whether others on the machine may change, or read, what is the site's alone. */
export const folder: Check = async ({ settings: { dataDir } }) => {
  if (!existsSync(dataDir)) return warning(`${dataDir} 还没有：首次启动时建立。`);
  const { mode } = await stat(dataDir);
  if ((mode & 0o022) !== 0)
    return bad(`其他用户可以改动 ${dataDir}：请执行 chmod go-w '${dataDir}'。`);
  const may = await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!may) return bad(`当前用户不能使用 ${dataDir}：请用运行网站的用户执行，或改正它的所有者。`);
  const keys = path.join(dataDir, 'secrets.json');
  if (existsSync(keys) && ((await stat(keys)).mode & 0o077) !== 0)
    return bad(`其他用户可以读取密钥 ${keys}：请执行 chmod 600 '${keys}'。`);
  return good(dataDir);
};

/** The nearest folder above that is there. */
function present(place: string): string {
  return existsSync(place) ? place : present(path.dirname(place));
}

/** Room for the database and the files. */
export const room: Check = async ({ settings: { dataDir }, leastFree }) => {
  const { bavail, bsize } = await statfs(present(dataDir));
  const free = bavail * bsize;
  const told = `${dataDir} 所在磁盘剩余 ${(free / 1e9).toFixed(1)} GB`;
  return free < leastFree
    ? bad(`${told}，少于 ${Math.ceil(leastFree / 1e9)} GB：请清理或扩充磁盘。`)
    : good(told);
};

/** Every print is made with these. */
export async function fontsIn(files: readonly string[]) {
  const missing: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    // A TrueType file begins so; a pointer to one, or half a download, does not.
    if (bytes.length < 10_000 || bytes.readUInt32BE(0) !== 0x00_01_00_00)
      missing.push(path.basename(file));
  }
  return missing.length > 0
    ? bad(`字体 ${missing.join('、')} 缺失或损坏：请重新执行 npm ci。`)
    : good(`${files.length} 个字体`);
}

export const fonts: Check = () => fontsIn(fontFiles);
