// Knows which variables an operator may set, what stands in for a missing one, and which
// combinations are refused.

import 'server-only';
import path from 'node:path';
import { CannotStart } from './cannot-start';

/** What the start was asked for. */
export type Settings = Readonly<{
  host: string;
  port: number;
  origin: string;
  /** Absolute. */
  dataDir: string;
  /** The operator chose `dataDir`: it is used there or not at all. */
  dataDirChosen: boolean;
  /** An existing server; undefined means the embedded one. */
  databaseUrl: string | undefined;
  demo: boolean;
}>;

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Reads HOST, PORT, APP_ORIGIN, DATA_DIR, DATABASE_URL, DEMO, CLAMD_HOST, S3_… and mail's. @throws CannotStart */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const given = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const host = given('HOST') ?? '127.0.0.1';
  const port = readPort(given('PORT') ?? '3000');
  const origin = readOrigin(given('APP_ORIGIN') ?? `http://localhost:${port}`);
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== undefined) refuseBadUrl(databaseUrl);
  refuseBadMail(given('SMTP_URL'), given('MAIL_FROM'));
  const dataDir = given('DATA_DIR');
  refuseHalfAStore(
    ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'].map((name) => [
      name,
      given(name),
    ]),
  );
  refuseBadScanner(given('CLAMD_HOST'));
  return {
    host,
    port,
    origin,
    dataDir: path.resolve(dataDir ?? '.data'),
    dataDirChosen: dataDir !== undefined,
    databaseUrl,
    demo: readDemo(given('DEMO'), { host, origin, embedded: databaseUrl === undefined }),
  };
}

/** Whether only this machine can reach the address. */
export const isLoopback = (host: string): boolean => loopback.has(host);

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new CannotStart(`PORT 的值“${text}”不是端口号：请设为 1 到 65535 之间的整数。`);
}

function readOrigin(text: string): string {
  const url = parseUrl(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.origin;
  throw new CannotStart(
    `APP_ORIGIN 的值“${text}”不是网址：请写成 https://zhicheng.example.cn 这样的形式。`,
  );
}

function refuseBadUrl(text: string): void {
  const url = parseUrl(text);
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return;
  throw new CannotStart(
    'DATABASE_URL 的格式不正确：请写成 postgresql://用户:密码@主机:5432/数据库 的形式，密码中的特殊字符用百分号编码。',
  );
}

/** Files lie on the disk without any of these, on an S3 server with all of them. */
function refuseHalfAStore(settings: readonly (readonly [string, string | undefined])[]): void {
  const missing = settings.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0 && missing.length < settings.length) {
    throw new CannotStart(
      `附件要存到 S3 服务器，还缺少 ${missing.join('、')}：请补上，或去掉其余以 S3_ 开头的设置，把附件存在本机。`,
    );
  }
  const endpoint = settings[0]?.[1];
  if (endpoint === undefined || /^https?:$/.test(parseUrl(endpoint)?.protocol ?? '')) return;
  throw new CannotStart(
    `S3_ENDPOINT 的值“${endpoint}”不是网址：请写成 http://127.0.0.1:9000 这样的形式。`,
  );
}

function refuseBadScanner(address: string | undefined): void {
  if (address === undefined || /^(\/.+|[^/\s]+:\d{1,5})$/.test(address)) return;
  throw new CannotStart(
    `CLAMD_HOST 的值“${address}”不对：请写成 127.0.0.1:3310 或 /run/clamav/clamd.ctl 这样的形式。`,
  );
}

/** Without both, notices stay in the site. */
function refuseBadMail(server: string | undefined, from: string | undefined): void {
  if (server === undefined && from === undefined) return;
  if (!/^smtps?:$/.test(parseUrl(server ?? '')?.protocol ?? '')) {
    throw new CannotStart(
      'SMTP_URL 缺少或格式不正确：请写成 smtps://用户:密码@邮件服务器:465 的形式，密码中的特殊字符用百分号编码。',
    );
  }
  if (!/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/.test(from ?? '')) {
    throw new CannotStart(
      'MAIL_FROM 缺少或格式不正确：请写成 notice@example.cn 或 职称评审 <notice@example.cn>。',
    );
  }
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Demo accounts have published passwords: they may not stand on a site that others reach. */
function readDemo(
  text: string | undefined,
  site: { host: string; origin: string; embedded: boolean },
): boolean {
  if (text !== undefined && text !== '0' && text !== '1') {
    throw new CannotStart(`DEMO 的值“${text}”无效：请设为 1（载入演示数据）或 0（不载入）。`);
  }
  const demo = text === undefined ? site.embedded : text === '1';
  if (!demo) return false;
  if (!isLoopback(new URL(site.origin).hostname)) {
    throw new CannotStart(
      `演示账号的密码是公开的，不能用于 ${site.origin}：请设置 DEMO=0，或去掉 APP_ORIGIN 只在本机演示。`,
    );
  }
  if (text === undefined && !isLoopback(site.host)) {
    throw new CannotStart(
      `演示账号的密码是公开的，而 HOST=${site.host} 会让其他电脑连入：请设置 DEMO=0；确要对外演示，请设置 DEMO=1。`,
    );
  }
  return true;
}
