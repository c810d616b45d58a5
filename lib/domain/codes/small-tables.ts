// The short enumerations of domain.md §5 and §6.8, whose codes are their names.

import { namesOnly } from './code-table';

export const yearsOfStudy = namesOnly('1', '1.5', '2', '2.5', '3', '4', '5', '6', '7', '8');
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
export const applicationModes = namesOnly(
  '正常晋升',
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
export const beforeOrAfterTitle = namesOnly('任现职前', '任现职后');
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
export const projectRoles = namesOnly('主持', '独立', '参加');
