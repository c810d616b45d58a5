// 职称系列 and their titles: the national list of 27 series in its order, and three that regional
// practice adds. Titles stand from 正高级 to 员级; null means that the series has no such title.
// Codes are the four-digit codes of the region (2024) as far as they are published; the operator
// fills in the others.

type Titles = readonly [...names: (string | null)[]];

type Branch = {
  /** Part of the title keys; null for titles that all branches share. */
  key: string | null;
  name: string | null;
  titles: Titles;
  codes?: Titles;
};

type SeriesEntry = { key: string; name: string; shortName: string; branches: Branch[] };

const whole = (titles: Titles, codes?: Titles): Branch[] => [
  { key: null, name: null, titles, ...(codes ? { codes } : {}) },
];

const branch = (key: string, name: string, titles: Titles, codes?: Titles): Branch => ({
  key,
  name,
  titles,
  ...(codes ? { codes } : {}),
});

/** 一级… to 四级…, the pattern of the arts and of legal services. */
const graded = (key: string, name: string, noun = name): Branch =>
  branch(
    key,
    name,
    ['一', '二', '三', '四'].map((grade) => `${grade}级${noun}`),
  );

const pilot = (key: string, name: string): Branch =>
  branch(key, name, [`正高级${name}`, `一级${name}`, `二级${name}`, `三级${name}`]);

const professors = ['教授', '副教授', '讲师', '助教'];
const researchers = ['研究员', '副研究员', '助理研究员', '研究实习员'];
const librarians = ['研究馆员', '副研究馆员', '馆员', '助理馆员', '管理员'];
const lecturers = ['正高级讲师', '高级讲师', '讲师', '助理讲师'];
const instructors = [
  '正高级实习指导教师',
  '高级实习指导教师',
  '一级实习指导教师',
  '二级实习指导教师',
  '三级实习指导教师',
];

