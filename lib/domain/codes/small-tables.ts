// The short enumerations of domain.md §5 and §6.8, whose codes are their names.

import { namesOnly, namesSpelled } from './code-table';

export const yearsOfStudy = namesOnly('1', '1.5', '2', '2.5', '3', '4', '5', '6', '7', '8');
export const educationItems = namesOnly('第一学历', '最高学历', '第二学历');
export const graduationKinds = namesOnly('毕业', '结业', '肄业');
export const studyForms = namesOnly(
  '全日制',
  '函授',
  '业余',
  '夜大学',
  '脱产',
  '网络教育',
  '自学考试',
  '开放教育',
  '在职研究生',
  '党校',
  '其他',
);
/** Where what a row says comes from (domain.md §5). */
export const dataSources = namesOnly('自填', '数据获取');
/** What checking a diploma against the national register gave. */
export const verificationResults = namesOnly('已核验', '核验中', '无法核验');
export const healthStates = namesOnly('健康或良好', '一般或较弱', '有慢性病', '残疾');
export const staffKinds = namesOnly(
  '事业在编',
  '事业聘用（人事代理）',
  '国有企业',
  '非公有制企业',
  '社会组织',
  '自由职业者',
  '援疆',
  '中央驻疆',
  '其他',
);
/** GB/T 12404-1997 隶属关系. */
export const subordinations = namesOnly(
  '中央',
  '自治区',
  '地区（州、市）',
  '县（市、区）',
  '街道、镇、乡',
  '居民委员会、村民委员会',
  '其他',
);
/** The way of those who apply for the next level; every other one has rules of its own. */
export const usualMode = '正常晋升';
export const applicationModes = namesOnly(
  usualMode,
  '破格',
  '直接申报（绿色通道）',
  '转评',
  '初次确定',
  '授予',
  '访惠聚高定',
  '定向评价定向使用',
  '高技能人才贯通',
  '援疆',
  '委托评审',
  '职业资格对应',
);
export const beforeTitle = '任现职前';
export const afterTitle = '任现职后';
export const beforeOrAfterTitle = namesOnly(beforeTitle, afterTitle);
export const projectLevels = namesOnly(
  '国家级',
  '省部级',
  '地厅级',
  '县处级',
  '单位级',
  '横向',
  '学会协会',
);
export const projectScales = namesOnly('大型', '中型', '小型');
export const projectRoles = namesOnly(
  '主持',
  '独立',
  '参加',
  '项目负责人',
  '技术负责人',
  '主要完成人',
  '参与',
);

export const qualificationKinds = namesOnly('职称证书', '职业资格证书', '技能等级证书');
const titleLevels = namesOnly('正高级', '副高级', '中级', '助理级', '员级');
/** Levels of titles, then those of skill certificates; licences may have none. */
export const qualificationLevels = [
  ...titleLevels,
  ...namesOnly('高级技师', '技师', '高级工', '中级工', '初级工', '不分级'),
];
export const waysObtained = namesOnly('评审', '认定（初定）', '授予', '考试', '转评', '高定');
export const postGrades = namesSpelled({
  专业技术一级: 'zhuan ye ji shu yi ji',
  专业技术二级: 'zhuan ye ji shu er ji',
  专业技术三级: 'zhuan ye ji shu san ji',
  专业技术四级: 'zhuan ye ji shu si ji',
  专业技术五级: 'zhuan ye ji shu wu ji',
  专业技术六级: 'zhuan ye ji shu liu ji',
  专业技术七级: 'zhuan ye ji shu qi ji',
  专业技术八级: 'zhuan ye ji shu ba ji',
  专业技术九级: 'zhuan ye ji shu jiu ji',
  专业技术十级: 'zhuan ye ji shu shi ji',
  专业技术十一级: 'zhuan ye ji shu shi yi ji',
  专业技术十二级: 'zhuan ye ji shu shi er ji',
  专业技术十三级: 'zhuan ye ji shu shi san ji',
});
export const practiceKinds = namesOnly(
  '基层服务',
  '驻村“访惠聚”',
  '支教支医',
  '援疆',
  '项目实践',
  '带教培养',
  '进修',
  '其他',
);
export const publicationKinds = namesSpelled({
  论文: 'lun wen',
  专著: 'zhuan zhu',
  译著: 'yi zhu',
  编著: 'bian zhu',
  教材: 'jiao cai',
  研究报告: 'yan jiu bao gao',
  技术报告: 'ji shu bao gao',
  标准: 'biao zhun',
  工法: 'gong fa',
  教案: 'jiao an',
  病例报告: 'bing li bao gao',
  作品: 'zuo pin',
  其他: 'qi ta',
});
export const journalLevels = namesSpelled({
  SCI: 'sci',
  SSCI: 'ssci',
  'A&HCI': 'a&hci',
  EI: 'ei',
  CPCI: 'cpci',
  CSSCI: 'cssci',
  CSCD: 'cscd',
  北大核心: 'bei da he xin',
  科技核心: 'ke ji he xin',
  国家级: 'guo jia ji',
  省级: 'sheng ji',
  内部交流: 'nei bu jiao liu',
  其他: 'qi ta',
});
export const authorships = namesOnly(
  '独著',
  '第一作者',
  '通讯作者',
  '共同第一作者',
  '第二作者',
  '第三作者',
  '其他',
);
export const languageExamKinds = namesOnly('职称外语', '职称汉语', 'MHK', '普通话', '其他');
export const examLanguages = namesOnly('英语', '日语', '俄语', '德语', '法语', '西班牙语', '汉语');
export const examFields = namesOnly('综合', '理工', '卫生', '财经', '人文');
export const exemptions = namesOnly(
  '长期在艰苦边远地区和基层一线工作',
  '年龄达到免试规定',
  '学历学位符合免试规定',
  '从事专业不作要求',
  '其他',
);
export const appraisalGrades = namesOnly(
  '优秀',
  '合格',
  '基本合格',
  '不合格',
  '不定等次',
  '未参加',
);
export const patentKinds = namesOnly(
  '发明',
  '实用新型',
  '外观设计',
  'PCT',
  '植物新品种',
  '软件著作权',
  '集成电路布图',
);
export const awardKinds = namesOnly('科技', '教学', '业务竞赛', '荣誉称号', '人才称号', '其他');
export const awardLevels = namesOnly(
  '国家级',
  '省部级',
  '地厅（州市）级',
  '县处级',
  '单位级',
  '行业（学会）',
);
export const awardGrades = namesOnly('特等', '一等', '二等', '三等', '四等', '优秀', '其它');
export const exceptionKinds = namesOnly('学历破格', '资历破格', '业绩破格', '直接申报（绿色通道）');
export const clauseKinds = namesOnly('基本条件', '学历资历', '能力经历', '业绩', '学术成果');
export const trainingForms = namesOnly('脱产', '半脱产', '业余', '网络', '其他');
