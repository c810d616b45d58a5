// 评审委员会 and what they review, as a table of which committees a kind of region has. Levels that
// are gained by a national examination alone (以考代评) belong to no committee.

import { stableId } from '../stable-id';
import { regions } from './regions';
import { series, titles } from './series';

/** Specialties by series; without a list the whole series, also what is added to it later. */
type Ground = { seriesKey: string; levels: readonly number[]; specialties?: readonly string[] };

type CommitteeEntry = { name: string; ground: readonly Ground[] };

const senior = [1, 2];
const seniorAndMiddle = [1, 2, 3];
const middleAndJunior = [3, 4, 5];

// The engineering committees of the autonomous region, by trade.
const trades: Readonly<Record<string, readonly string[]>> = {
  建设: [
    'construction',
    'municipal',
    'landscape',
    'real-estate',
    'construction-cost',
    'building-materials',
  ],
  交通运输: ['highway', 'transport', 'railway', 'aviation', 'post', 'logistics'],
  水利: ['water'],
  电力: ['power'],
  生态环境: ['environment'],
  林业和草原: ['forestry'],
  自然资源: ['geology', 'surveying', 'spatial-planning'],
  有色金属与冶金: ['nonferrous-metals', 'metallurgy'],
  煤炭: ['coal'],
  石油化工: ['petroleum', 'chemical', 'pharmaceutical'],
  质量技术监督: ['quality', 'special-equipment'],
  机械电子: ['mechanical', 'agricultural-machinery'],
  轻工纺织: ['textile', 'light-industry', 'food'],
  广播电视: ['radio-television'],
  气象与地震: ['meteorology', 'seismology'],
  安全与消防: ['work-safety', 'fire-protection'],
};

const information = ['electronics', 'big-data', 'artificial-intelligence', 'cyber-security'];

// 以考代评 below: 软件 up to 副高级, 通信 up to 中级.
const informationCommittee: CommitteeEntry = {
  name: '工程系列信息通信专业高级职称评审委员会',
  ground: [
    { seriesKey: 'engineering', levels: seniorAndMiddle, specialties: information },
    { seriesKey: 'engineering', levels: senior, specialties: ['telecommunications'] },
    { seriesKey: 'engineering', levels: [1], specialties: ['software'] },
  ],
};

// Series whose 中级 and below are gained by examination, or are reviewed in the prefectures only.
const seniorOnly = new Set([
  'health',
  'translation',
  'publishing',
  'accounting',
  'statistics',
  'economics',
  'auditing',
  'shipping',
  'schools',
]);

const ofAutonomousRegion: CommitteeEntry[] = [
  ...series
    .filter(({ key }) => key !== 'engineering')
    .map(({ key, shortName }) => ({
      name: `${shortName}系列高级职称评审委员会`,
      ground: [{ seriesKey: key, levels: seniorOnly.has(key) ? senior : seniorAndMiddle }],
    })),
  ...Object.entries(trades).map(([trade, keys]) => ({
    name: `工程系列${trade}专业高级职称评审委员会`,
    ground: [{ seriesKey: 'engineering', levels: seniorAndMiddle, specialties: keys }],
  })),
  informationCommittee,
];

const localEngineering: CommitteeEntry = {
  name: '工程系列中级职称评审委员会',
  ground: [
    {
      seriesKey: 'engineering',
      levels: middleAndJunior,
      specialties: [...Object.values(trades).flat(), ...information],
    },
  ],
};

const ofPrefecture: CommitteeEntry[] = [
  localEngineering,
  ...['schools', 'health', 'agriculture'].map((seriesKey) => ({
    name: `${series.find(({ key }) => key === seriesKey)?.shortName}系列中级职称评审委员会`,
    ground: [{ seriesKey, levels: middleAndJunior }],
  })),
];

const entriesOf: Readonly<Record<string, readonly CommitteeEntry[]>> = {
  autonomousRegion: ofAutonomousRegion,
  prefecture: ofPrefecture,
  socialCentre: [localEngineering],
};

// The id comes from the first name, so that a committee may be renamed and is still known.
const placed = regions.flatMap((region) =>
  (entriesOf[region.kind] ?? []).map((entry) => ({
    ...entry,
    id: stableId('committee', region.code, entry.name),
    regionCode: region.code,
    name: `${region.name}${entry.name}`,
  })),
);

/** Rows of Committee, without the validity. */
export const committees = placed.map(({ id, regionCode, name }) => ({ id, regionCode, name }));

/** Rows of CommitteeScope. */
export const committeeScopes = placed.flatMap((committee) =>
  committee.ground.flatMap(({ seriesKey, levels, specialties: keys }) =>
    (keys ?? [null]).map((key) => {
      const specialtyKey = key === null ? null : `${seriesKey}.${key}`;
      return {
        id: stableId('scope', committee.id, seriesKey, key ?? '', levels.join()),
        committeeId: committee.id,
        seriesKey,
        specialtyKey,
        levels: levels.filter((level) => hasTitle(seriesKey, level)),
      };
    }),
  ),
);

function hasTitle(seriesKey: string, level: number): boolean {
  return titles.some((title) => title.seriesKey === seriesKey && title.level === level);
}
