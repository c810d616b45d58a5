// Knows the register of receiving units (主管单位、材料接收部门): units that no other one approves
// because the department of the region founds them (domain.md §8.3).

import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { parseCreditCode } from '@/lib/domain/identity/credit-code';
import { parseOptionalEmail } from '@/lib/domain/identity/email';
import { parseMobile, parsePhone } from '@/lib/domain/identity/phone';
import { defineRegister, type RegisterRow, type RowProblems } from './register';

export const receivingUnits = defineRegister({
  title: '主管单位（材料接收部门）',
  group: '评审委员会和批次',
  about:
    '接收基层单位上报材料的单位，登记后马上生效。其他单位由单位管理员自行注册、主管单位审核。更名、调整上级、停用在“单位”中办理，管理员在各单位的“管理员”页邀请。',
  permission: 'unit.found',
  key: null,
  only: { receiving: true },
  fields: {
    regionCode: { kind: 'reference', label: '评审地区', to: 'regions', fixed: true },
    name: { kind: 'text', label: '单位名称', max: 100, fixed: true },
    uscc: {
      kind: 'text',
      label: '统一社会信用代码',
      max: 18,
      pattern: /^[0-9A-Z]{18}$/,
      example: '11650000010123456N',
      fixed: true,
    },
    nature: { kind: 'choice', label: '单位性质', codes: unitNatures },
    parentId: {
      kind: 'reference',
      label: '上级主管单位',
      to: 'receiving-units',
      optional: true,
      fixed: true,
      hint: '不选：材料直接报评审委员会。',
    },
    leaderName: { kind: 'text', label: '负责人', max: 100, formOnly: true },
    leaderMobile: { kind: 'text', label: '负责人手机', max: 20, formOnly: true },
    telephone: { kind: 'text', label: '联系电话', max: 30 },
    email: { kind: 'text', label: '电子邮箱', max: 100, optional: true, formOnly: true },
    address: { kind: 'text', label: '地址', max: 200, optional: true, formOnly: true },
  },
  naming: ['name'],
  order: ['regionCode', 'name'],
  check: contactProblems,
});

const text = (row: RegisterRow, name: string): string => String(row[name] ?? '');

function contactProblems(row: RegisterRow): RowProblems {
  const wrong = {
    uscc: !parseCreditCode(text(row, 'uscc')).ok && '统一社会信用代码的校验码不对，请核对。',
    leaderMobile: !parseMobile(text(row, 'leaderMobile')).ok && '请填写 11 位手机号码。',
    telephone: !parsePhone(text(row, 'telephone')).ok && '请填写电话号码，如 0991-3193615。',
    email: parseOptionalEmail(text(row, 'email')) === undefined && '电子邮箱的格式不对，请核对。',
  };
  return Object.fromEntries(
    Object.entries(wrong).flatMap(([name, problem]) => (problem ? [[name, problem]] : [])),
  );
}
