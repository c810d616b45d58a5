// Words of registration and login.

import type { IdentityProblem, IdentityProblems } from '@/lib/domain/registration/identity-change';
import type { PersonProblem, PersonProblems } from '@/lib/domain/registration/person';
import type { UnitProblem, UnitProblems } from '@/lib/domain/registration/unit';
import type { ChangedField } from '@/lib/domain/registration/unit-change';
import { identityProblems } from './identity';

const sentences: Readonly<Record<PersonProblem | UnitProblem | IdentityProblem, string>> = {
  ...identityProblems,
  'password.short': '密码至少 12 位。可以用一句好记的话，例如几个不相干的词连在一起。',
  'password.long': '密码最多 128 位，请缩短。',
  'password.personal': '密码中不要包含证件号码、手机号码中连续的 6 位，请更换。',
  'password.common': '这个密码太容易被猜到，请更换。',
  'password.differs': '两次输入的密码不一致，请重新输入。',
  'email.form': '电子邮箱的格式不对，例如 name@example.com；没有可以不填。',
  'unitName.length': '请填写单位全称，与证照上的名称一致（2 到 100 字）。',
  'choice.missing': '请选择一项。',
  'parent.missing': '请选择主管单位。找不到时，请联系本地区职称管理部门。',
  'leaderName.length': '请填写单位负责人的姓名。',
  'proof.length': '请写明证明材料的名称和编号（4 到 200 字）。',
  'identity.unchanged': '姓名和证件号码都没有变化，请填写新的姓名或证件号码。',
  'identity.none': '这个帐号用登录名登录，没有证件号码可以更改。',
  'identity.differs': '与申请的证件号码不一致，请对照证明材料核对；申请有误的，请退回。',
  'address.long': '单位地址最多 200 字，请缩短。',
};

/** What a unit changes by request. */
export const changedFieldNames: Readonly<Record<ChangedField, string>> = {
  name: '单位名称',
  uscc: '统一社会信用代码',
  parentId: '主管单位',
};

/** A sentence for each field with a problem. */
export function problemSentences(
  problems: PersonProblems | UnitProblems | IdentityProblems,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field, sentences[problem]]),
  );
}

export const loginMessages = {
  wrong: '证件号码（帐号）或密码不正确，请核对后重新输入。忘记密码请联系单位管理员或技术咨询电话。',
  slowDown: '尝试次数太多，请 15 分钟后再试。忘记密码请联系单位管理员或技术咨询电话。',
  failed: '没有登录成功：网络或系统暂时有问题，请稍后再试。',
} as const;
