import { draftProblems } from '@/lib/domain/application/draft';
import { sections } from '@/lib/domain/sections/registry';
import { wholeDraft } from '../application/whole-draft';
import { found, type Changes, type Found } from './found';
import { exampleRows, facts } from './samples';

type Told = NonNullable<Parameters<typeof found>[2]>['told'];
type Case = readonly [says: string, told: Told, changes: Changes | null, expected: Found];

test('sections tell each other what their examples say', () => {
  expect(facts.told).toEqual({
    mode: '破格',
    startedWorkAt: '2010-08',
    unitName: '示例县融媒体中心',
    basisLevel: '副高级',
    basisAt: '2020-12',
  });
});

const nothing = {
  mode: null,
  startedWorkAt: null,
  unitName: null,
  basisLevel: null,
  basisAt: null,
};
const usual = { mode: '正常晋升' };

describe.each<[title: string, id: string, cases: readonly Case[]]>([
  [
    '专业技术资格',
    'qualifications',
    [
      ['the ground is one level below', usual, [], []],
      [
        'the ground is two levels below',
        usual,
        [{ isBasis: true }, { isBasis: false }],
        [[0, 'level', 'warning']],
      ],
      [
        'the ground has the level that is applied for',
        usual,
        [{}, { level: '正高级', postGrade: null }],
        [[1, 'level', 'warning']],
      ],
      [
        'another way of applying has rules of its own',
        { mode: '破格' },
        [{}, { level: '中级', postGrade: null }],
        [],
      ],
      ['nothing is held', usual, null, [[-1, 'null', 'warning']]],
      ['nothing is held and the way is not said yet', nothing, null, []],
      [
        'a post above the title',
        {},
        [{}, { postGrade: '专业技术四级' }],
        [[1, 'postGrade', 'warning']],
      ],
      ['a post below the title', {}, [{}, { postGrade: '专业技术九级' }], []],
    ],
  ],
  [
    '工作简历',
    'work-history',
    [
      ['began in the month before work began', { startedWorkAt: '2010-09' }, [], []],
      ['began two months before', { startedWorkAt: '2010-10' }, [], [[0, 'from', 'warning']]],
      ['began long after', { startedWorkAt: '2001-01' }, [], []],
      [
        'the present post is elsewhere',
        { unitName: '另一个单位' },
        [],
        [[1, 'employer', 'warning']],
      ],
      ['a department of the unit is the unit', { unitName: '融媒体中心' }, [], []],
      [
        'ends before today',
        {},
        [{}, { isPresent: false, to: '2020-01' }],
        [[1, 'isPresent', 'warning']],
      ],
      ['nothing else is filled in', nothing, [], []],
    ],
  ],
  [
    '业绩成果',
    'achievements',
    [
      ['ended after the title', { basisAt: '2022-11' }, [], []],
      [
        'ended before it and counted after it',
        { basisAt: '2023-01' },
        [],
        [[0, 'period', 'warning']],
      ],
      [
        'began after it and counted before it',
        { basisAt: '2021-02' },
        [{ period: '任现职前' }],
        [[0, 'period', 'warning']],
      ],
      [
        'began before it and counted before it',
        { basisAt: '2021-04' },
        [{ period: '任现职前' }],
        [],
      ],
      ['no title is known', nothing, [{ period: '任现职前' }], []],
    ],
  ],
  [
    '著（译）作、论文',
    'publications',
    [
      ['published after the title', {}, [], []],
      ['published before the title', { basisAt: '2022-07' }, [], [[0, 'period', 'warning']]],
      ['and said so', { basisAt: '2022-07' }, [{ period: '任现职前' }], []],
      ['not said when', { basisAt: '2030-01' }, [{ period: null }, { period: null }], []],
    ],
  ],
  [
    '破格、直接申报',
    'exceptional',
    [
      ['asked for by the way of applying', {}, null, [[-1, 'null', 'error']]],
      ['not asked for', usual, null, []],
      ['filled in without need', usual, [], [[0, 'kind', 'warning']]],
      ['the way is not said yet', nothing, [], []],
    ],
  ],
  [
    '社保缴纳记录',
    'social-insurance',
    [
      ['paid by another than the unit', { unitName: '另一个单位' }, [], [[0, 'note', 'warning']]],
      ['and said why', { unitName: '另一个单位' }, [{ note: '劳务派遣' }], []],
      ['no unit is picked yet', nothing, [], []],
    ],
  ],
  [
    '基本信息',
    'basic',
    [
      ['sixteen years and a bit are seventeen begun', {}, [{ yearsOfWork: 17 }], []],
      ['more years than there were', {}, [{ yearsOfWork: 18 }], [[0, 'yearsOfWork', 'warning']]],
      [
        '转评 and no transfer',
        {},
        [{ mode: '转评', isTransfer: false }],
        [[0, 'isTransfer', 'warning']],
      ],
    ],
  ],
])('%s', (_title, id, cases) => {
  it.each(cases)('%s', (_, told, changes, expected) => {
    expect(found(id, changes, { told: { ...told } })).toEqual(expected);
  });
});

describe('a row that is pointed at', () => {
  const problems = (gone: string) =>
    draftProblems({
      ...wholeDraft,
      rows: new Map(
        sections.map((section) => [section.id, section.id === gone ? [] : exampleRows(section)]),
      ),
    }).filter(({ sectionId }) => sectionId === 'conditions');

  it('is there', () => {
    expect(problems('awards')).toEqual([]);
  });

  it('was taken out meanwhile: 预检 says so at the field that points', () => {
    expect(
      problems('achievements').map(({ field, message, severity }) => [field, message, severity]),
    ).toEqual([['proof', '“依据所在栏目和条目”中有已经删除的条目，请重新选择。', 'error']]);
  });
});
