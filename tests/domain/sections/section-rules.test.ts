import { sectionOf } from '@/lib/domain/sections/registry';
import { found, type Changes, type Found } from './found';
import { exampleRows, facts, rowId } from './samples';

describe('基本信息', () => {
  it.each<[string, Changes[number], Found]>([
    ['began to work at 16', { startedWorkAt: '2006-01' }, []],
    ['began to work before 16', { startedWorkAt: '2005-12' }, [[0, 'startedWorkAt', 'warning']]],
    [
      'is under a punishment that ends today',
      { isPunished: true, punishedUntil: '2026-11-23' },
      [[0, 'punishedUntil', 'error']],
    ],
    ['a punishment ended yesterday', { isPunished: true, punishedUntil: '2026-11-22' }, []],
    ['had a punishment typed in and then said no', { punishedUntil: '2099-01-01' }, []],
  ])('who %s', (_, change, expected) => {
    expect(found('basic', [change])).toEqual(expected);
  });

  it('knows no age where the account has no birth date', () => {
    const change = { startedWorkAt: '1980-01', yearsOfWork: 30 };
    expect(found('basic', [change], { birthDate: null })).toEqual([]);
  });
});

describe('学历学位', () => {
  it.each<[string, Changes, Found]>([
    ['none is the highest', [{}, { item: null, isHighest: false }], [[0, 'isHighest', 'error']]],
    ['two are the highest', [{ isHighest: true }, {}], [[0, 'isHighest', 'error']]],
    ['one ended before it began', [{ startedAt: '2010-08' }, {}], [[0, 'endedAt', 'error']]],
    ['one ended when it began', [{ startedAt: '2010-07' }, {}], [[0, 'endedAt', 'error']]],
    ['one ended a month later', [{ startedAt: '2010-06' }, {}], []],
    ['a degree has no number', [{}, { degreeNumber: null }], [[1, 'degreeNumber', 'warning']]],
    ['no degree needs no number', [{ degree: '0', degreeNumber: null }, {}], []],
  ])('%s', (_, changes, expected) => {
    expect(found('education', changes)).toEqual(expected);
  });
});

describe('工作简历', () => {
  it.each<[string, Changes, Found]>([
    [
      'a post ended before it began',
      [{ to: '2010-07' }, {}],
      [
        [0, 'to', 'error'],
        [1, 'from', 'warning'],
      ],
    ],
    ['a post ended in the month in which it began', [{ from: '2016-10' }, {}], []],
    ['the next post began in the same month', [{ to: '2016-11' }, {}], []],
    ['they overlap by a month', [{ to: '2016-12' }, {}], []],
    ['they overlap by two', [{ to: '2017-01' }, {}], [[1, 'from', 'error']]],
    ['they overlap and say why', [{ to: '2017-01', note: '兼职' }, {}], []],
    ['they overlap and the later one says why', [{ to: '2017-01' }, { note: '兼职' }], []],
    ['two months lie between', [{ to: '2016-08' }, {}], []],
    ['three months lie between', [{ to: '2016-07' }, {}], [[1, 'from', 'warning']]],
    ['two posts last until now', [{ isPresent: true }, {}], [[1, 'from', 'error']]],
    [
      'they stand in another order',
      [
        { from: '2016-11', isPresent: true, to: null, employer: '示例县融媒体中心采编部' },
        { from: '2010-08', isPresent: false, to: '2016-10' },
      ],
      [],
    ],
  ])('%s', (_, changes, expected) => {
    expect(found('work-history', changes)).toEqual(expected);
  });

  it('says how many months are not accounted for', () => {
    const section = sectionOf('work-history');
    const rows = exampleRows(section).map((row) =>
      row.rowId === rowId(0) ? { ...row, to: '2015-10' } : row,
    );
    const [finding] = section.check?.(rows, facts) ?? [];
    expect(finding?.message).toBe('与上一段经历之间空了 12 个月，请核对是否漏填。');
  });
});

describe('业绩成果', () => {
  it.each<[string, Changes[number], Found]>([
    ['ended before it began', { to: '2021-02' }, [[0, 'to', 'error']]],
    ['ended in the month in which it began', { to: '2021-03' }, []],
    ['ranks its author below the last', { rank: 7 }, [[0, 'rank', 'error']]],
    ['ranks its author last', { rank: 6 }, []],
    ['has no rank', { rank: null }, []],
    ['has no number of people', { people: null, rank: 9 }, []],
    ['ended in the future', { to: '2026-12' }, [[0, 'to', 'error']]],
  ])('an achievement that %s', (_, change, expected) => {
    expect(found('achievements', [change])).toEqual(expected);
  });
});

