import { unitNatures } from '@/lib/domain/catalogue/unit-natures';
import { parseUnit, type UnitForm, type UnitProblems } from '@/lib/domain/registration/unit';
import { problemSentences } from '@/lib/messages/registration';
import { syntheticCreditCode } from '@/prisma/seed/world/numbers';

const form: UnitForm = {
  name: '示例县融媒体中心',
  uscc: syntheticCreditCode(42),
  nature: 'county',
  regionCode: '650000',
  parentId: '00000000-0000-7000-8000-000000000001',
  address: '',
  leaderName: '示例负责人',
  leaderMobile: '19900001234',
  telephone: '0991-1234567',
  email: '',
};
const problemsOf = (more: Partial<UnitForm>): UnitProblems => {
  const parsed = parseUnit({ ...form, ...more });
  return parsed.ok ? {} : parsed.problems;
};

describe('registering a unit', () => {
  it('reads what was typed in its stored form', () => {
    const typed = {
      name: ' 示例县融媒体中心 ',
      uscc: form.uscc.toLowerCase(),
      telephone: '09911234567',
      address: '　',
    };
    expect(parseUnit({ ...form, ...typed })).toEqual({
      ok: true,
      unit: { ...form, address: null, email: null },
    });
  });

  it.each<[Partial<UnitForm>, UnitProblems]>([
    [{}, {}],
    [{ name: '甲' }, { name: 'unitName.length' }],
    [{ name: '甲乙' }, {}],
    [{ name: '𠮷'.repeat(100) }, {}],
    [{ name: '𠮷'.repeat(101) }, { name: 'unitName.length' }],
    [{ uscc: '' }, { uscc: 'creditCode.empty' }],
    [{ nature: '' }, { nature: 'choice.missing' }],
    [{ nature: '县市' }, { nature: 'choice.missing' }],
    [{ nature: 'toString' }, { nature: 'choice.missing' }],
    [{ regionCode: '' }, { regionCode: 'choice.missing' }],
    [{ parentId: '' }, { parentId: 'parent.missing' }],
    [{ parentId: '示例县委宣传部' }, { parentId: 'parent.missing' }],
    [{ address: '路'.repeat(200) }, {}],
    [{ address: '路'.repeat(201) }, { address: 'address.long' }],
    [{ leaderName: '甲' }, { leaderName: 'leaderName.length' }],
    [{ leaderMobile: '0991-1234567' }, { leaderMobile: 'mobile.form' }],
    [{ telephone: '' }, { telephone: 'landline.empty' }],
    [{ telephone: '19900001234' }, {}],
    [{ email: 'x' }, { email: 'email.form' }],
  ])('%j', (more, expected) => {
    expect(problemsOf(more)).toEqual(expected);
  });

  it.each(unitNatures)('takes the nature %s', (nature) => {
    expect(problemsOf({ nature })).toEqual({});
  });

  it('says everything that is wrong at once, in Chinese', () => {
    const empty = Object.fromEntries(Object.keys(form).map((key) => [key, ''])) as UnitForm;
    const sentences = problemSentences(problemsOf(empty));
    const optional = ['address', 'email'];
    expect(Object.keys(sentences).toSorted()).toEqual(
      Object.keys(form)
        .filter((key) => !optional.includes(key))
        .toSorted(),
    );
    expect(Object.values(sentences).filter((each) => !/^\p{Script=Han}.*。$/u.test(each))).toEqual(
      [],
    );
  });
});
