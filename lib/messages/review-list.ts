// Words of the reviewers' lists: their names, orders, columns and filters, and what an empty one says.

import { levelName } from '@/lib/domain/catalogue/levels';
import type { Desk, ListSort, ListView, viewsOf } from '@/lib/domain/review-list/desk';
import type { FilterKey, ListColumn, ListFilter } from '@/lib/domain/review-list/list-query';
import { stateNames } from './workflow';

type Kind = Desk['kind'];
type ByView = { readonly [K in Kind]: Readonly<Record<(typeof viewsOf)[K][number], string>> };

export const listTitles: Record<Kind, string> = {
  unit: '申请书审核',
  committee: '申请书审核',
  region: '申请书查询',
};

const names: ByView = {
  unit: {
    waiting: '待审核',
    handled: '已审核',
    returned: '已退回',
    forwarded: '已上报',
    all: '全部',
  },
  committee: { waiting: '待审核', handled: '已审核', returned: '已退回', all: '全部' },
  region: { all: '全部', waiting: '审核中', returned: '已退回', handled: '已办结' },
};

const empty: ByView = {
  unit: {
    waiting: '没有等待审核的申请书。申报人上报后，会出现在这里，并在“我的主页”提醒您。',
    handled: '还没有审核过申请书。您上报、回退过的申请书会出现在这里，可以随时查看进展。',
    returned: '没有退回后等待修改的申请书。您回退的、申报人自己退回的，改好再上报以前都在这里。',
    forwarded: '还没有上报过申请书。您上报的申请书会出现在这里；对方开始办理以前，可以撤回。',
    all: '还没有申请书。申报人上报到本单位后，会出现在这里。',
  },
  committee: {
    waiting: '没有等待审核的申请书。主管单位上报后，会出现在这里，并在“我的主页”提醒您。',
    handled: '还没有审核过申请书。形式审核通过、不通过和回退过的申请书会出现在这里。',
    returned: '没有退回后等待修改的申请书。您回退的申请书，改好再上报以前都在这里。',
    all: '还没有申请书。主管单位上报到本委员会后，会出现在这里。',
  },
  region: {
    all: '本地区还没有上报的申请书。申报人上报后，会出现在这里。',
    waiting: '本地区没有正在审核的申请书。',
    returned: '本地区没有退回后等待修改的申请书。',
    handled: '本地区还没有办结的申请书。形式审核通过、不通过和视为放弃的会出现在这里。',
  },
};

const of = (words: ByView, kind: Kind, view: ListView): string => {
  const ofKind: Partial<Record<ListView, string>> = words[kind];
  return ofKind[view] ?? '';
};

export const viewName = (kind: Kind, view: ListView): string => of(names, kind, view);
/** What the list is for and what to do, where nothing is in it. */
export const emptyList = (kind: Kind, view: ListView): string => of(empty, kind, view);
export const nothingFound =
  '没有符合条件的申请书。请去掉一些条件再试；查找某个人时，请核对姓名、编号或证件号码。';

export const sortNames: Record<ListSort, string> = {
  waiting: '等待最久',
  due: '截止最近',
  number: '编号',
  name: '姓名',
  date: '上报日期（新的在前）',
};

export const columnNames: Record<ListColumn, string> = {
  title: '申报职称',
  level: '级别',
  unit: '基层单位',
  round: '批次',
  state: '状态',
  waiting: '等待',
  due: '截止',
  submitted: '上报日期',
  returns: '退回',
  warnings: '预检提醒',
};

export const filterNames: Record<FilterKey, string> = {
  round: '批次',
  series: '系列',
  specialty: '专业',
  title: '职称',
  level: '级别',
  unit: '基层单位',
  state: '状态',
  days: '等待',
  returned: '曾被退回',
  warnings: '有预检提醒',
  unread: '未办理',
  number: '编号',
  name: '姓名',
  person: '证件号码',
};

/** A state in a filter: whoever drafts is shown only what was sent before. */
export const stateChoice = (state: keyof typeof stateNames): string =>
  state === 'draft' ? '已退回，待修改' : stateNames[state];

/** How long at least; what the filter of days offers. */
export const daysOffered = [3, 7, 15, 30] as const;
export const daysInWords = (days: number): string => `${days} 天以上`;

/** Values that read by themselves; the others are read by the choices of the page. */
export function filterValue(filter: ListFilter, key: FilterKey): string | null {
  const { level, state, days, unit, number } = filter;
  if (key === 'level') return level === undefined ? null : levelName(level);
  if (key === 'state') return state === undefined ? null : stateChoice(state);
  if (key === 'days') return days === undefined ? null : daysInWords(days);
  return key === 'unit' ? (unit ?? null) : key === 'number' ? (number ?? null) : null;
}

/** `340`, or `1000+` for more than a thousand: nobody counts further. */
export const countInWords = (count: number): string => (count > 1000 ? '1000+' : String(count));
