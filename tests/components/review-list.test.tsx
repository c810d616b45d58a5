import './browser-globals';
import { screen, within } from '@testing-library/react';
import { ListPosition } from '@/components/review/list/list-position';
import { ListSearch } from '@/components/review/list/list-search';
import { ListTable } from '@/components/review/list/list-table';
import type { Find, LineDto } from '@/components/review/list/list-types';
import { viewsOf, type Desk } from '@/lib/domain/review-list/desk';
import { listColumns } from '@/lib/domain/review-list/list-query';
import { readList } from '@/lib/domain/review-list/read-list';
import { emptyList, viewName } from '@/lib/messages/review-list';
import { failure } from './section-props';
import { stage } from './stage';

const now = new Date('2026-11-23T04:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const line: LineDto = {
  id: '0197b1a2-0000-7000-8000-000000000001',
  number: 'RSSQ00112937',
  version: 4,
  applicant: '迪丽娜尔·阿不都热合曼',
  displayName: '[自治区]新闻系列-新闻专业-高级记者',
  level: 1,
  unit: '示例县融媒体中心',
  round: '2026年度职称评审',
  state: 'unitReview',
  stateSince: daysAgo(12),
  submittedAt: daysAgo(13),
  due: daysAgo(-3),
  opened: false,
  submissionCount: 1,
  returnCount: 2,
  warningCount: 3,
  own: false,
  place: 'c2VhbGVk',
};
const opened = () => Promise.resolve({ ok: true as const, data: {} });

function table(lines: readonly LineDto[], link: Record<string, string> = {}, act = opened) {
  const list = readList('unit', { col: listColumns.join(), ...link });
  return <ListTable kind="unit" list={list} lines={lines} now={now} open={act} />;
}
const rowOf = (name: string) => screen.getAllByText(name)[0]?.closest('tr') as HTMLElement;

describe('the rows of a list', () => {
  it('say in words what a reviewer looks for', () => {
    stage(table([line]));
    const row = rowOf(line.applicant);
    for (const words of ['未办理', '已 12 天', '还有 3 天', '2 次', '3 处', '正高级']) {
      expect(within(row).getByText(words)).toBeVisible();
    }
    expect(within(row).getByText('2026-11-11')).toBeVisible();
  });

  it('show the columns of the link and no others', () => {
    stage(table([line], { col: 'unit,due' }));
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(heads).toEqual(['姓名', '基层单位', '截止', '操作']);
  });

  it('lead to the review page and carry the list and their place along', async () => {
    const done = { ...line, id: 'b', applicant: '张三', opened: true };
    const { user, visited } = stage(table([line, done], { warnings: '1', sort: 'name' }));
    const carried = `?list=${encodeURIComponent(
      `sort=name&warnings=1&col=${encodeURIComponent(listColumns.join())}`,
    )}&at=c2VhbGVk`;
    const link = within(rowOf('张三')).getByRole('link', { name: /继续办理/ });
    expect(link).toHaveAttribute('href', `/applications/b/review${carried}`);
    await user.click(within(rowOf(line.applicant)).getByText('办理'));
    expect(visited).toEqual([`push /applications/${line.id}/review${carried}`, 'refresh']);
  });

  it('offer nothing on one’s own application', () => {
    stage(table([{ ...line, own: true }]));
    expect(screen.getByText('本人的申请书，由他人办理')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('say nothing of waiting where an application has ended', () => {
    stage(table([{ ...line, state: 'accepted', due: null, warningCount: 0 }], { view: 'all' }));
    expect(screen.getByText('已办结')).toBeVisible();
    expect(screen.queryByText('未办理')).toBeNull();
    expect(screen.getAllByText('无')).toHaveLength(2);
  });
});

describe('the search', () => {
  const typed = '999999199001010016';

  it('asks the server, and only what the server answers gets into the link', async () => {
    const asked: string[] = [];
    const find: Find = ({ text }) => {
      asked.push(text);
      return Promise.resolve({ ok: true, data: { key: 'person', value: 'an-account' } });
    };
    const { user, visited } = stage(<ListSearch find={find} />);
    await user.type(screen.getByLabelText('查找申请书'), `${typed}{Enter}`);
    expect(asked).toEqual([typed]);
    expect(visited).toEqual(['push /applications?view=all&person=an-account']);
  });

  it('says beside the field that nobody was found, and keeps what was typed', async () => {
    const none = () => Promise.resolve(failure('notFound', '没有找到这条记录。'));
    const { user, visited } = stage(<ListSearch find={none} />);
    await user.type(screen.getByLabelText('查找申请书'), typed);
    await user.click(screen.getByText('查找'));
    const field = screen.getByLabelText('查找申请书');
    expect(field).toHaveValue(typed);
    expect(field).toHaveAccessibleDescription(/没有找到这条记录。/);
    expect(visited).toEqual([]);
  });

  it('asks nothing when nothing is typed', async () => {
    const asked: string[] = [];
    const find: Find = ({ text }) => (asked.push(text), Promise.resolve(failure('invalid', '')));
    const { user } = stage(<ListSearch find={find} />);
    await user.type(screen.getByLabelText('查找申请书'), '  {Enter}');
    expect(asked).toEqual([]);
  });
});

describe('the place in a list', () => {
  const position = {
    number: 12,
    total: 340,
    back: '/applications?view=all',
    from: 'list=view%3Dall&at=x',
    previous: '/applications/a/review?list=view%3Dall&at=a',
    next: '/applications/b/review?list=view%3Dall&at=b',
  };
  const linkTo = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

  it('is which of how many, with the ones beside it', () => {
    stage(<ListPosition position={position} />);
    expect(screen.getByText('第 12 / 340 件')).toBeVisible();
    expect([linkTo(/上一件/), linkTo(/下一件/), linkTo(/返回列表/)]).toEqual([
      position.previous,
      position.next,
      position.back,
    ]);
  });

  it('says where the list begins and ends, and counts no further than a thousand', () => {
    const ends = { ...position, number: 1, total: 1001, previous: null, next: null };
    stage(<ListPosition position={ends} />);
    expect(screen.getByText('第 1 / 1000+ 件')).toBeVisible();
    expect(screen.getByText('已是第一件')).toBeVisible();
    expect(screen.getByText('已是最后一件')).toBeVisible();
  });

  it('has no number once the application has left the list', () => {
    stage(<ListPosition position={{ ...position, number: null }} />);
    expect(screen.getByText('列表共 340 件')).toBeVisible();
  });
});

test.each(
  (['unit', 'committee', 'region'] as const satisfies readonly Desk['kind'][]).flatMap((kind) =>
    viewsOf[kind].map((view) => [kind, view] as const),
  ),
)('the list of a %s “%s” has a name, and says what it is for when it is empty', (kind, view) => {
  expect(viewName(kind, view)).not.toBe('');
  expect(emptyList(kind, view)).toMatch(/。$/);
});
