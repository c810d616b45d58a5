import { deskOf, listSorts, sortsOf, viewsOf, type Desk } from '@/lib/domain/review-list/desk';
import { changed, listHref, listSearch, without } from '@/lib/domain/review-list/list-link';
import { defaultColumns, listColumns } from '@/lib/domain/review-list/list-query';
import { readList } from '@/lib/domain/review-list/read-list';
import { actorIn } from './actors';

const kinds = ['unit', 'committee', 'region'] as const satisfies readonly Desk['kind'][];
const id = '0197b1a2-0000-7000-8000-000000000001';
const everything = {
  view: 'forwarded',
  sort: 'name',
  round: id,
  series: 'news',
  specialty: 'news-news',
  title: 'senior-reporter',
  level: '1',
  unit: '融媒体',
  state: 'draft',
  days: '7',
  returned: '1',
  warnings: '1',
  unread: '1',
  number: 'RSSQ00112937',
  name: 'c2VhbGVk',
  person: id,
  col: 'title,due',
  after: 'c2VhbGVk',
};

describe('who has lists', () => {
  it.each([
    ['applicant', null],
    ['unitAdmin', 'unit'],
    ['supervisingAdmin', 'unit'],
    ['committeeAdmin', 'committee'],
    ['regionAdmin', 'region'],
    ['platformAdmin', null],
    ['auditor', null],
  ] as const)('%s: %s', (role, kind) => {
    expect(deskOf(actorIn(role))?.kind ?? null).toBe(kind);
  });

  it('is nobody without an office', () => {
    expect(deskOf({ ...actorIn('unitAdmin'), unitId: null })).toBeNull();
    expect(deskOf({ ...actorIn('regionAdmin'), regionCode: null })).toBeNull();
  });
});

describe('the link of a list', () => {
  it('says everything that can be asked for, and reads back the same', () => {
    const list = readList('unit', everything);
    expect(list).toEqual({
      view: 'forwarded',
      sort: 'name',
      columns: ['title', 'due'],
      filter: {
        round: id,
        series: 'news',
        specialty: 'news-news',
        title: 'senior-reporter',
        level: 1,
        unit: '融媒体',
        state: 'draft',
        days: 7,
        returned: true,
        warnings: true,
        unread: true,
        number: 'RSSQ00112937',
        name: 'c2VhbGVk',
        person: id,
      },
      place: { direction: 'after', sealed: 'c2VhbGVk' },
    });
    const params = Object.fromEntries(new URLSearchParams(listSearch('unit', list)));
    expect(params).toEqual(everything);
    expect(readList('unit', params)).toEqual(list);
  });

  it.each(kinds)('of a %s says nothing where nothing is asked for', (kind) => {
    const list = readList(kind, {});
    expect(list).toEqual({
      view: viewsOf[kind][0],
      sort: 'waiting',
      columns: defaultColumns,
      filter: {},
      place: null,
    });
    expect(listHref(kind, list)).toBe('/applications');
  });

  it.each([
    ['view', 'everything'],
    ['view', 'Waiting'],
    ['sort', 'unitId; DROP TABLE x'],
    ['round', 'not-an-id'],
    ['series', ''],
    ['level', '6'],
    ['level', '1.5'],
    ['level', 'x'],
    ['unit', '   '],
    ['unit', '长'.repeat(61)],
    ['state', 'open'],
    ['days', '0'],
    ['days', '-3'],
    ['days', '1000'],
    ['returned', 'yes'],
    ['returned', ''],
    ['number', 'RSSQ1'],
    ['number', "RSSQ0011293' OR 1=1"],
    ['person', '999999199001010016'],
    ['name', '张三'],
    ['name', 'a'.repeat(801)],
    ['after', '2026-11-23|1'],
    ['col', 'password'],
    ['colour', 'red'],
    ['__proto__', 'x'],
  ])('ignores %s=%s', (key, value) => {
    const link = new URLSearchParams([[key, value]]);
    expect(readList('unit', Object.fromEntries(link))).toEqual(readList('unit', {}));
  });

  it('takes the first of what is said twice, and columns as often as they are ticked', () => {
    const list = readList('unit', { level: ['2', '3'], col: ['unit', 'title'] });
    expect([list.filter.level, list.columns]).toEqual([2, ['title', 'unit']]);
  });

  it('offers a nearest deadline only where a window closes', () => {
    const withDue = kinds.flatMap((kind) =>
      viewsOf[kind].filter((view) => sortsOf(kind, view).includes('due')).map((v) => [kind, v]),
    );
    expect(withDue).toEqual([['unit', 'waiting']]);
    expect(readList('region', { sort: 'due' }).sort).toBe('waiting');
    expect(readList('unit', { sort: 'due', view: 'all' }).sort).toBe('waiting');
    expect(sortsOf('unit', 'waiting')).toEqual(listSorts);
  });

  it('never offers a list that a desk has not', () => {
    expect(readList('committee', { view: 'forwarded' }).view).toBe('waiting');
    expect(readList('region', { view: 'forwarded' }).view).toBe('all');
  });

  it('begins at the beginning when a wish changes, and loses one filter at a time', () => {
    const list = readList('unit', everything);
    expect(changed(list, { sort: 'date' })).toEqual({ ...list, sort: 'date', place: null });
    const { unit: _unit, ...others } = list.filter;
    expect(without(list, 'unit')).toEqual({ ...list, filter: others, place: null });
  });

  it('writes columns in their order and leaves the usual ones out', () => {
    const all = { ...readList('unit', {}), columns: listColumns };
    expect(listSearch('unit', all)).toBe(`col=${listColumns.join('%2C')}`);
  });
});
