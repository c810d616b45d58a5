// What reviewers ask of their lists, as links: the same for both sizes, as far as the rows are the
// same; where they are not, the link of each size.

import type { ListSort } from '@/lib/domain/review-list/desk';
import { sealName } from '@/lib/server/queries/review-list/asked-list';
import { sealPlace } from '@/lib/server/queries/review-list/order';
import { query } from '../database';
import type { DeskName } from './base-world';
import { personId } from './seed-sql';

export type Question = {
  readonly name: string;
  /** The path with its query string. */
  readonly path: string;
};

type Facts = {
  readonly round: string;
  readonly series: string;
  readonly specialty: string;
  readonly title: string;
  readonly number: string;
  readonly person: string;
  /** A whole name that is there, and one that is not. */
  readonly fullName: string;
};

/** An application of the first unit that has gone up: every desk has it. */
async function factsOf(url: string): Promise<Facts> {
  const [row] = await query(
    url,
    `SELECT a."roundId" AS round, s."seriesKey" AS series, a."specialtyKey" AS specialty,
       a."titleKey" AS title, a.number, a."applicantId" AS person, a."applicantName" AS "fullName"
     FROM "Application" a JOIN "Specialty" s ON s.key = a."specialtyKey"
     WHERE a.state = 'accepted' AND a."applicantId" BETWEEN $1 AND $2 ORDER BY a.number LIMIT 1`,
    [personId(1), personId(300)],
  );
  return row as Facts;
}

const scopes: Record<DeskName, string> = {
  unit: `a."everHeldBy" @> ARRAY['$unit'::uuid]`,
  supervising: `a."everHeldBy" @> ARRAY['$bureau'::uuid]`,
  region: `a."regionCode" = '650000' AND a."submissionCount" > 0`,
};
const keys: Partial<Record<ListSort, string>> = {
  waiting: `a."stateSince"`,
  name: `a."applicantName"`,
};

/** The place in the middle of a desk's whole list. */
async function middle(
  url: string,
  desk: DeskName,
  sort: 'waiting' | 'name',
  ids: { readonly unitId: string; readonly bureauId: string },
): Promise<string> {
  const scope = scopes[desk].replace('$unit', ids.unitId).replace('$bureau', ids.bureauId);
  const [row] = await query(
    url,
    `WITH listed AS (SELECT ${keys[sort]} AS key, a.id FROM "Application" a WHERE ${scope})
     SELECT key::text AS key, id FROM listed ORDER BY listed.key, id
     OFFSET (SELECT count(*) / 2 FROM listed) LIMIT 1`,
  );
  return sealPlace(sort, { key: String(row?.['key']), id: String(row?.['id']) });
}

/** Every question of a desk, in the order of the table. */
export async function questionsOf(
  url: string,
  desk: DeskName,
  ids: { readonly unitId: string; readonly bureauId: string },
): Promise<Question[]> {
  const facts = await factsOf(url);
  const [deep, deepByName] = [
    await middle(url, desk, 'waiting', ids),
    await middle(url, desk, 'name', ids),
  ];
  const list = (name: string, params: Record<string, string>): Question => ({
    name,
    path: `/applications?${new URLSearchParams({ view: 'all', ...params })}`,
  });
  const filter = (name: string, params: Record<string, string>) => list(`filter ${name}`, params);
  return [
    { name: '我的主页', path: '/home' },
    list('待审核', { view: 'waiting' }),
    list('已审核', { view: 'handled' }),
    list('已退回', { view: 'returned' }),
    ...(desk === 'region' ? [] : [list('已上报', { view: 'forwarded' })]),
    list('全部', {}),
    ...(desk === 'region' ? [] : [list('sort 截止最近', { view: 'waiting', sort: 'due' })]),
    list('sort 编号', { sort: 'number' }),
    list('sort 姓名', { sort: 'name' }),
    list('sort 上报日期', { sort: 'date' }),
    list('page in the middle', { after: deep }),
    list('page before the middle, 姓名', { sort: 'name', before: deepByName }),
    filter('批次', { round: facts.round }),
    filter('系列', { series: facts.series }),
    filter('专业', { specialty: facts.specialty }),
    filter('职称', { title: facts.title }),
    filter('级别', { level: '2' }),
    filter('基层单位', { unit: desk === 'unit' ? '融媒体' : '第5单位' }),
    filter('状态', { state: 'rejected' }),
    filter('等待 15 天以上', { days: '15' }),
    filter('曾被退回', { returned: '1' }),
    filter('有预检提醒', { warnings: '1' }),
    filter('未办理', { unread: '1' }),
    filter('of five at once', {
      series: facts.series,
      level: '2',
      state: 'draft',
      returned: '1',
      warnings: '1',
    }),
    list('search 编号', { number: facts.number }),
    list('search 证件号码 (account)', { person: facts.person }),
    list('search 姓名, whole', { name: sealName(facts.fullName) }),
    list('search 姓名, surname', { name: sealName('王') }),
    list('search 姓名, pinyin', { name: sealName('zhangmin') }),
    list('search 姓名, nobody', { name: sealName('欧阳示例') }),
    {
      name: 'application in the list, neighbours',
      path: `/applications/${await inTheMiddle(url, desk, ids)}/steps?${new URLSearchParams({ list: 'view=all', at: deep })}`,
    },
  ];
}

/** Somebody's application that the desk may read. */
async function inTheMiddle(
  url: string,
  desk: DeskName,
  ids: { readonly unitId: string; readonly bureauId: string },
): Promise<string> {
  const scope = scopes[desk].replace('$unit', ids.unitId).replace('$bureau', ids.bureauId);
  const [row] = await query(
    url,
    `SELECT a.id FROM "Application" a WHERE ${scope} ORDER BY a."stateSince", a.id LIMIT 1`,
  );
  return String(row?.['id']);
}
