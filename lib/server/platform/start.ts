// Knows the order in which everything comes up and goes down: `npm start` and `npm run dev`.

import 'server-only';
import { existsSync } from 'node:fs';
import { buildIfStale, generateIfMissing } from './build';
import { CannotStart } from './cannot-start';
import { migrateDatabase } from './migrate';
import { stopNext } from './next-process';
import { openPlatform, type Platform } from './platform';
import { isLoopback, readSettings, type Settings } from './settings';
import { refuseBusyPort, startWebsite } from './website';

const say = (line: string): void => console.log(`· ${line}`);

let opening: Promise<Platform> | undefined;
let stopping = false;

async function start(dev: boolean): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const settings = readSettings(process.env);
  await refuseBusyPort(settings);
  opening = openPlatform(settings, say);
  const { databaseUrl, environment } = await opening;
  // The seeds seal what they write, with the same keys as the application.
  Object.assign(process.env, environment);
  const { applied } = await migrateDatabase(databaseUrl);
  if (applied.length > 0) say(`数据库结构已更新（${applied.length} 个迁移）。`);
  await generateIfMissing();
  const { prepareDatabase } = await import('./prepare');
  const onlyLocal = isLoopback(new URL(settings.origin).hostname);
  await prepareDatabase(databaseUrl, { demo: settings.demo, onlyLocal });
  if (!dev) await buildIfStale(say);
  say('正在启动网站……');
  const website = await startWebsite(settings, environment, dev);
  website.once('exit', () => {
    if (!stopping) void stop(1, '网站进程意外退出，正在停止数据库……');
  });
  await announce(settings);
}

async function announce({ origin, host, demo }: Settings): Promise<void> {
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'http:' && !isLoopback(hostname)) {
    say('提示：网址是 http，口令在网络上不加密；正式使用请配置 https 并设置 APP_ORIGIN。');
  }
  if (!isLoopback(host) && isLoopback(hostname)) {
    say('提示：其他电脑可以连到本机；要让他们登录，请把 APP_ORIGIN 设为他们使用的网址。');
  }
  if (demo) {
    const { demoAccounts } = await import('@/prisma/seed/demo-accounts');
    const rows = [{ label: '演示身份', login: '账号', password: '密码' }, ...demoAccounts];
    for (const { label, login, password } of rows) {
      console.log(`    ${fill(label, 26)}${fill(login, 22)}${password}`);
    }
  }
  say(`网站已就绪：${origin}  （按 Ctrl-C 停止）`);
}

/** Pads to a width in columns; a Chinese character takes two. */
function fill(text: string, width: number): string {
  const columns = Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - columns));
}

async function stop(code: number, line: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  if (line !== '') say(line);
  await stopNext();
  const platform = await opening?.catch(() => undefined);
  await platform?.close();
  if (line !== '') say('已停止。');
  process.exit(code);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => void stop(0, '正在停止……'));
}
// The runner of TypeScript that started us was killed.
process.on('disconnect', () => void stop(1, '上级进程已退出，正在停止……'));

start(process.argv.includes('--dev')).catch((error: unknown) => {
  // A stop asked for while starting makes the step under way fail; that is no news.
  if (stopping) return;
  console.error(error instanceof CannotStart ? `× ${error.message}` : error);
  void stop(1, '');
});
