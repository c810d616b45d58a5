import { numberMark } from '@/lib/domain/identity/personal-numbers';
import { differingFields, keptRows, restoredRows } from '@/lib/domain/sections/kept-rows';
import { sections } from '@/lib/domain/sections/registry';
import { sectionOf } from '@/lib/domain/sections/registry';
import { syntheticDocumentNumber, syntheticMobile } from '@/prisma/seed/world/numbers';

const rowId = '00000000-0000-4000-8000-000000000001';
const secrets = [
  syntheticDocumentNumber(77),
  syntheticMobile(77),
  '0991-1234567',
  // as far as somebody has typed who was cut off
  syntheticDocumentNumber(77).slice(0, 17),
];

describe.each(sections.map(({ title, fields }) => ({ title, fields })))('$title', ({ fields }) => {
  test.each(secrets)('keeps nothing of %s, in whatever field it was typed', (secret) => {
    const typed = Object.fromEntries(
      Object.keys(fields).map((key) => [key, `电话或证件：${secret}。`]),
    );
    expect(JSON.stringify(keptRows(fields, [{ ...typed, rowId }]))).not.toContain(secret);
  });

  test('keeps what is no number of a person', () => {
    const typed = Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field.kind === 'text' && field.pattern === undefined)
        .map(([key]) => [key, '2016 年第 12 期，排名 1/12']),
    );
    expect(keptRows(fields, [{ ...typed, rowId }])).toEqual([{ ...typed, rowId }]);
  });
});

const { fields } = sectionOf('basic');
const mobile = syntheticMobile(78);

test('telephone and e-mail are left out whatever stands in them', () => {
  const row = { rowId, telephone: '1234567', email: 'shili@example.test', birthPlace: '示例县' };
  expect(keptRows(fields, [row])).toEqual([{ rowId, birthPlace: '示例县' }]);
});

test('what was left out comes back as it was saved', () => {
  const saved = { rowId, telephone: '0991-1234567', societies: `会员，电话${mobile}`, post: null };
  const typed = {
    ...saved,
    telephone: '0991-7654321',
    societies: `会员，电话${mobile}，又写`,
    post: '主任',
  };
  const kept = keptRows(fields, [typed]);
  expect(kept[0]?.['societies']).toBe(`会员，电话${numberMark}，又写`);
  const [restored] = restoredRows(fields, kept, [saved]);
  expect(restored).toMatchObject({ ...typed, telephone: saved.telephone });
  expect(differingFields(fields, restored!, saved)).toEqual(['post', 'societies']);
});

test('a field that the section has lost does not come back', () => {
  const [restored] = restoredRows(fields, [{ rowId, lost: '旧' }], []);
  expect(Object.keys(restored!)).toEqual([...Object.keys(fields), 'rowId']);
});
