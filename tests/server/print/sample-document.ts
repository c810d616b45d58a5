import { verificationOf } from '@/lib/server/print/verification';
import type { PrintDocument } from '@/lib/server/print/print-document';

export const uyghurName = 'ئابلەت روزى توختى';

export const longText = (length: number) =>
  Array.from({ length: Math.ceil(length / 13) }, (_, index) => `第${index}句采写融媒体报道。`)
    .join('')
    .slice(0, length);

export const longUrl = `https://kns.example.cn/kcms2/article/abstract?v=${'3uoqIhG8C44YLTlOAi'.repeat(12)}`;

/** A submitted application with each layout, rare characters and long values. */
export function sampleDocument(change: Partial<PrintDocument> = {}): PrintDocument {
  return {
    title: '专业技术职务任职资格申报书',
    displayName: '[自治区]新闻系列-新闻专业-高级记者',
    applicationNumber: 'RSSQ00001234',
    submissionNumber: 2,
    hash: '0123456789abcdef'.repeat(4),
    verification: verificationOf('0123456789abcdef'.repeat(4), 'http://localhost:3000'),
    draft: false,
    cover: [
      { label: '单位', value: '新疆维吾尔自治区广播电视台新闻中心（融媒体编辑部）' },
      { label: '姓名', value: '迪丽娜尔·阿不都热合曼·买买提'.repeat(4) },
      { label: '填表时间', value: '2026 年 7 月 3 日' },
    ],
    sections: [
      {
        title: '基本信息',
        layout: 'record',
        fields: [
          { label: '姓名', value: '阿卜来提·如则托合提' },
          { label: '曾用名', value: '𠮷力·𫚭𫠆' },
          { label: '个人主页', value: longUrl },
          { label: '主要业绩', value: longText(1900), wide: true },
          { label: '备注', value: '第一行\n第二行 #set text(red) *粗* $x$ \\ @ <a> ~ “引号”' },
        ],
      },
      {
        title: '工作简历',
        layout: 'table',
        columns: [
          { label: '起止时间', weight: 2 },
          { label: '工作单位', weight: 3 },
          { label: '从事何专业技术工作', weight: 4 },
        ],
        rows: Array.from({ length: 60 }, (_, index) => [
          `${1950 + index}-01 至 ${1950 + index}-12`,
          `喀什地区融媒体中心${index}部`,
          index % 7 === 0 ? `${index}${longText(120)}` : `记者${index}`,
        ]),
      },
      {
        title: '著（译）作、论文',
        layout: 'entries',
        entries: [
          {
            heading: '《县级广播电视台新闻生产流程再造研究》',
            fields: [
              { label: '刊物', value: '新闻战线' },
              { label: '内容提要', value: longText(600) },
            ],
          },
          { heading: '《天山南北》', fields: [{ label: '网址', value: longUrl, wide: true }] },
        ],
      },
      { title: '专利发明', layout: 'table', columns: [{ label: '名称', weight: 1 }], rows: [] },
      { title: '获奖情况', layout: 'entries', entries: [] },
      { title: '考核情况', layout: 'record', fields: [] },
    ],
    attachments: [
      {
        section: '学历学位',
        row: '本科 新疆大学',
        kind: '毕业证书',
        name: 'diploma_scan_final_version_2023_07_01_signed_by_the_school.pdf',
        pages: 2,
        sha256Short: '9f86d081884c7d65',
      },
      { section: '获奖', row: '', kind: '证书', name: '证书.jpg', sha256Short: '60303ae22b998861' },
    ],
    pledge: { text: '本人承诺所填报的信息真实、准确、完整。', acceptedAt: '2026-07-03 10:12' },
    opinions: [
      {
        office: '新疆维吾尔自治区广播电视台',
        text: `经公示，同意推荐。${longText(900)}`,
        leader: '买买提·吐尔逊',
        telephone: '0991-1234567',
        at: '2026-07-05 16:20',
      },
    ],
    createdAt: '2026-07-03T02:12:33.000Z',
    ...change,
  };
}
