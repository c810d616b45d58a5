// Knows what to tell people whose number or name cannot be taken: what is wrong, how to mend it.

import type { CreditCodeProblem } from '@/lib/domain/identity/credit-code';
import type { DocumentKind, DocumentNumberProblem } from '@/lib/domain/identity/document-number';
import type { PersonNameProblem } from '@/lib/domain/identity/person-name';
import type { PhoneProblem } from '@/lib/domain/identity/phone';

export type IdentityProblem =
  DocumentNumberProblem | CreditCodeProblem | PersonNameProblem | PhoneProblem;

/** Names of the documents, as printed on them. */
export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  residentIdCard: '居民身份证',
  hkMacaoResidencePermit: '港澳居民居住证',
  taiwanResidencePermit: '台湾居民居住证',
};

/** One sentence for each problem. */
export const identityProblems: Readonly<Record<IdentityProblem, string>> = {
  'documentNumber.empty': '请填写证件号码。',
  'documentNumber.fifteenDigits':
    '您填写的是 15 位旧号码，该号码已停止使用，请填写现在证件上的 18 位号码。',
  'documentNumber.length': '证件号码应为 18 位，请对照证件检查是否多填或漏填。',
  'documentNumber.characters':
    '证件号码只能是数字，最后一位可以是字母 X，请删去其他字符后重新填写。',
  'documentNumber.notThisPermit': '该号码不是您所选居住证的号码，请检查证件类型和号码是否对应。',
  'documentNumber.isHkMacaoPermit':
    '该号码是港澳居民居住证的号码，请将证件类型改选为“港澳居民居住证”。',
  'documentNumber.isTaiwanPermit':
    '该号码是台湾居民居住证的号码，请将证件类型改选为“台湾居民居住证”。',
  'documentNumber.birthDate': '证件号码第 7 至 14 位不是有效的出生日期，请对照证件重新填写。',
  'documentNumber.checkDigit': '证件号码有误，可能有一位或几位填错，请对照证件逐位检查。',
  'documentNumber.birthInFuture': '证件号码中的出生日期晚于今天，请对照证件重新填写。',
  'documentNumber.tooYoung': '未满 16 周岁不能注册，请检查您填写的是否为本人的证件号码。',

  'creditCode.empty': '请填写统一社会信用代码。',
  'creditCode.length':
    '统一社会信用代码应为 18 位，请按营业执照或法人证书填写，不要填写旧的组织机构代码或注册号。',
  'creditCode.characters':
    '统一社会信用代码只含数字和大写字母，且不使用 I、O、S、V、Z，请检查是否把 1、0、5、2 填成了字母。',
  'creditCode.organisationCode':
    '统一社会信用代码第 9 至 17 位有误，请对照营业执照或法人证书逐位检查。',
  'creditCode.checkDigit':
    '统一社会信用代码有误，可能有一位或几位填错，请对照营业执照或法人证书逐位检查。',

  'personName.empty': '请填写姓名。',
  'personName.short': '姓名至少两个字，请按证件填写完整的姓名。',
  'personName.long': '姓名最多 100 个字，请检查是否填入了其他内容。',
  'personName.space': '姓名中间不能有空格；名与父名之间请用间隔号“·”连接。',
  'personName.edgeDot': '间隔号“·”不能在姓名的开头或末尾，请补全姓名或删去多余的间隔号。',
  'personName.characters':
    '姓名只能使用汉字和间隔号“·”，请按证件填写；证件上的字打不出来的，请拨打技术咨询电话。',

  'mobile.empty': '请填写手机号码。',
  'mobile.form': '手机号码应为 11 位数字，以 1 开头，请检查后重新填写。',
  'landline.empty': '请填写联系电话。',
  'landline.form': '固定电话请带区号填写，例如 0991-3193615；有分机的写作 0991-3193615-12。',
};
