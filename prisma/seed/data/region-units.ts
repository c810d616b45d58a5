// The units of the demo region, as a table of what every prefecture has and what the autonomous
// region has. All names say 示例 where a real one would say whose it is.

/** What a unit's people apply for: fields of region-fields.ts. */
export type UnitEntry = {
  readonly name: string;
  readonly nature: string;
  readonly fields: readonly string[];
  /** How many of the applications come from it, in parts. */
  readonly size: number;
};
export type OfficeEntry = {
  readonly name: string;
  readonly nature: string;
  readonly units: readonly UnitEntry[];
  readonly offices?: readonly OfficeEntry[];
};

const unit = (
  name: string,
  nature: string,
  fields: readonly string[],
  size: number,
): UnitEntry => ({ name, nature, fields, size });

/** The offices of a prefecture that receive, and what is below them; `county` is made up. */
export const officesOfPrefecture = (name: string, county: string): readonly OfficeEntry[] => [
  {
    name: `${name}教育局（示例）`,
    nature: 'prefecture',
    units: [
      unit(`${name}示例高级中学`, 'prefecture', ['schools'], 5),
      unit(`${name}示例职业技术学校`, 'prefecture', ['vocational-schools'], 2),
    ],
    offices: [
      {
        name: `${county}教育局`,
        nature: 'county',
        units: [
          unit(`${county}第一中学`, 'county', ['schools'], 6),
          unit(`${county}第二小学`, 'county', ['schools'], 4),
          unit(`${county}中心幼儿园`, 'township', ['schools'], 2),
        ],
      },
    ],
  },
  {
    name: `${name}卫生健康委员会（示例）`,
    nature: 'prefecture',
    units: [unit(`${name}示例人民医院`, 'prefecture', ['health'], 4)],
    offices: [
      {
        name: `${county}卫生健康委员会`,
        nature: 'county',
        units: [unit(`${county}人民医院`, 'county', ['health'], 3)],
      },
    ],
  },
  {
    name: `${name}农业农村局（示例）`,
    nature: 'prefecture',
    units: [unit(`${county}农业技术推广中心`, 'county', ['agriculture'], 3)],
  },
  {
    name: `${name}住房和城乡建设局（示例）`,
    nature: 'prefecture',
    units: [unit(`${name}示例建筑工程有限公司`, 'nonPublic', ['engineering'], 4)],
  },
];

const region = 'region';
/** The same of the autonomous region. */
export const officesOfRegion: readonly OfficeEntry[] = [
  {
    name: '自治区党委宣传部（示例）',
    nature: region,
    units: [
      unit('新疆示例日报社', region, ['news', 'publishing'], 7),
      unit('新疆示例广播电视台', region, ['news', 'broadcasting'], 6),
    ],
  },
  {
    name: '自治区教育厅（示例）',
    nature: region,
    units: [
      unit('新疆示例大学', region, ['higher-education', 'library', 'laboratory'], 10),
      unit('新疆示例师范学院', region, ['higher-education', 'social-sciences'], 6),
    ],
  },
  {
    name: '自治区卫生健康委员会（示例）',
    nature: region,
    units: [unit('新疆示例自治区人民医院', region, ['health'], 9)],
  },
  {
    name: '自治区住房和城乡建设厅（示例）',
    nature: region,
    units: [
      unit('新疆示例建筑设计研究院有限公司', region, ['engineering'], 6),
      unit('新疆示例工程造价咨询有限公司', 'nonPublic', ['engineering', 'economics'], 3),
    ],
  },
  {
    name: '自治区水利厅（示例）',
    nature: region,
    units: [unit('新疆示例水利水电勘测设计院', region, ['water'], 5)],
  },
  {
    name: '自治区农业农村厅（示例）',
    nature: region,
    units: [unit('新疆示例农业科学院', region, ['agriculture', 'natural-sciences'], 5)],
  },
  {
    name: '自治区文化和旅游厅（示例）',
    nature: region,
    units: [
      unit('新疆示例歌舞剧院', region, ['arts'], 3),
      unit('新疆示例博物馆', region, ['museum', 'archives'], 2),
      unit('新疆示例文化馆', region, ['mass-culture'], 2),
    ],
  },
  {
    name: '自治区人民政府国有资产监督管理委员会（示例）',
    nature: region,
    units: [
      unit(
        '新疆示例石油化工集团有限公司',
        region,
        ['petroleum', 'accounting', 'political-work'],
        5,
      ),
      unit('新疆示例电力有限责任公司', region, ['power', 'economics'], 4),
      unit('新疆示例交通建设集团股份有限公司', region, ['transport', 'accounting'], 4),
    ],
  },
];

/** Companies that nobody stands above go by the social centre. */
export const officesOfSocialCentre: readonly OfficeEntry[] = [
  {
    name: '职称社会化评价受理中心（示例）',
    nature: region,
    units: ['天山', '昆仑', '塔里木', '准噶尔'].map((each) =>
      unit(`示例${each}工程技术有限公司`, 'nonPublic', ['engineering'], 2),
    ),
  },
];
