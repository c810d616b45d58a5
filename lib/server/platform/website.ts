// Knows how the website is brought up on its port and when it answers.

import 'server-only';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './cannot-start';
import { tryPort } from './network-port';
import { startNext } from './next-process';
import type { Settings } from './settings';

/** @throws CannotStart when the website's port cannot be listened on. */
export async function refuseBusyPort({ host, port }: Settings): Promise<void> {
  const { code } = await tryPort(port, host);
  if (code === '') return;
  const sentence: Record<string, string> = {
    EADDRINUSE: `端口 ${port} 已被占用（可能本系统已在运行）：请先结束占用它的程序，或换一个端口，如 PORT=${port + 1} npm start。`,
    EACCES: `没有权限使用端口 ${port}：请换一个 1024 以上的端口，如 PORT=3000。`,
    EADDRNOTAVAIL: `HOST=${host} 不是本机的地址：请改为本机的地址，或去掉 HOST。`,
    ENOTFOUND: `HOST=${host} 无法解析：请改为本机的地址，或去掉 HOST。`,
  };
  throw new CannotStart(sentence[code] ?? `无法在 ${host}:${port} 上监听（${code}）。`);
}

/**
 * Starts the website and waits until it answers.
 * @returns the process, for whoever watches over it.
 * @throws CannotStart
 */
export async function startWebsite(
  settings: Settings,
  environment: Readonly<Record<string, string>>,
  dev: boolean,
): Promise<ChildProcess> {
  const args = [dev ? 'dev' : 'start', '-H', settings.host, '-p', String(settings.port)];
  const child = startNext(args, environment, dev ? 'inherit' : 'pipe');
  if (child.stdout !== null) showLog(child.stdout);
  const address = addressToAsk(settings);
  for (let attempt = 1; attempt <= 600; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new CannotStart('网站进程意外退出：原因见上面的输出。');
    }
    if (await answers(address)) return child;
    await wait(200);
  }
  throw new CannotStart(`网站在两分钟内没有应答（${address}）：请查看上面的输出。`);
}

/** Passes on the log; the banner of Next.js would only repeat what we say, in English. */
function showLog(stream: NodeJS.ReadableStream): void {
  createInterface({ input: stream }).on('line', (line) => {
    if (!/^\s*(▲|✓|- |$)/u.test(line)) process.stdout.write(`${line}\n`);
  });
}

function addressToAsk({ host, port }: Settings): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host];
  const literal = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `http://${reachable ?? literal}:${port}/`;
}

async function answers(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(60_000);
    const response = await fetch(address, { redirect: 'manual', signal });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
