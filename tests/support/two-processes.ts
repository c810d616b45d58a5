// Two processes of the site behind nginx, one of which is killed again and again: never both, and
// between two requests, as an act in flight has no second try of the proxy's.

import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endProcess, freePort, startProcess } from './site-process';

/** The recipe of docs/operations.md with two processes; paths and ports are the check's. */
const configuration = (folder: string, port: number, processes: readonly number[]) => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  log_format processes '$request_method $uri $status [$upstream_addr]';
  access_log ${folder}/access.log processes;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${folder}/${each};`).join('\n  ')}
  upstream zhicheng {
    ${processes.map((each) => `server 127.0.0.1:${each} max_fails=1 fail_timeout=5s;`).join('\n    ')}
  }
  server {
    listen 127.0.0.1:${port};
    proxy_set_header Host $http_host;
    proxy_set_header X-Real-IP $remote_addr;
    proxy_set_header X-Request-Id $request_id;
    location = /traffic {
      stub_status;
      access_log off;
    }
    location / {
      proxy_pass http://zhicheng;
      client_max_body_size 1m;
    }
    location /api/ut/ {
      proxy_pass http://zhicheng;
      proxy_request_buffering off;
      proxy_read_timeout 60s;
      client_max_body_size 25m;
    }
  }
}
`;

/** Starts nginx and waits until it answers. */
async function startProxy(folder: string, port: number, processes: readonly number[]) {
  mkdirSync(folder, { recursive: true });
  // Its workers run as somebody else, for root.
  chmodSync(folder, 0o711);
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, port, processes));
  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.once('error', () => undefined);
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health?live`).catch(() => null);
    if (answer?.ok) return child;
    await wait(200);
  }
  throw new Error('nginx did not start: apt-get install nginx');
}

/** How many requests are under way at the proxy, and how many there have been. */
async function trafficAt(port: number): Promise<{ underWay: number; all: number }> {
  const said = await (await fetch(`http://127.0.0.1:${port}/traffic`)).text();
  const [, all = ''] = /^ \d+ \d+ (\d+)/m.exec(said) ?? [];
  const [, reading = '', writing = ''] = /Reading: (\d+) Writing: (\d+)/.exec(said) ?? [];
  // Without the question itself.
  return { underWay: Number(reading) + Number(writing) - 1, all: Number(all) };
}

/** Waits until people have gone on, and nothing is under way. */
async function quietMoment(port: number, end: AbortSignal): Promise<void> {
  const first = await trafficAt(port);
  for (let [asked, quiet] = [1, 0]; !end.aborted && quiet < 2; asked += 1) {
    await wait(50);
    const { underWay, all } = await trafficAt(port);
    quiet = underWay === 0 && all > first.all + asked ? quiet + 1 : 0;
  }
}

/** Two processes and their proxy; what was killed is written to `kills.log` in `folder`. */
export async function openTwo(folder: string, dataDir: string) {
  const [port, ...processes] = [await freePort(), await freePort(), await freePort()];
  const origin = `http://localhost:${port}`;
  const end = new AbortController();
  const start = (each: number) => startProcess({ port: each, origin, dataDir }, {}, end.signal);
  const running: ChildProcess[] = [];
  for (const each of processes) running.push(await start(each));
  const proxy = await startProxy(folder, port, processes);
  const killing = (async () => {
    for (let turn = 0; ; turn = 1 - turn) {
      await wait(8_000, undefined, { signal: end.signal }).catch(() => undefined);
      await quietMoment(port, end.signal);
      const [child, at] = [running[turn], processes[turn]];
      if (end.signal.aborted || child === undefined || at === undefined) return;
      await endProcess(child, 'SIGKILL');
      appendFileSync(path.join(folder, 'kills.log'), `${at}\n`);
      await wait(5_000, undefined, { signal: end.signal }).catch(() => undefined);
      running[turn] = await start(at);
    }
  })();
  // Said when it is waited for.
  killing.catch(() => undefined);
  const unused = (): Promise<void> =>
    Promise.reject(new Error('the processes behind the proxy are killed by the check'));
  return {
    origin,
    kill: unused,
    restart: unused,
    stop: async () => {
      end.abort();
      try {
        await killing;
      } finally {
        await endProcess(proxy, 'SIGTERM');
        await Promise.all(running.map((child) => endProcess(child, 'SIGTERM')));
      }
    },
  };
}
