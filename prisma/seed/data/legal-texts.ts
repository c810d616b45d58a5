// The texts that people agree to, word for word. A changed text is a new version, never an edit:
// what somebody agreed to must stay readable.

import { createHash } from 'node:crypto';
import { beijing } from '@/lib/domain/beijing-time';

/** The version of the pledge that rounds ask for. */
export const pledgeVersion = '2026';

// 申报指南 2.7, word for word
const pledge =
  '本人承诺以上填报的内容和提交的材料完全真实有效，且网上填报与送审报表内容完全一致。如申请人提交弄虚作假确认材料的，一经查实，不予受理确认申报或取消已确认的资格，并从申报年度下一年度起 5 年内，不得申报专业技术资格';

// 个人信息保护法 art. 13, 17, 29, 30, 34. The operator completes item 1 and has it checked.
const consent = `个人信息处理告知（版本 1.0）

1. 处理者：新疆维吾尔自治区专业技术人员管理平台的主办单位。个人信息保护事务的联系人和地址见平台公布的信息，联系电话：0991-3193615。

2. 处理目的和依据：为履行职称申报、审核、评审、公示、发证及档案管理等法定职责所必需（《中华人民共和国个人信息保护法》第十三条第一款第三项、第三十四条）。第 4 项所列的敏感个人信息，另行取得您的单独同意。

3. 个人信息的种类：姓名、性别、出生日期、民族、身份证件号码、联系方式、学历学位、工作经历、现任职务、专业技术资格、业绩成果、论文著作、继续教育、考核情况，以及您上传的证明材料。标注“选填”的内容，不填写不影响申报。

4. 敏感个人信息：身份证件号码及影像、本人照片、学历和资格证书的影像等。
处理的必要性：核对身份，防止冒名申报和重复申报。
对您的影响：这些信息一旦泄露或者被非法使用，可能使您的人身、财产安全受到危害。
保护措施：加密存储、页面遮蔽显示、查看留有记录、按职责授予最小权限。
需要您单独同意的内容：我单独同意为上述目的处理我的敏感个人信息。

5. 谁会看到：您所在的基层单位管理员、主管单位（推荐单位）审核管理员、您所申报的评审委员会的工作人员和被指定的评审专家，按职责分级查看。您可以在“我的个人信息”的查看记录中，看到谁在何时查看过您的信息。

6. 公开：按规定公示姓名、单位、申报的资格等必要信息，公示期不少于 5 个工作日；不公开身份证件号码、电话和出生日期。

7. 保存：存储在中华人民共和国境内；保存期限见平台公布的《保存期限表》，期满后删除或者作匿名化处理；法律、行政法规另有规定的，从其规定。

8. 您的权利：查阅、复制、更正、补充、删除个人信息，撤回同意，注销账号，要求解释说明。您可以在“我的个人信息”中提出，我们在 15 个工作日内答复；不认可答复的，可以向履行个人信息保护职责的部门投诉，或者向人民法院提起诉讼。撤回同意不影响撤回前已经进行的处理；为履行法定职责所必需的处理，不因撤回同意而停止。

9. 变更：处理的目的、方式或者信息种类发生变更时，将重新告知您，并在需要时重新取得您的同意。`;

const listed = [
  { kind: 'consent', version: '1.0', text: consent },
  { kind: 'pledge', version: pledgeVersion, text: pledge },
];

/** Rows of LegalText. */
export const legalTexts = listed.map((legalText) => ({
  ...legalText,
  sha256: createHash('sha256').update(legalText.text).digest('hex'),
  validFrom: beijing(2026, 1, 1),
}));