describe.each<[title: string, id: string, cases: [string, Changes, Found][]]>([
  [
    '学历学位',
    'education',
    [
      [
        'a diploma of this century has another form',
        [{}, { diplomaNumber: '证字第 7 号' }],
        [[1, 'diplomaNumber', 'warning']],
      ],
      [
        'an older one may',
        [{ startedAt: '1996-09', endedAt: '2000-07', diplomaNumber: '证字第 7 号' }, {}],
        [],
      ],
      [
        'a diploma names another year',
        [{}, { diplomaNumber: '999995201305000002' }],
        [[1, 'diplomaNumber', 'warning']],
      ],
      [
        'a degree has another form of number',
        [{}, { degreeNumber: '学位 12' }],
        [[1, 'degreeNumber', 'warning']],
      ],
      [
        'the level says that it was broken off',
        [{ level: '33' }, {}],
        [[0, 'graduation', 'warning']],
      ],
      ['it was broken off', [{ level: '33', graduation: '肄业' }, {}], []],
      ['two are the ground', [{ isBasis: true }, {}], [[1, 'isBasis', 'error']]],
      [
        'called the highest and said not to be',
        [{ item: '最高学历', isHighest: false }, { isHighest: true }],
        [[0, 'item', 'warning']],
      ],
    ],
  ],
  [
    '专业技术资格',
    'qualifications',
    [
      ['none is the ground', [{}, { isBasis: false }], [[0, 'isBasis', 'error']]],
      ['two are the ground', [{ isBasis: true }, {}], [[0, 'isBasis', 'error']]],
      [
        'an appointment ended before it began',
        [{}, { appointedTo: '2020-12' }],
        [[1, 'appointedTo', 'error']],
      ],
      ['the ground has run out', [{}, { validTo: '2026-10' }], [[1, 'validTo', 'warning']]],
      ['the ground is valid this month', [{}, { validTo: '2026-11' }], []],
      ['another one has run out', [{ validTo: '2020-01' }, {}], []],
    ],
  ],
  [
    '实践能力经历',
    'practice',
    [['ended before it began', [{ to: '2018-01' }], [[0, 'to', 'error']]]],
  ],
  [
    '著（译）作、论文',
    'publications',
    [
      [
        'the same title twice',
        [{}, { name: '县级融媒体中心双语报道的实践与思考' }],
        [[1, 'name', 'warning']],
      ],
      ['a book without its number', [{}, { isbn: null }], [[1, 'isbn', 'warning']]],
      ['a paper without any number', [{ issn: null, cn: null }, {}], [[0, 'issn', 'warning']]],
      ['a paper with one of the two', [{ issn: null }, {}], []],
      ['a wrong check digit', [{ issn: '1234-5678' }, {}], [[0, 'issn', 'error']]],
    ],
  ],
  [
    '职称外（汉）语',
    'language-exam',
    [
      [
        'exempt for another reason and silent',
        [{}, { exemption: '其他', note: null }],
        [[1, 'note', 'error']],
      ],
      ['exempt for another reason, which is said', [{}, { exemption: '其他' }], []],
    ],
  ],
  [
    '继续教育',
    'continuing-education',
    [
      ['a year twice', [{}, { year: 2023 }], [[1, 'year', 'error']]],
      ['a year to come', [{}, {}, { year: 2027 }], [[2, 'year', 'error']]],
      ['89 hours', [{ professional: 59 }], [[0, 'professional', 'warning']]],
      ['90 hours', [{ professional: 60 }], []],
      ['more by choice than in all', [{ elective: 31 }], [[0, 'elective', 'error']]],
      ['all by choice', [{ elective: 30 }], []],
      ['a course that ended before it began', [{ to: '2023-02' }], [[0, 'to', 'error']]],
    ],
  ],
  [
    '考核情况',
    'appraisals',
    [
      ['the latest failed', [{}, {}, { grade: '不合格' }], [[2, 'grade', 'error']]],
      ['an earlier one failed', [{ grade: '不合格' }], [[0, 'grade', 'warning']]],
      ['one barely passed', [{ grade: '基本合格' }], [[0, 'grade', 'warning']]],
      ['no grade and no reason', [{}, {}, { note: null }], [[2, 'note', 'error']]],
      ['a year twice', [{}, { year: 2023 }], [[1, 'year', 'error']]],
    ],
  ],
  [
    '专利发明',
    'patents',
    [
      ['a wrong check digit', [{ number: 'ZL202110999999.0' }], [[0, 'number', 'error']]],
      ['a wrong number of a program', [{}, { number: '2022SR1' }], [[1, 'number', 'error']]],
      ['a variety has numbers of its own', [{ kind: '植物新品种', number: 'CNA20200001' }], []],
      ['granted before it was asked for', [{ grantedAt: '2021-02' }], [[0, 'grantedAt', 'error']]],
      ['ranked below the last', [{ rank: 5 }], [[0, 'rank', 'error']]],
    ],
  ],
  ['获奖情况', 'awards', [['ranked below the last', [{ rank: 3 }], [[0, 'rank', 'error']]]]],
  [
    '学习培训经历',
    'training',
    [['ended before it began', [{ to: '2019-02' }], [[0, 'to', 'error']]]],
  ],
  ['专业技术工作总结', 'summary', [['is short', [{ text: '短' }], [[0, 'text', 'warning']]]]],
  [
    '破格、直接申报',
    'exceptional',
    [
      [
        'recommended twice by one person',
        [{ secondName: '迪丽娜尔·示例·买买提' }],
        [[0, 'secondName', 'error']],
      ],
    ],
  ],
  [
    '社保缴纳记录',
    'social-insurance',
    [['ended before it began', [{ to: '2016-10' }], [[0, 'to', 'error']]]],
  ],
])('%s', (_title, id, cases) => {
  it.each(cases)('%s', (_, changes, expected) => {
    expect(found(id, changes)).toEqual(expected);
  });
});
