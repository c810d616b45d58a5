import { regionFaults } from '@/lib/domain/catalogue/region-scopes';

const regionCode = '650100';
const specialties = ['water', 'roads', 'software'].map((name) => ({
  key: `engineering.${name}`,
  seriesKey: 'engineering',
  branch: null,
}));
const titles = [2, 3].map((level) => ({ seriesKey: 'engineering', branch: null, level }));
const examined = {
  seriesKey: 'engineering',
  specialtyKey: 'engineering.software',
  mode: 'examOnly',
  levels: [2, 3],
};
const catalogue = { specialties, titles, rules: [examined] };
const scope = (committeeId: string, specialty: string | null, levels: number[]) => ({
  committeeId,
  regionCode,
  seriesKey: 'engineering',
  specialtyKey: specialty === null ? null : `engineering.${specialty}`,
  levels,
});
const keys = (targets: readonly { specialtyKey: string; level: number }[]) =>
  targets.map(({ specialtyKey, level }) => `${specialtyKey} ${level}`);

// prettier-ignore
it.each([
  ['no committee: everything is reviewed elsewhere', [],                                                         [], []],
  ['the whole series: nothing is left',              [scope('a', null, [2, 3])],                                 [], []],
  ['one specialty: the others of that level',        [scope('a', 'water', [3])],                ['engineering.roads 3'], []],
  ['two that claim the same',                        [scope('a', null, [3]), scope('b', 'roads', [3])], [], ['engineering.roads 3']],
  ['one committee that says it twice',               [scope('a', null, [3]), scope('a', 'roads', [3])], [], []],
])('%s', (_, scopes, gaps, overlaps) => {
  const faults = regionFaults(regionCode, scopes, catalogue);
  expect([keys(faults.gaps), keys(faults.overlaps)]).toEqual([gaps, overlaps]);
});
