// Knows where the keys of an installation come from: a file made on the first run, or the
// environment.

import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CannotStart, codeOf } from './cannot-start';

const stored = z.object({
  NEXTAUTH_SECRET: z.string().min(32),
  FIELD_KEY: z.string().min(44),
  INDEX_KEY: z.string().min(44),
  FILE_KEY: z.string().min(44),
  UPLOAD_SECRET: z.string().min(32),
  POSTGRES_PASSWORD: z.string().min(32),
});

export type Stored = z.infer<typeof stored>;

const fileOf = (dataDir: string): string => path.join(dataDir, 'secrets.json');

/** The keys of the application, under their names in the environment. */
export type Secrets = Readonly<Omit<Stored, 'POSTGRES_PASSWORD'>>;

/**
 * The keys in `secrets.json` of `dataDir`, made when there is no file yet. They are never made
 * anew beside an existing database: what the lost ones sealed would be lost with them.
 * @throws CannotStart
 */
export async function storedSecrets(dataDir: string, databaseExists: boolean): Promise<Stored> {
  const file = fileOf(dataDir);
  if ((await read(file)) === undefined) {
    if (databaseExists) {
      throw new CannotStart(
        `数据库还在，但密钥文件 ${file} 不见了：请从备份恢复它；没有备份时，加密的内容无法读出。`,
      );
    }
    await makeSecrets(file);
  }
  const found = parsed(file, (await read(file)) ?? '');
  await chmod(file, 0o600).catch(() => undefined);
  return found;
}

/** The keys in `secrets.json` as they are; undefined where there is no file. @throws CannotStart */
export async function presentSecrets(dataDir: string): Promise<Stored | undefined> {
  const text = await read(fileOf(dataDir));
  return text === undefined ? undefined : parsed(fileOf(dataDir), text);
}

function parsed(file: string, text: string): Stored {
  const found = stored.safeParse(parseJson(text));
  if (!found.success) throw new CannotStart(`密钥文件 ${file} 已损坏：请从备份恢复它。`);
  return found.data;
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new CannotStart(`无法读取密钥文件 ${file}：请用当初启动本系统的用户运行。`);
  });
}

/** The keys that come with DATABASE_URL. @throws CannotStart naming the first that is not fit. */
export function secretsFromEnvironment(variables: NodeJS.ProcessEnv): Secrets {
  const how = (name: string) => `请用 openssl rand -base64 32 生成一个，设为环境变量 ${name}。`;
  const take = (name: keyof Secrets, isFit: (text: string) => boolean): string => {
    const text = variables[name]?.trim() ?? '';
    if (text === '') throw new CannotStart(`设置了 DATABASE_URL，但缺少 ${name}：${how(name)}`);
    if (!isFit(text)) throw new CannotStart(`${name} 太短或格式不对：${how(name)}`);
    return text;
  };
  const isKey = (text: string) =>
    /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === 32;
  const isLong = (text: string) => text.length >= 32;
  return {
    NEXTAUTH_SECRET: take('NEXTAUTH_SECRET', isLong),
    FIELD_KEY: take('FIELD_KEY', isKey),
    INDEX_KEY: take('INDEX_KEY', isKey),
    FILE_KEY: take('FILE_KEY', isKey),
    UPLOAD_SECRET: take('UPLOAD_SECRET', isLong),
  };
}

async function makeSecrets(file: string): Promise<void> {
  const one = () => randomBytes(32).toString('base64');
  const made: Stored = {
    NEXTAUTH_SECRET: one(),
    FIELD_KEY: one(),
    INDEX_KEY: one(),
    FILE_KEY: one(),
    UPLOAD_SECRET: one(),
    POSTGRES_PASSWORD: randomBytes(32).toString('hex'),
  };
  // Whole or not at all, and never over the keys that another start has just made.
  const whole = `${file}.${randomUUID()}`;
  await writeFile(whole, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  await link(whole, file).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await rm(whole);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
