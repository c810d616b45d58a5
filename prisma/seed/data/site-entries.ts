// Telephones and links of the home page, as the guide prints them, and the committees' contacts.

import { stableId } from '../stable-id';
import { committees } from './committees';

type Entry = { section: string; label: string; url?: string; telephone?: string };

// 申报指南 一 and 四
const supportTelephone = '0991-3193615';

const listed: Entry[] = [
  { section: 'support', label: '技术咨询电话', telephone: supportTelephone },
  { section: 'support', label: '技术咨询电话', telephone: '0991-3193501' },
  { section: 'support', label: '技术咨询电话', telephone: '0991-2887709' },
  {
    section: 'support',
    label: '计算机、外汉语考试电话（乌鲁木齐南湖考试中心）',
    telephone: '0991-4650800',
  },
  { section: 'link', label: '人社厅官网', url: 'http://www.xjrs.gov.cn' },
  { section: 'link', label: '职称申报官网', url: 'http://www.xjzcsq.com' },
  { section: 'link', label: '专业技术人员管理', url: 'http://www.xjrs.gov.cn/fwdh/zyjsrygl' },
  { section: 'link', label: '任职资格条件', url: 'http://www.xjrs.gov.cn/fwdh/zyjsrygl/gxlrzzltj' },
  { section: 'link', label: '自治区继续教育公需课', url: 'http://www.xjrsjxjy.com/' },
  {
    section: 'link',
    label: '各系列评审委员会联系方式',
    url: 'http://www.xjzcsq.com/lxzyph.html',
  },
  // Until a committee gives its own number, its contact is the support line, and says so.
  ...committees.map(({ name }) => ({
    section: 'committeeContact',
    label: `${name}（暂由技术咨询电话转接，联系方式以当年通知为准）`,
    telephone: supportTelephone,
  })),
];

/** Rows of SiteEntry. */
export const siteEntries = listed.map((entry, index) => ({
  ...entry,
  id: stableId('siteEntry', entry.section, entry.label, entry.telephone ?? entry.url ?? ''),
  sort: index + 1,
}));
