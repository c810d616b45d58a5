// Knows what a register is: a table of the platform that people keep in the browser, defined once.
// List, form, checks, spreadsheet and audit follow from the definition.

import type { Permission } from '@/lib/domain/policy/permissions';
import type { Options, RegisterField, RegisterValue } from './field';

/** The values of one record, by field. */
export type RegisterRow = Readonly<Record<string, RegisterValue>>;
/** The same as text: as a form holds it, and as a spreadsheet does. */
export type TypedRow = Readonly<Record<string, string>>;
/** Sentences beside fields. */
export type RowProblems = Readonly<Record<string, string>>;

/** What each reference may point at, by the register that it leads to. */
export type OptionsByRegister = Readonly<Record<string, Options>>;

export type Register = {
  readonly title: string;
  readonly group: RegisterGroup;
  /** What it is for, also where it is empty. */
  readonly about: string;
  readonly permission: Permission;
  /** Which rows of its table are records of it; left out: all of them. */
  readonly only?: Readonly<Record<string, boolean>>;
  /** The field that identifies a record; null: records are numbered by the system. */
  readonly key: string | null;
  readonly fields: Readonly<Record<string, RegisterField>>;
  /** The fields that a record is called by. */
  readonly naming: readonly string[];
  readonly order: readonly string[];
  /** What a record must hold beyond its fields. */
  readonly check?: (row: RegisterRow) => RowProblems;
  /** Why a record is not changed any more, or null. */
  readonly settled?: (row: RegisterRow, now: Date) => string | null;
};

export const registerGroups = ['目录', '评审委员会和批次', '网站内容'] as const;
export type RegisterGroup = (typeof registerGroups)[number];

/** A register as it stands in a table of registers. */
export const defineRegister = (register: Register): Register => register;
