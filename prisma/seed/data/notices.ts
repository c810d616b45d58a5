// The notices that a new site opens with.

import { beijing, formatDate, formatDateTime } from '@/lib/domain/beijing-time';
import { stableId } from '../stable-id';
import { windowsFor } from './rounds';

const missingUnit = `申报人在填写基本信息时，基层单位不能手动填写，只能从弹出窗口中选择。找不到基层单位的原因有两个：

1. 单位未注册。请联系本单位人事部门，从首页右侧的“单位注册”进入，填写单位信息并选择主管单位（推荐单位、材料接收部门）。

2. 单位已注册，但未被主管单位审核。刚注册的单位需要经过主管单位审核，单位信息才能生效；请单位联系主管单位办理审核。

选择时可以输入单位名称、拼音或统一社会信用代码查找。仍有问题的，请拨打技术咨询电话：0991-3193615、0991-3193501、0991-2887709。`;

const browsers = `本平台在电脑和手机的现行浏览器中均可使用，不需要安装控件，也不需要允许弹出窗口。建议使用新版的 Edge、Chrome、火狐或 Safari 浏览器；双核浏览器请使用极速模式。IE 浏览器已停止更新，不能使用本平台。

上传附件推荐使用扫描图像，既清楚又不超出大小。`;

function arrangement(now: Date): string {
  const windows = windowsFor(now);
  return `${windows.year}年度职称申报时间安排如下，均为北京时间：

个人申报：${formatDateTime(windows.applyFrom)} 至 ${formatDateTime(windows.applyTo)}
基层单位审核：至 ${formatDateTime(windows.unitReviewTo)}
主管单位审核：至 ${formatDateTime(windows.supervisingReviewTo)}
报送材料：${formatDateTime(windows.paperFrom)} 至 ${formatDateTime(windows.paperTo)}

申报流程：个人填写材料并提交，基层单位管理员审核，主管单位管理员审核，评审委员会审核，形式审核通过。形式审核通过的材料由评审委员会组织专家开会评审。

新增申请书前请确认评审地区：参加自治区评审的，从首页右上“参加自治区评审登录”进入；参加地州评审的，从首页左边所在地州的入口进入。

各评审委员会另有安排的，以该评审委员会的通知为准。截止当日（${formatDate(windows.applyTo)}）访问人数较多，请尽早上报。`;
}

/** Rows of Notice for a site that is set up now. */
export function noticesFor(now: Date) {
  const { year, applyFrom } = windowsFor(now);
  const listed = [
    { title: `${year}年度职称申报工作安排`, body: arrangement(now), publishedAt: applyFrom },
    { title: '找不到基层单位怎么办', body: missingUnit, publishedAt: beijing(year, 1, 1, 10) },
    { title: '浏览器要求', body: browsers, publishedAt: beijing(year, 1, 1, 9) },
  ];
  return listed.map((notice) => ({ ...notice, id: stableId('notice', notice.title) }));
}
