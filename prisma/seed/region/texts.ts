// What offices of the demo region write: corrections, reasons and recommendations.

import type { Dice } from './dice';

const corrections: Readonly<Record<string, readonly string[]>> = {
  education: [
    '学位证书编号与证书不一致，请核对后重新填写。',
    '毕业证书扫描不清晰，请重新上传。',
    '请补充学位证书编号，应为 16 位。',
  ],
  'work-history': ['工作简历的起止时间请与档案核对。', '请写明现岗位所在部门。'],
  basic: ['请核对参加工作时间。', '出生地请写到县（市）。'],
  appraisals: ['请核对近三年年度考核等次。'],
};

const reasons: Readonly<Record<string, readonly string[]>> = {
  returnLevel: [
    '推荐意见没有写明公示情况，请补充后再上报。',
    '继续教育学时请单位核实后重新上报。',
    '岗位空缺情况请核实后再报。',
  ],
  grantReturn: ['退回次数已用完，材料确需补正，同意再退回一次。'],
  reject: [
    '不符合评审条件：任现职年限不足，未达到申报条件。',
    '其他政策不符：申报专业与现从事专业不一致。',
    '未公示或公示不合规：公示期不足 5 个工作日。',
    '填写不规范：业绩成果缺少佐证，补正后仍不完整。',
  ],
};

const recommendations = [
  '该同志政治立场坚定，业务能力突出，材料真实有效，已达到申报条件，同意推荐。',
  '经审核，该同志申报材料齐全，近三年年度考核均为合格以上，同意推荐上报。',
  '该同志长期在基层一线工作，业绩明显，群众评价好，经集体研究，同意推荐。',
  '经核实，学历、资历、业绩材料属实，公示无异议，同意上报评审委员会。',
];

export const correctionText = (dice: Dice, id: string, sectionId: string, order: number): string =>
  dice.pick(corrections[sectionId] ?? ['请补充完整。'], id, 'correction', order);

export const reasonText = (dice: Dice, id: string, event: string): string =>
  dice.pick(reasons[event] ?? ['请按要求办理。'], id, 'reason', event);

export const recommendationText = (dice: Dice, id: string, order: number): string =>
  dice.pick(recommendations, id, 'recommendation', order);
