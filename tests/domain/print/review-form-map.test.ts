import type { SubmissionContent } from '@/lib/domain/application/submission-content';
import type { Block } from '@/lib/domain/print/blocks';
import { reviewForm } from '@/lib/domain/print/review-form';
import { basicHead, basicRest, highest } from '@/lib/domain/print/review-form-basic';
import * as tables from '@/lib/domain/print/review-form-tables';
import { sectionOf, sections } from '@/lib/domain/sections/registry';

/** The values by which the map chooses rows. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  basic: ['politicalStatus=中共党员'],
  education: ['isHighest=是'],
  qualifications: ['isBasis=是'],
  achievements: ['period=任现职前', 'period=任现职后'],
};

/** Every field of every section says its own name; those that choose rows say what they must. */
function namedContent(): SubmissionContent {
  const row = (id: string, choice: string) => {
    const [key = '', value = ''] = choice.split('=');
    const { fields, known = [] } = sectionOf(id);
    const keys = [...known.map((fact) => `known.${fact}`), ...Object.keys(fields)];
    return {
      rowId: '',
      fields: keys.map((each) => ({
        key: each,
        label: each,
        value: each === key ? value : `${id}.${each}`,
      })),
    };
  };
  return {
    applicationNumber: '编号',
    displayName: '资格',
    unit: { id: '', name: '单位', nature: '' },
    person: { name: '姓名', sex: '', birthDate: '' },
    sections: sections.map(({ id, title, layout, rowName }) => ({
      id,
      title,
      layout,
      rowName,
      columns: [],
      rows: (chosen[id] ?? ['']).map((choice) => row(id, choice)),
    })),
  } as unknown as SubmissionContent;
}

const pages = reviewForm(namedContent(), { opinions: [], filledAt: '今天' }).pages;

/** What stands in the cell at the right of each label. */
const besideLabels = (blocks: readonly Block[]): Record<string, string> =>
  Object.fromEntries(
    blocks
      .flatMap((block) => (block.kind === 'grid' ? block.rows : []))
      .flatMap(({ cells }) =>
        cells.flatMap(({ label, text }, at) => {
          const next = cells[at + 1];
          return label && next && !next.label ? [[text, next.text]] : [];
        }),
      ),
  );

const rowsUnder = (heading: string): readonly (readonly string[])[] => {
  const page = pages.find(([first]) => first?.kind === 'heading' && first.text === heading) ?? [];
  return page.flatMap((block) => (block.kind === 'table' ? block.rows : []));
};

test('基本情况: each cell shows the field that the paper asks for', () => {
  expect(besideLabels(pages[2] ?? [])).toEqual({
    现名: 'basic.known.name',
    性别: 'basic.known.sex',
    民族: 'basic.ethnicGroup',
    曾用名: 'basic.formerName',
    出生日期: 'basic.known.birthDate',
    出生地: 'basic.birthPlace',
    参加工作时间: 'basic.startedWorkAt',
    身体状况: 'basic.health',
    标准工资: '',
    现任专业技术职务及任职时间: 'qualifications.appointedAs　qualifications.appointedFrom',
    现从事何种专业技术工作: 'basic.presentWork',
    '专业技术职务任职资格（取得时间及审批机关）':
      'qualifications.name　qualifications.obtainedAt　qualifications.approvedBy',
    '现（兼）任行政职务及任职时间': 'basic.post　basic.postSince　basic.postNote',
    '何时加入中国共产党（共青团）任何职务': 'basic.joinedPartyAt　中共党员',
    何时何地参加何种民主党派任何职务: '',
    '参加何种学术团体，任何种职务，有何社会兼职': 'basic.societies',
    '懂何种外语，达到何种程度': 'basic.foreignLanguage',
  });
});

test.each<[string, string[][]]>([
  [
    '学习培训经历',
    [
      // 学历 asks for nobody who can prove it: the certificate does.
      ['startedAt—endedAt', 'major', 'school', 'years　level　degree', ''],
      ['from—to', 'content', 'place', 'form　result', 'witness'],
    ],
  ],
  ['工作经历', [['from—to', 'country　employer　department', 'work　post', 'witness']]],
  ['任现职前主要专业技术工作业绩登记', [['from—to', 'name', 'role　content', 'effect']]],
  ['任现职后主要专业技术工作业绩登记', [['from—to', 'name', 'role　content', 'effect']]],
  [
    '著作、论文及重要技术报告登记',
    [['publishedAt', 'name　summary', 'publisher　pages　prize', 'authorship']],
  ],
  [
    '考试成绩及答辩情况',
    [
      ['satAt', 'kind', 'language　level　field', 'score　exemption', 'certificateNumber'],
      ['satAt', '', 'subject', 'result　exemption', 'certificateNumber'],
    ],
  ],
])('%s: each column shows the fields that the paper asks for', (heading, wanted) => {
  const shown = rowsUnder(heading).map((row) => row.map((text) => text.replace(/[a-z-]+\./g, '')));
  expect(shown).toEqual(wanted);
});

test('every field that the map names is one of its section', () => {
  const mapped = [
    ...[...basicHead.flat(), ...basicRest.flatMap(({ cells }) => cells)].flatMap(({ source }) =>
      source ? [[source.section, ...source.fields]] : [],
    ),
    ...highest.columns.map(({ fields }) => [highest.section, ...fields]),
    [tables.appraisalsBox.section, ...tables.appraisalsBox.fields],
  ];
  const strange = mapped.flatMap(([id = '', ...keys]) => {
    const { fields, known = [] } = sectionOf(id);
    const all = [...Object.keys(fields), ...known.map((fact) => `known.${fact}`)];
    return keys.filter((key) => !all.includes(key)).map((key) => `${id}.${key}`);
  });
  expect(strange).toEqual([]);
});
