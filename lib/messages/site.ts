// Words of the frame: the system's name and the start menu (开始菜单).

import type { Actor } from '@/lib/domain/policy/actor';
import type { Permission } from '@/lib/domain/policy/permissions';
import { can } from '@/lib/domain/policy/scopes';

export const systemName = '新疆维吾尔自治区职称申报与评审系统';

export type MenuItem = { readonly label: string; readonly href: string };
export type MenuGroup = { readonly title: string; readonly items: readonly MenuItem[] };

type Entry = MenuItem & { readonly needs: Permission };

const groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: '申请书管理',
    entries: [
      { label: '我的申请书', href: '/applications', needs: 'application.create' },
      { label: '申请书审核', href: '/applications', needs: 'application.review' },
      { label: '常用意见', href: '/phrases', needs: 'application.review' },
      // A region reads what was submitted in it and reviews nothing.
      { label: '申请书查询', href: '/applications', needs: 'application.grantReturn' },
      { label: '单位公示', href: '/publicity', needs: 'publicity.read' },
      { label: '打印任务', href: '/prints', needs: 'application.print' },
      { label: '统计', href: '/statistics', needs: 'statistics.read' },
      { label: '退回次数审批', href: '/returns', needs: 'application.grantReturn' },
    ],
  },
  {
    title: '评审管理',
    entries: [
      { label: '申报表单', href: '/forms', needs: 'form.edit' },
      // whoever keeps any register keeps rounds
      { label: '数据维护', href: '/registers', needs: 'round.edit' },
    ],
  },
  {
    title: '单位管理',
    entries: [{ label: '单位', href: '/units', needs: 'unit.read' }],
  },
  {
    title: '平台管理',
    entries: [
      { label: '帐号和角色', href: '/accounts', needs: 'account.read' },
      { label: '管理员', href: '/administrators', needs: 'committee.administer' },
      { label: '审计记录', href: '/audit', needs: 'audit.read' },
    ],
  },
];

/** The start menu of the acting role: only what it may open. */
export function menuFor(actor: Actor): MenuGroup[] {
  return groups
    .map(({ title, entries }) => ({
      title,
      items: entries
        .filter(({ needs }) => can(actor, needs))
        .map(({ label, href }) => ({ label, href })),
    }))
    .filter(({ items }) => items.length > 0);
}
