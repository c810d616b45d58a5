// Knows everything that the doctor looks at, in the order in which it is put right.

import 'server-only';
import { CannotStart, codeOf } from '../cannot-start';
import { bad, type Check, type Finding, type Patient } from './check';
import { clock, database, durability, fittingKeys, migrations } from './database-checks';
import { folder, fonts, node, room } from './machine-checks';
import { mail, scanner, storage } from './service-checks';
import { secrets, settings } from './settings-checks';

/** By the name that the line begins with. */
export const checks = {
  设置: settings,
  程序: node,
  数据目录: folder,
  磁盘: room,
  密钥: secrets,
  数据库: database,
  数据库结构: migrations,
  断电安全: durability,
  密钥相符: fittingKeys,
  时间: clock,
  附件: storage,
  字体: fonts,
  邮件: mail,
  查毒: scanner,
} as const satisfies Readonly<Record<string, Check>>;

export type CheckName = keyof typeof checks;

/** What one check finds; a check that cannot be made has found something. */
export const examine = (name: CheckName, patient: Patient): Promise<Finding> =>
  checks[name](patient).catch((error: unknown) =>
    bad(
      error instanceof CannotStart
        ? error.message
        : `无法检查（${codeOf(error) || (error instanceof Error ? error.name : 'unknown')}）。`,
    ),
  );

/** The usual patient: this process. */
export const patientOf = (settingsRead: Patient['settings']): Patient => ({
  variables: process.env,
  settings: settingsRead,
  nodeVersion: process.versions.node,
  now: Date.now,
  leastFree: 2e9,
});