const entries: SeriesEntry[] = [
  {
    key: 'higher-education',
    name: '高等学校教师',
    shortName: '高等学校教师',
    branches: whole(professors, ['0101', '0102', '0103', '0104']),
  },
  {
    key: 'social-sciences',
    name: '哲学社会科学研究人员',
    shortName: '哲学社会科学研究',
    branches: whole(researchers, ['0201', '0202', '0203', '0204']),
  },
  {
    key: 'natural-sciences',
    name: '自然科学研究人员',
    shortName: '自然科学研究',
    branches: whole(researchers, ['0301', '0302', '0303', '0304']),
  },
  {
    key: 'health',
    name: '卫生技术人员',
    shortName: '卫生',
    branches: [
      branch(
        'physician',
        '医',
        ['主任医师', '副主任医师', '主治（主管）医师', '医师', '医士'],
        ['0401', '0402', '0403', '0404', '0405'],
      ),
      branch(
        'pharmacist',
        '药',
        ['主任药师', '副主任药师', '主管药师', '药师', '药士'],
        ['0411', '0412', '0413', '0414', '0415'],
      ),
      branch(
        'nurse',
        '护',
        ['主任护师', '副主任护师', '主管护师', '护师', '护士'],
        ['0421', '0422', '0423', '0424', '0425'],
      ),
      branch(
        'technician',
        '技',
        ['主任技师', '副主任技师', '主管技师', '技师', '技士'],
        ['0431', '0432', '0433', '0434', '0435'],
      ),
    ],
  },
  {
    key: 'engineering',
    name: '工程技术人员',
    shortName: '工程',
    branches: whole(
      ['正高级工程师', '高级工程师', '工程师', '助理工程师', '技术员'],
      ['0501', '0502', '0503', '0504', '0505'],
    ),
  },
  {
    key: 'agriculture',
    name: '农业技术人员',
    shortName: '农业',
    branches: [
      // One title and one code for all three branches.
      {
        key: null,
        name: null,
        titles: ['农业技术推广研究员', null, null, null, '农业技术员'],
        codes: ['0614', null, null, null, '0605'],
      },
      branch(
        'agronomist',
        '农艺',
        ['正高级农艺师', '高级农艺师', '农艺师', '助理农艺师'],
        ['0601', '0602', '0603', '0604'],
      ),
      branch(
        'animal-husbandry',
        '畜牧',
        ['正高级畜牧师', '高级畜牧师', '畜牧师', '助理畜牧师'],
        ['0606', '0607', '0608', '0609'],
      ),
      branch(
        'veterinarian',
        '兽医',
        ['正高级兽医师', '高级兽医师', '兽医师', '助理兽医师'],
        ['0610', '0611', '0612', '0613'],
      ),
    ],
  },
  {
    key: 'news',
    name: '新闻专业人员',
    shortName: '新闻',
    branches: [
      branch(
        'reporter',
        '记者',
        ['高级记者', '主任记者', '记者', '助理记者'],
        ['0701', '0702', '0703', '0704'],
      ),
      branch(
        'editor',
        '编辑',
        ['高级编辑', '主任编辑', '编辑', '助理编辑'],
        ['0705', '0706', '0707', '0708'],
      ),
    ],
  },
  {
    key: 'publishing',
    name: '出版专业人员',
    shortName: '出版',
    branches: whole(['编审', '副编审', '编辑', '助理编辑'], ['0801']),
  },
  {
    key: 'library',
    name: '图书资料专业人员',
    shortName: '图书资料',
    branches: whole(librarians),
  },
  {
    key: 'museum',
    name: '文物博物专业人员',
    shortName: '文物博物',
    branches: whole(librarians.slice(0, 4)),
  },
  { key: 'archives', name: '档案专业人员', shortName: '档案', branches: whole(librarians) },
  {
    key: 'crafts',
    name: '工艺美术专业人员',
    shortName: '工艺美术',
    branches: whole([
      '正高级工艺美术师',
      '高级工艺美术师',
      '工艺美术师',
      '助理工艺美术师',
      '工艺美术员',
    ]),
  },
  {
    key: 'technician-schools',
    name: '技工院校教师',
    shortName: '技工院校教师',
    branches: [
      branch('theory', '文化、技术理论课', lecturers),
      branch('practice', '实习指导', instructors),
    ],
  },
  {
    key: 'sports',
    name: '体育专业人员',
    shortName: '体育',
    branches: [
      branch('coach', '教练员', ['国家级教练', '高级教练', '中级教练', '初级教练']),
      branch('athletic-trainer', '运动防护师', [
        '国家级运动防护师',
        '高级运动防护师',
        '中级运动防护师',
        '初级运动防护师',
      ]),
    ],
  },
  {
    key: 'translation',
    name: '翻译专业人员',
    shortName: '翻译',
    branches: whole(['译审', '一级翻译', '二级翻译', '三级翻译']),
  },
  {
    key: 'broadcasting',
    name: '播音主持专业人员',
    shortName: '播音主持',
    branches: whole(['播音指导', '主任播音员主持人', '一级播音员主持人', '二级播音员主持人']),
  },
  {
    key: 'accounting',
    name: '会计人员',
    shortName: '会计',
    branches: whole(['正高级会计师', '高级会计师', '会计师', '助理会计师']),
  },
  {
    key: 'statistics',
    name: '统计专业人员',
    shortName: '统计',
    branches: whole(['正高级统计师', '高级统计师', '统计师', '助理统计师']),
  },
  {
    key: 'economics',
    name: '经济专业人员',
    shortName: '经济',
    branches: [
      branch('economist', '经济', ['正高级经济师', '高级经济师', '经济师', '助理经济师']),
      branch('human-resources', '人力资源管理', [
        '正高级人力资源管理师',
        '高级人力资源管理师',
        '人力资源管理师',
        '助理人力资源管理师',
      ]),
      branch('intellectual-property', '知识产权', [
        '正高级知识产权师',
        '高级知识产权师',
        '知识产权师',
        '助理知识产权师',
      ]),
    ],
  },
  {
    key: 'laboratory',
    name: '实验技术人才',
    shortName: '实验技术',
    branches: whole(['正高级实验师', '高级实验师', '实验师', '助理实验师', '实验员']),
  },
  {
    key: 'vocational-schools',
    name: '中等职业学校教师',
    shortName: '中等职业学校教师',
    branches: [
      branch('theory', '文化课、专业课', lecturers),
      branch('practice', '实习指导', instructors),
    ],
  },
  {
    key: 'schools',
    name: '中小学教师',
    shortName: '中小学教师',
    branches: whole(['正高级教师', '高级教师', '一级教师', '二级教师', '三级教师']),
  },
  {
    key: 'arts',
    name: '艺术专业人员',
    shortName: '艺术',
    branches: [
      graded('actor', '演员'),
      graded('musician', '演奏员'),
      graded('playwright', '编剧'),
      graded('director', '导演（编导）'),
      graded('conductor', '指挥'),
      graded('composer', '作曲'),
      graded('lyricist', '作词'),
      graded('photographer', '摄影（摄像）师'),
      graded('stage-designer', '舞美设计师'),
      graded('creative-designer', '艺术创意设计师'),
      graded('fine-artist', '美术师'),
      graded('writer', '文学创作'),
      graded('stage-supervisor', '演出监督'),
      graded('stage-technician', '舞台技术'),
      graded('sound-engineer', '录音师'),
      graded('film-editor', '剪辑师'),
    ],
  },
  {
    key: 'legal-services',
    name: '公共法律服务专业人员',
    shortName: '公共法律服务',
    branches: [
      graded('lawyer', '律师'),
      graded('notary', '公证员'),
      branch('forensic', '司法鉴定', [
        '主任法医师',
        '副主任法医师',
        '主检法医师',
        '法医师',
        '法医士',
      ]),
    ],
  },
  {
    key: 'shipping',
    name: '船舶专业技术人员',
    shortName: '船舶',
    branches: [
      branch('deck', '驾驶', ['正高级船长', '高级船长', '中级驾驶员', '助理驾驶员', '驾驶员']),
      branch('engine', '轮机', [
        '正高级轮机长',
        '高级轮机长',
        '中级轮机员',
        '助理轮机员',
        '轮机员',
      ]),
      branch('electronics', '电子', [
        '正高级船舶电子员',
        '高级船舶电子员',
        '中级船舶电子员',
        '助理船舶电子员',
        '船舶电子员',
      ]),
      branch('pilotage', '引航', [
        '正高级引航员',
        '高级引航员',
        '中级引航员',
        '助理引航员',
        '引航员',
      ]),
    ],
  },
  {
    key: 'civil-aviation',
    name: '民用航空飞行技术人员',
    shortName: '民用航空飞行技术',
    branches: [
      pilot('pilot', '飞行员'),
      pilot('navigator', '领航员'),
      pilot('radio-operator', '通信员'),
      pilot('flight-engineer', '机械员'),
    ],
  },
  {
    key: 'auditing',
    name: '审计专业人员',
    shortName: '审计',
    branches: whole(['正高级审计师', '高级审计师', '审计师', '助理审计师']),
  },
  {
    key: 'party-schools',
    name: '党干校教师',
    shortName: '党干校教师',
    branches: whole(professors),
  },
  { key: 'mass-culture', name: '群众文化', shortName: '群众文化', branches: whole(librarians) },
  {
    key: 'political-work',
    name: '思想政治工作',
    shortName: '思想政治工作',
    branches: whole(['正高级政工师', '高级政工师', '政工师', '助理政工师', '政工员']),
  },
];

/** Rows of Series. */
export const series = entries.map(({ key, name, shortName }, index) => ({
  key,
  name,
  shortName,
  sort: index + 1,
}));

/** Rows of Title; keys read engineering.4, news.reporter.1. */
export const titles = entries.flatMap((entry) =>
  entry.branches.flatMap((each, branchIndex) =>
    each.titles.flatMap((name, index) =>
      name === null
        ? []
        : [
            {
              key: [entry.key, each.key, index + 1].filter((part) => part !== null).join('.'),
              seriesKey: entry.key,
              branch: each.name,
              name,
              level: index + 1,
              code: each.codes?.[index] ?? null,
              sort: (branchIndex + 1) * 10 + index + 1,
            },
          ],
    ),
  ),
);
