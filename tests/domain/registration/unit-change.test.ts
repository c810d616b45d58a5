import { fieldsThatChange, parseUnitChange } from '@/lib/domain/registration/unit-change';
import { syntheticCreditCode } from '@/prisma/seed/world/numbers';

const bureau = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';
const present = {
  name: '示例县融媒体中心',
  uscc: syntheticCreditCode(1),
  nature: 'county',
  regionCode: '650000',
  parentId: bureau,
  address: '',
  leaderName: '示例负责人',
  leaderMobile: '19900000001',
  telephone: '0991-1234567',
  email: '',
};
const { name, uscc, parentId } = present;
const asked = (change: Partial<{ name: string; uscc: string; parentId: string }>, unit = present) =>
  parseUnitChange({ name, uscc, parentId: unit.parentId, ...change }, unit);

describe('the change of a unit', () => {
  it('is tidied as a registration is', () => {
    const typed = ` ${syntheticCreditCode(2).toLowerCase()} `;
    expect(asked({ name: ' 示例县新闻中心 ', uscc: typed })).toEqual({
      ok: true,
      wanted: { name: '示例县新闻中心', uscc: syntheticCreditCode(2), parentId },
    });
  });

  it.each([
    [{ name: '短' }, { name: 'unitName.length' }],
    [{ uscc: '123' }, { uscc: 'creditCode.length' }],
    [{ parentId: '' }, { parentId: 'parent.missing' }],
  ])('is judged field by field: %j', (change, problems) => {
    const found = asked(change);
    expect(found.ok ? {} : Object.keys(found.problems)).toEqual(Object.keys(problems));
  });

  it('lets a unit at the top of its chain stay there, and find a place', () => {
    const atTop = { ...present, parentId: '' };
    expect(asked({}, atTop)).toEqual({ ok: true, wanted: { name, uscc, parentId: '' } });
    expect(asked({ parentId: other }, atTop)).toMatchObject({ wanted: { parentId: other } });
  });

  it.each([
    [{}, []],
    [{ name: '示例县新闻中心' }, ['name']],
    [{ parentId: other, uscc: 'X' }, ['uscc', 'parentId']],
  ])('of %j is of %j', (change, fields) => {
    expect(fieldsThatChange({ name, uscc, parentId, ...change }, present)).toEqual(fields);
  });
});
