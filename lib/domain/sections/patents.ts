// 专利发明: patents, varieties and software (domain.md §5.12).

import { isPatentNumber, isSoftwareNumber } from '@/lib/domain/codes/publication-numbers';
import { patentKinds } from '@/lib/domain/codes/small-tables';
import { rankTooHigh } from './findings';
import type { Finding } from './section';
import { defineSection } from './section';

const patented = ['发明', '实用新型', '外观设计'];

type Registered = {
  readonly rowId: string;
  readonly kind: string | null;
  readonly number: string | null;
};

/** Foreign and special registrations have numbers of their own, which nothing here can check. */
function wrongNumber({ rowId, kind, number }: Registered): Finding[] {
  if (kind === null || number === null) return [];
  if (patented.includes(kind) && !isPatentNumber(number)) {
    const message = '专利号不正确：应是 12 位数字、一个点和校验位，请对照证书核对。';
    return [{ rowId, field: 'number', message }];
  }
  if (kind === '软件著作权' && !isSoftwareNumber(number)) {
    const message = '登记号不正确：应写成 2020SR0123456 的样子，请对照证书核对。';
    return [{ rowId, field: 'number', message }];
  }
  return [];
}

export const patents = defineSection({
  id: 'patents',
  title: '专利发明',
  intro: '请填写已授权或已登记的专利、植物新品种、软件著作权等。',
  layout: 'list',
  maxRows: 40,
  rowName: '专利',
  fields: {
    name: { kind: 'text', label: '名称', max: 200 },
    kind: { kind: 'choice', label: '类别', codes: patentKinds },
    number: { kind: 'text', label: '专利号（登记号）', max: 40 },
    appliedAt: { kind: 'date', label: '申请日', notAfterToday: true, optional: true },
    grantedAt: { kind: 'month', label: '授权年月', notAfterToday: true },
    grantedBy: { kind: 'text', label: '授权单位（国别）', max: 100 },
    owner: { kind: 'text', label: '专利权人', max: 100, optional: true },
    rank: { kind: 'number', label: '发明人排序', min: 1, max: 200 },
    people: { kind: 'number', label: '总人数', min: 1, max: 200 },
    isUsed: { kind: 'yesNo', label: '是否转让或转化' },
    benefit: {
      kind: 'number',
      label: '效益',
      min: 0,
      max: 10_000_000,
      decimals: 2,
      unit: '万元',
      optional: true,
      showIf: { field: 'isUsed', is: true },
    },
  },
  columns: ['name', 'kind', 'number', 'grantedAt', 'rank', 'people'],
  published: ['kind', 'name', 'grantedAt', 'rank'],
  attachments: [
    { kind: 'certificate', label: '专利证书' },
    { kind: 'status', label: '授权公告或法律状态截图' },
    { kind: 'benefit', label: '转化合同或效益证明' },
  ],
  check: (rows) => [
    ...rows.flatMap(wrongNumber),
    ...rankTooHigh(rows),
    ...rows
      .filter(
        ({ appliedAt, grantedAt }) => appliedAt && grantedAt && grantedAt < appliedAt.slice(0, 7),
      )
      .map(({ rowId }) => ({
        rowId,
        field: 'grantedAt',
        message: '授权年月应不早于申请日，请核对。',
      })),
  ],
  examples: [
    {
      name: '一种双语字幕同步装置',
      kind: '发明',
      number: 'ZL202110999999.5',
      appliedAt: '2021-03-15',
      grantedAt: '2023-07',
      grantedBy: '国家知识产权局',
      owner: '示例县融媒体中心',
      rank: 2,
      people: 4,
      isUsed: true,
      benefit: 35.5,
    },
    {
      name: '示例采编管理软件',
      kind: '软件著作权',
      number: '2022SR0999999',
      appliedAt: null,
      grantedAt: '2022-08',
      grantedBy: '国家版权局',
      owner: null,
      rank: 1,
      people: 1,
      isUsed: false,
      benefit: null,
    },
  ],
});
