// 专业 by series: `[key, name]`, or `[key, name, branch]` where the titles depend on it. The word
// 专业 is added when a name is shown. Mostly those of regional notices; the operator adds to them.

import { series } from './series';

type Entry = readonly [key: string, name: string, branch?: string];

const languages: Entry[] = [
  ['uyghur', '维吾尔语'],
  ['kazakh', '哈萨克语'],
  ['kyrgyz', '柯尔克孜语'],
  ['mongolian', '蒙古语'],
  ['sibe', '锡伯语'],
];

const engineering: Entry[] = [
  ['construction', '建筑'],
  ['municipal', '市政'],
  ['landscape', '园林'],
  ['real-estate', '房地产'],
  ['construction-cost', '工程造价'],
  ['building-materials', '建材'],
  ['spatial-planning', '国土空间规划'],
  ['highway', '公路工程'],
  ['transport', '运输工程'],
  ['railway', '铁路'],
  ['aviation', '民航'],
  ['post', '邮政快递'],
  ['logistics', '物流'],
  ['water', '水利'],
  ['power', '电力'],
  ['environment', '生态环境'],
  ['forestry', '林业和草原'],
  ['geology', '地质矿产'],
  ['surveying', '测绘'],
  ['nonferrous-metals', '有色金属'],
  ['coal', '煤炭'],
  ['metallurgy', '冶金'],
  ['petroleum', '石油石化'],
  ['chemical', '化工（含制药）'],
  ['pharmaceutical', '药品'],
  ['quality', '质量技术监督'],
  ['special-equipment', '特种设备'],
  ['mechanical', '机械电子'],
  ['agricultural-machinery', '农机'],
  ['textile', '纺织'],
  ['light-industry', '轻工'],
  ['food', '食品'],
  ['electronics', '电子信息'],
  ['big-data', '大数据'],
  ['artificial-intelligence', '人工智能'],
  ['cyber-security', '网络空间安全'],
  ['software', '计算机技术与软件'],
  ['telecommunications', '通信'],
  ['radio-television', '广播电视'],
  ['meteorology', '气象'],
  ['seismology', '地震'],
  ['work-safety', '安全生产'],
  ['fire-protection', '消防'],
];

const commonSubjects: Entry[] = [
  ['chinese', '语文'],
  ['mathematics', '数学'],
  ['english', '英语'],
  ['sports', '体育与健康'],
  ['music', '音乐'],
  ['art', '美术'],
  ['mental-health', '心理健康'],
  ['labour', '劳动'],
];
const secondarySubjects: Entry[] = [
  ['physics', '物理'],
  ['chemistry', '化学'],
  ['biology', '生物学'],
  ['history', '历史'],
  ['geography', '地理'],
];

const stage = (key: string, name: string, subjects: readonly Entry[]): Entry[] =>
  subjects.map(([subject, subjectName]) => [`${key}-${subject}`, `${name}${subjectName}`]);

const schools: Entry[] = [
  ['kindergarten', '学前教育'],
  ...stage('primary', '小学', [
    ...commonSubjects,
    ['morality', '道德与法治'],
    ['science', '科学'],
    ['information', '信息科技'],
  ]),
  ...stage('junior', '初中', [
    ...commonSubjects,
    ...secondarySubjects,
    ['morality', '道德与法治'],
    ['information', '信息科技'],
  ]),
  ...stage('senior', '高中', [
    ...commonSubjects,
    ...secondarySubjects,
    ['politics', '思想政治'],
    ['information', '信息技术'],
    ['technology', '通用技术'],
  ]),
  ['special-education', '特殊教育'],
];

const listed: Readonly<Record<string, readonly Entry[]>> = {
  health: [
    ['clinical', '临床医学', '医'],
    ['stomatology', '口腔医学', '医'],
    ['general-practice', '全科医学', '医'],
    ['chinese-medicine', '中医', '医'],
    ['uyghur-medicine', '维吾尔医', '医'],
    ['kazakh-medicine', '哈萨克医', '医'],
    ['mongolian-medicine', '蒙医', '医'],
    ['public-health', '公共卫生', '医'],
    ['imaging', '医学影像', '医'],
    ['pharmacy', '药学', '药'],
    ['nursing', '护理', '护'],
    ['laboratory', '医学检验技术', '技'],
    ['imaging-technology', '医学影像技术', '技'],
  ],
  engineering,
  agriculture: [
    ['agronomy', '农艺', '农艺'],
    ['animal-husbandry', '畜牧', '畜牧'],
    ['veterinary', '兽医', '兽医'],
  ],
  publishing: [
    ['chinese', '汉语出版'],
    ...languages.map(([key, name]): Entry => [key, `${name}出版`]),
  ],
  crafts: [
    ['crafts', '工艺美术'],
    ['fashion', '服装设计'],
  ],
  'technician-schools': [
    ['theory', '文化、技术理论课', '文化、技术理论课'],
    ['practice', '实习指导', '实习指导'],
  ],
  sports: [
    ['coach', '教练员', '教练员'],
    ['athletic-trainer', '运动防护师', '运动防护师'],
  ],
  translation: [...languages, ['russian', '俄语'], ['english', '英语']],
  broadcasting: [
    ['chinese', '汉语播音主持'],
    ...languages.map(([key, name]): Entry => [key, `${name}播音主持`]),
  ],
  economics: [
    ['economics', '经济', '经济'],
    ['human-resources', '人力资源管理', '人力资源管理'],
    ['intellectual-property', '知识产权', '知识产权'],
  ],
  'vocational-schools': [
    ['theory', '文化课、专业课', '文化课、专业课'],
    ['practice', '实习指导', '实习指导'],
  ],
  schools,
  arts: [
    ['actor', '演员', '演员'],
    ['musician', '演奏员', '演奏员'],
    ['playwright', '编剧', '编剧'],
    ['director', '导演（编导）', '导演（编导）'],
    ['conductor', '指挥', '指挥'],
    ['composer', '作曲', '作曲'],
    ['lyricist', '作词', '作词'],
    ['photographer', '摄影（摄像）', '摄影（摄像）师'],
    ['stage-designer', '舞美设计', '舞美设计师'],
    ['creative-designer', '艺术创意设计', '艺术创意设计师'],
    ['fine-artist', '美术', '美术师'],
    ['writer', '文学创作', '文学创作'],
    ['stage-supervisor', '演出监督', '演出监督'],
    ['stage-technician', '舞台技术', '舞台技术'],
    ['sound-engineer', '录音', '录音师'],
    ['film-editor', '剪辑', '剪辑师'],
  ],
  'legal-services': [
    ['lawyer', '律师', '律师'],
    ['notary', '公证', '公证员'],
    ['forensic', '司法鉴定', '司法鉴定'],
  ],
  shipping: [
    ['deck', '驾驶', '驾驶'],
    ['engine', '轮机', '轮机'],
    ['electronics', '电子', '电子'],
    ['pilotage', '引航', '引航'],
  ],
  'civil-aviation': [
    ['pilot', '飞行', '飞行员'],
    ['navigator', '领航', '领航员'],
    ['radio-operator', '通信', '通信员'],
    ['flight-engineer', '机械', '机械员'],
  ],
};

/** Rows of Specialty; a series without a list has one specialty of its own name. */
export const specialties = series.flatMap(({ key: seriesKey, shortName }) => {
  const entries = listed[seriesKey] ?? [[seriesKey, shortName] as const];
  return entries.map(([key, name, branch], index) => ({
    key: `${seriesKey}.${key}`,
    seriesKey,
    name,
    branch: branch ?? null,
    sort: index + 1,
  }));
});
