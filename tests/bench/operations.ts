// What is measured: five things that people do, and the bare thing that each is compared with.

import type { Ask } from './client-types';
import type { Saver } from './people';
import { actionId } from './wire';
import type { BenchWorld } from './world';

export type Operation = { readonly name: string } & (
  | { readonly kind: 'page'; readonly asks: readonly Ask[]; readonly expected: string }
  | { readonly kind: 'save'; readonly savers: readonly Saver[]; readonly action: string }
);

const page = (path: string, cookie?: string): Ask => ({
  method: 'GET',
  path,
  headers: cookie === undefined ? {} : { cookie },
});

/** The operations in the order of the table. */
export async function operationsOf(world: BenchWorld): Promise<Operation[]> {
  const [basic, list] = [await world.savers('basic'), await world.savers('work-history')];
  const action = actionId('app/actions/applications.ts', 'saveSection');
  const section = (savers: readonly Saver[]) =>
    savers
      .slice(0, 64)
      .map((each) =>
        page(`/applications/${each.applicationId}/edit/${each.sectionId}`, each.cookie),
      );
  const reviewed = `/applications/${world.opened}/review`;
  return [
    { kind: 'page', name: 'sign-in page', asks: [page('/login')], expected: '密码' },
    { kind: 'page', name: 'section page 基本信息', asks: section(basic), expected: '保存' },
    { kind: 'page', name: 'section page 工作简历', asks: section(list), expected: '保存' },
    { kind: 'save', name: 'save of 工作简历', savers: list, action },
    { kind: 'save', name: 'save of 基本信息', savers: basic, action },
    {
      kind: 'page',
      name: 'queue of 25',
      asks: world.reviewers.map((cookie) => page('/applications', cookie)),
      expected: '下一页',
    },
    {
      kind: 'page',
      name: 'review page',
      asks: world.reviewers.map((cookie) => page(reviewed, cookie)),
      expected: '推荐意见',
    },
  ];
}
