import type { ObjectionFacts } from '@/lib/domain/publicity/objection';
import { objectionState } from '@/lib/domain/publicity/objection';
import {
  publicityDone,
  publicityFacts,
  type GoingUp,
  type LatestPublicity,
  type PublicityFacts,
} from '@/lib/domain/publicity/standing';

const content = {
  name: '阿依古丽·示例',
  unit: '示例县融媒体中心',
  title: '[自治区]新闻系列-新闻专业-高级记者',
  materials: [{ title: '学历学位', lines: ['大学本科 · 示例大学'] }],
};
const going: GoingUp = {
  setting: 'system',
  unitId: 'unit',
  content,
  today: '2026-12-01',
  returnedAt: null,
};
const latest: LatestPublicity = {
  kind: 'system',
  unitId: 'unit',
  to: '2026-11-30',
  concluded: true,
  content,
  objections: [],
};
const at = (hour: number) => new Date(Date.UTC(2026, 10, 27, hour));
const objection = (facts: Partial<ObjectionFacts>): ObjectionFacts => ({
  upheld: null,
  foundAt: null,
  settlement: null,
  ...facts,
});
const upheld = objection({ upheld: true, foundAt: at(3) });

describe('where a publicity stands', () => {
  const none: Partial<PublicityFacts> = { publicised: false, publicityConcluded: false };
  it.each<[string, Partial<LatestPublicity> | null, Partial<GoingUp>, Partial<PublicityFacts>]>([
    ['is done', {}, {}, {}],
    ['is not asked for', null, { setting: 'none' }, {}],
    ['is missing', null, {}, none],
    ['is missing where it was on paper only', { kind: 'proof' }, {}, none],
    ['in the system is enough where paper is asked for', {}, { setting: 'proof' }, {}],
    ['of another unit is none', { unitId: 'former' }, {}, none],
    ['runs on its last day', { to: '2026-12-01' }, {}, { publicityUntil: '2026-12-01' }],
    ['has no result', { concluded: false }, {}, { publicityConcluded: false }],
    [
      'still holds where the unit got another name',
      { content: { ...content, unit: '新名' } },
      {},
      {},
    ],
    [
      'is changed where the title is another',
      { content: { ...content, title: '主任记者' } },
      {},
      { publicityChanged: true },
    ],
    [
      'is changed where the materials are others',
      { content: { ...content, materials: [] } },
      {},
      { publicityChanged: true },
    ],
    [
      'counts objections by what came of them',
      {
        objections: [
          objection({}),
          objection({ upheld: false, foundAt: at(1) }),
          upheld,
          { ...upheld, settlement: '已更正并说明' },
        ],
      },
      {},
      { openObjections: 1, upheldObjections: 1 },
    ],
    [
      'an upheld one led to the return after it',
      { objections: [upheld] },
      { returnedAt: at(4) },
      {},
    ],
    [
      'an upheld one is not settled by a return before it',
      { objections: [upheld] },
      { returnedAt: at(2) },
      { upheldObjections: 1 },
    ],
  ])('%s', (_what, found, asked, expected) => {
    const facts = publicityFacts(found && { ...latest, ...found }, { ...going, ...asked });
    expect(facts).toEqual({ ...publicityDone, ...expected });
  });

  it.each([
    [objection({}), 'open'],
    [objection({ upheld: false, foundAt: at(1) }), 'dismissed'],
    [upheld, 'upheld'],
    [{ ...upheld, settlement: '已处理' }, 'settled'],
  ] as const)('an objection %j is %s', (facts, state) => {
    expect(objectionState(facts, null)).toBe(state);
  });
});
