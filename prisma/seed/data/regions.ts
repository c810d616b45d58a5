// 评审地区: what the home page lists (the 14 prefectures and the social centre on its left, the
// autonomous region at its top right). Codes are those of GB/T 2260.

const prefectures = [
  ['650100', '乌鲁木齐市'],
  ['650200', '克拉玛依市'],
  ['650400', '吐鲁番市'],
  ['650500', '哈密市'],
  ['652300', '昌吉州'],
  ['652700', '博州'],
  ['652800', '巴州'],
  ['652900', '阿克苏地区'],
  ['653000', '克州'],
  ['653100', '喀什地区'],
  ['653200', '和田地区'],
  ['654000', '伊犁州'],
  ['654200', '塔城地区'],
  ['654300', '阿勒泰地区'],
] as const;

const listed: { code: string; name: string; kind: string; gbCode: string | null }[] = [
  { code: '650000', name: '自治区', kind: 'autonomousRegion', gbCode: '650000' },
  ...prefectures.map(([code, name]) => ({ code, name, kind: 'prefecture', gbCode: code })),
  { code: 'SOCIAL', name: '职称社会化评价中心', kind: 'socialCentre', gbCode: null },
];

/** Rows of ReviewRegion. */
export const regions = listed.map((region, index) => ({ ...region, sort: index + 1 }));
