// Writes the next migration: the difference between the schema that the last one left
// (migrations/schema.prisma.last) and the schema as it is now. No database is needed.

import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { everything, noDatabase, openSchemaEngine } from '@/lib/server/platform/schema-engine';

const schemaFile = path.join(__dirname, 'schema.prisma');
const folder = path.join(__dirname, 'migrations');
const lastFile = path.join(folder, 'schema.prisma.last');

/** The SQL that leads from the last migrated schema to the present one; '' when they agree. */
export async function pendingSchemaChange(): Promise<string> {
  const engine = await openSchemaEngine(noDatabase());
  const schema = async (file: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: file, content: await readFile(file, 'utf8') }],
  });
  const { exitCode, stdout } = await engine.diff({
    from: existsSync(lastFile) ? await schema(lastFile) : { tag: 'empty' },
    to: await schema(schemaFile),
    script: true,
    exitCode: true,
    filters: everything,
  });
  return exitCode === 2 ? (stdout ?? '') : '';
}

async function writeMigration(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('用法：npm run migration -- 名称（小写英文字母、数字、下划线）');
  }
  const sql = await pendingSchemaChange();
  if (sql === '') {
    console.log('schema.prisma 与上一次迁移一致，没有可写的内容。');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = path.join(folder, `${stamp}_${name}`);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'migration.sql'), sql);
  await copyFile(schemaFile, lastFile);
  console.log(`已写入 ${path.relative(process.cwd(), target)}/migration.sql，请检查后一并提交。`);
}

if (require.main === module) {
  writeMigration(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
