// What people of the demo region do, by the field of their unit: which series and specialties they
// apply in, and the words of their work in place of those of the sections' examples (a journalist's).

export type FieldWords = {
  readonly work: string;
  readonly department: string;
  readonly post: string;
  readonly former: string;
  readonly firstMajor: string;
  readonly major: string;
  readonly project: string;
  readonly duty: string;
  readonly effect: string;
  readonly paper: string;
  readonly book: string;
  readonly prize: string;
  readonly task: string;
};
export type Field = {
  readonly seriesKey: string;
  /** Keys behind the series'; without them any of the series. */
  readonly specialties?: readonly string[];
  readonly words: FieldWords;
};

const words = (work: string, more: Partial<FieldWords> = {}): FieldWords => ({
  work,
  department: `${work}部`,
  post: `${work}部副主任`,
  former: `示例市${work}服务中心`,
  firstMajor: work,
  major: work,
  project: `示例地区${work}能力提升项目`,
  duty: '负责总体方案和组织实施，独立完成核心部分 4 项。',
  effect: '项目按期完成并通过验收，\n经验在全地区推广。',
  paper: `基层${work}工作的实践与思考`,
  book: `${work}实用手册`,
  prize: `示例${work}优秀成果`,
  task: `${work}的各项任务`,
  ...more,
});

const engineering = (work: string, more: Partial<FieldWords> = {}): FieldWords =>
  words(work, {
    department: '工程技术部',
    post: '工程技术部副经理',
    former: '示例第二工程有限公司',
    firstMajor: `${work}技术`,
    major: `${work}工程`,
    project: `示例县${work}改扩建工程`,
    duty: '任技术负责人，主持方案论证和现场技术管理。',
    effect: '节约投资 120 万元，\n一次验收合格。',
    task: '工程的设计、施工和质量管理',
    ...more,
  });

const teaching = words('语文教学', {
  department: '教研组',
  post: '教研组组长',
  former: '示例县第三中学',
  firstMajor: '学前与小学教育',
  major: '教育学',
  project: '示例县“国家通用语言文字教学”课题',
  duty: '主持课题设计，承担公开课 8 节。',
  effect: '所带班级成绩居全县前列，\n成果在 6 所学校推广。',
  paper: '乡村学校阅读教学的实践与思考',
  book: '校本阅读课程',
  prize: '优质课《火焰山》',
  task: '教学、班主任和教研工作',
});

/** By the name that units give. */
export const fields: Readonly<Record<string, Field>> = {
  schools: { seriesKey: 'schools', words: teaching },
  'vocational-schools': {
    seriesKey: 'vocational-schools',
    words: { ...teaching, work: '职业教育', department: '专业教学部', post: '专业教学部副主任' },
  },
  'higher-education': {
    seriesKey: 'higher-education',
    words: {
      ...teaching,
      work: '高等教育教学',
      department: '人文学院',
      post: '教研室主任',
      former: '示例学院',
    },
  },
  'social-sciences': { seriesKey: 'social-sciences', words: words('社会科学研究') },
  'natural-sciences': { seriesKey: 'natural-sciences', words: words('农业科学研究') },
  laboratory: { seriesKey: 'laboratory', words: words('实验教学与管理') },
  library: { seriesKey: 'library', words: words('图书资料') },
  archives: { seriesKey: 'archives', words: words('档案管理') },
  museum: { seriesKey: 'museum', words: words('文物保护') },
  'mass-culture': { seriesKey: 'mass-culture', words: words('群众文化') },
  'political-work': { seriesKey: 'political-work', words: words('思想政治工作') },
  arts: {
    seriesKey: 'arts',
    specialties: ['actor', 'musician', 'director', 'stage-designer', 'fine-artist'],
    words: words('舞台艺术创作', {
      department: '演出部',
      post: '演出部副主任',
      former: '示例县文工团',
      project: '歌舞剧《示例之春》',
    }),
  },
  news: {
    seriesKey: 'news',
    words: words('新闻采编', {
      former: '示例日报社',
      department: '采编部',
      post: '采编部副主任',
      firstMajor: '新闻采编与制作',
      major: '汉语言文学',
      project: '“石榴籽”系列融媒体报道',
      prize: '通讯《雪山下的邮路》',
    }),
  },
  broadcasting: {
    seriesKey: 'broadcasting',
    words: words('播音主持', { department: '播音部', post: '播音部副主任' }),
  },
  publishing: {
    seriesKey: 'publishing',
    words: words('图书编辑', { department: '编辑部', post: '编辑部副主任' }),
  },
  health: {
    seriesKey: 'health',
    words: words('临床诊疗', {
      department: '内科',
      post: '科室副主任',
      former: '示例县中心卫生院',
      firstMajor: '临床医学',
      major: '临床医学',
      project: '县域高血压规范化管理项目',
      duty: '负责诊疗方案和随访，完成病例 320 例。',
      effect: '规范管理率达到 82%，\n在全地区推广。',
      paper: '基层高血压患者规范管理的效果观察',
      book: '乡村医生培训手册',
      prize: '县域慢性病管理模式',
      task: '门诊、病房和下乡巡诊工作',
    }),
  },
  agriculture: {
    seriesKey: 'agriculture',
    words: words('农业技术推广', {
      department: '技术推广科',
      post: '技术推广科副科长',
      former: '示例乡农业发展服务中心',
      firstMajor: '农业技术',
      major: '农学',
      project: '示例县小麦滴灌水肥一体化推广',
      duty: '负责技术方案和示范田 3000 亩。',
      effect: '亩均增产 46 公斤，\n带动 820 户增收。',
      paper: '滴灌小麦水肥一体化技术总结',
      book: '农牧民实用技术问答',
      prize: '滴灌小麦高产栽培技术',
      task: '良种和新技术的示范推广',
    }),
  },
  engineering: {
    seriesKey: 'engineering',
    specialties: ['construction', 'municipal', 'construction-cost', 'landscape'],
    words: engineering('建筑'),
  },
  water: { seriesKey: 'engineering', specialties: ['water'], words: engineering('水利') },
  petroleum: {
    seriesKey: 'engineering',
    specialties: ['petroleum', 'chemical'],
    words: engineering('石油化工'),
  },
  power: { seriesKey: 'engineering', specialties: ['power'], words: engineering('电力') },
  transport: {
    seriesKey: 'engineering',
    specialties: ['highway', 'transport'],
    words: engineering('公路'),
  },
  accounting: {
    seriesKey: 'accounting',
    words: words('会计核算', { department: '财务部', post: '财务部副经理' }),
  },
  economics: {
    seriesKey: 'economics',
    words: words('经济管理', { department: '经营部', post: '经营部副经理' }),
  },
};
