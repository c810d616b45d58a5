import { canonicalJson } from '@/lib/domain/application/canonical';
import { compositionChanges, isUnchanged } from '@/lib/domain/forms/composition-changes';
import { askedAs, leftOut, movedBy, takenIn, tidied } from '@/lib/domain/forms/composition-edits';
import { compositionProblems } from '@/lib/domain/forms/composition-problems';
import { rules, formFor } from '@/lib/domain/forms/compositions';
import { defaultForm } from '@/lib/domain/forms/default-form';
import type { FormComposition } from '@/lib/domain/forms/form';
import { sections } from '@/lib/domain/sections/registry';
import { unitFieldOf } from '@/lib/domain/sections/section';
import { changeSentences } from '@/lib/messages/forms';
import { sentence } from '../sections/samples';

const ids = ({ sections: asked }: FormComposition) => asked.map(({ id }) => id);
const allIds = ids(defaultForm);
const unitSection = sections.find((section) => unitFieldOf(section) !== undefined)!;

describe.each(sections.map((section) => [section.title, section] as const))('%s', (_, section) => {
  const { id } = section;
  const without = leftOut(defaultForm, id);

  it('is left out, and taken in again at its usual place', () => {
    expect(ids(without)).toEqual(allIds.filter((each) => each !== id));
    expect(takenIn(without, id)).toEqual(defaultForm);
  });

  it('moves one place and back; at the ends it stays', () => {
    const at = allIds.indexOf(id);
    const down = movedBy(defaultForm, id, 1);
    expect(ids(down).indexOf(id)).toBe(Math.min(at + 1, allIds.length - 1));
    if (at < allIds.length - 1) expect(movedBy(down, id, -1)).toEqual(defaultForm);
    expect(ids(movedBy(defaultForm, id, -1)).indexOf(id)).toBe(Math.max(at - 1, 0));
  });

  it('asked differently is one change, told in a sentence', () => {
    const changed = askedAs(defaultForm, id, { hint: '请逐条核对。' });
    const changes = compositionChanges(defaultForm, changed);
    expect(changes.changed.map(({ after }) => after.id)).toEqual([id]);
    expect(changeSentences(changes)).toEqual([
      `${section.title}：填写提示由“无”改为“请逐条核对。”`,
    ]);
  });

  it.each([
    ['more rows than the section takes', { maxRows: section.maxRows + 1 }],
    ['at least more than at most', { minRows: 2, maxRows: 1 }],
    ['a hint too long', { hint: '长'.repeat(301) }],
    ['a file that the section does not know', { mandatoryAttachments: ['no-such-kind'] }],
    ['one file in all that it does not know', { attachedOnce: ['no-such-kind'] }],
  ])('cannot be published with %s', (_what, change) => {
    const problems = compositionProblems(askedAs(defaultForm, id, change));
    expect(problems).toEqual([{ sectionId: id, message: sentence }]);
  });
});

describe('a form', () => {
  it.each([
    ['left out', leftOut(defaultForm, unitSection.id)],
    ['not asked for', askedAs(defaultForm, unitSection.id, { minRows: 0 })],
  ])('cannot be published with the section that names the unit %s', (_what, form) => {
    expect(compositionProblems(form)).toEqual([{ sectionId: unitSection.id, message: sentence }]);
  });

  it('cannot be published with a section twice or unknown', () => {
    const { sections: asked } = defaultForm;
    expect(compositionProblems({ sections: [...asked, asked.at(-1)!] })).toHaveLength(1);
    const unknown = { id: 'no-such-section', minRows: 0, mandatoryAttachments: [] };
    expect(compositionProblems({ sections: [...asked, unknown] })).toHaveLength(1);
  });

  it('that ships with the system may be published as it is', () => {
    const wrong = rules.flatMap(({ for: target }) =>
      [1, 2, 3, 4, 5].flatMap((level) =>
        compositionProblems(formFor({ seriesKey: '', specialtyKey: '', level, ...target })),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('reads alike however nothing is said in it', () => {
    const [first, ...rest] = defaultForm.sections;
    const empty = { sections: [{ ...first!, hint: '  ', attachedOnce: [] }, ...rest] };
    expect(canonicalJson(tidied(empty))).toBe(canonicalJson(defaultForm));
    expect(isUnchanged(compositionChanges(defaultForm, tidied(empty)))).toBe(true);
  });

  it('tells what was added, removed and put elsewhere', () => {
    const [a, b, c] = [sections[0]!, sections[1]!, sections[2]!];
    const asking = (...asked: readonly { id: string }[]): FormComposition => ({
      sections: asked.map(({ id }) => ({ id, minRows: 0, mandatoryAttachments: [] })),
    });
    expect(changeSentences(compositionChanges(asking(a, b), asking(c, a)))).toEqual([
      `增加栏目“${c.title}”`,
      `不再要求栏目“${b.title}”`,
    ]);
    expect(changeSentences(compositionChanges(asking(a, b), asking(b, a)))).toEqual([
      '栏目顺序有调整',
    ]);
  });
});
