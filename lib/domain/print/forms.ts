// Knows every form that can be printed: its name, its paper, from when, and who may print it.

import type { Permission } from '@/lib/domain/policy/permissions';
import type { Paper } from './blocks';

type Row = {
  readonly title: string;
  readonly paper: Paper;
  /** One application, many of them, or a 公示. */
  readonly of: 'application' | 'list' | 'publicity';
  /** `draft`: before 上报 too, marked 草稿. */
  readonly from: 'draft' | 'submission';
  readonly permission: Extract<Permission, `application.print${string}` | `publicity.${string}`>;
  /** Printed only where the form asks for this section and something is filled in. */
  readonly section?: string;
};

/** The one table of forms, in the order in which they are offered. */
export const printForms = {
  application: {
    title: '申请书',
    paper: 'a4',
    of: 'application',
    from: 'draft',
    permission: 'application.print',
  },
  reviewForm: {
    title: '评审表',
    paper: 'a4',
    of: 'application',
    from: 'draft',
    permission: 'application.print',
  },
  overview: {
    title: '综合情况表',
    paper: 'a3-landscape',
    of: 'application',
    from: 'draft',
    permission: 'application.print',
  },
  pledge: {
    title: '诚信承诺书',
    paper: 'a4',
    of: 'application',
    from: 'submission',
    permission: 'application.print',
  },
  materials: {
    title: '材料目录',
    paper: 'a4',
    of: 'application',
    from: 'draft',
    permission: 'application.print',
  },
  exception: {
    title: '破格推荐表',
    paper: 'a4',
    of: 'application',
    from: 'draft',
    permission: 'application.print',
    section: 'exceptional',
  },
  bagLabel: {
    title: '档案袋标签',
    paper: 'a4',
    of: 'application',
    from: 'submission',
    permission: 'application.print',
  },
  everything: {
    title: '全部材料',
    paper: 'a4',
    of: 'application',
    from: 'submission',
    permission: 'application.printEverything',
  },
  roster: {
    title: '情况一览表',
    paper: 'a3-landscape',
    of: 'list',
    from: 'submission',
    permission: 'application.printList',
  },
  rosterSheet: {
    title: '情况一览表（电子表格）',
    paper: 'a3-landscape',
    of: 'list',
    from: 'submission',
    permission: 'application.printList',
  },
  publicityNotice: {
    title: '公示',
    paper: 'a4',
    of: 'publicity',
    from: 'submission',
    permission: 'publicity.read',
  },
  publicityResult: {
    title: '公示情况说明',
    paper: 'a4',
    of: 'publicity',
    from: 'submission',
    permission: 'publicity.run',
  },
} as const satisfies Record<string, Row>;

export type FormId = keyof typeof printForms;

/** Forms of one application that are drawn while somebody waits. */
export const pageForms = [
  'application',
  'reviewForm',
  'overview',
  'pledge',
  'materials',
  'exception',
  'bagLabel',
] as const satisfies readonly FormId[];
export type PageForm = (typeof pageForms)[number];

/** Papers of a 公示, for the office that runs it. */
export const publicityPrints = [
  'publicityNotice',
  'publicityResult',
] as const satisfies readonly FormId[];
export type PublicityPrint = (typeof publicityPrints)[number];

/** The paper of a link; the notice for anything else. */
export const publicityPrintOf = (asked: unknown): PublicityPrint =>
  publicityPrints.find((id) => id === asked) ?? publicityPrints[0];

/** The form of a link; the first one for anything else. */
export const pageFormOf = (asked: unknown): PageForm =>
  pageForms.find((id) => id === asked) ?? pageForms[0];

/** Whether there is a form to print: it may need a submission, or a section with something in it. */
export function isPrintable(
  id: PageForm,
  { submitted, filled }: { readonly submitted: boolean; readonly filled: readonly string[] },
): boolean {
  const { from, section }: Row = printForms[id];
  return (submitted || from === 'draft') && (section === undefined || filled.includes(section));
}
