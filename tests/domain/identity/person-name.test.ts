import fc from 'fast-check';
import { parsePersonName } from '@/lib/domain/identity/person-name';

const nameOf = (raw: string, holder?: 'citizen' | 'foreigner') => {
  const parsed = parsePersonName(raw, holder);
  return parsed.ok ? parsed.name : parsed.problem;
};

describe('the name of a citizen', () => {
  it.each([
    ['of two characters', '张三'],
    ['with the separator of the ministries', '阿卜来提·如则托合提'],
    ['of a Tibetan', '加仓·晋美南杰'],
    ['with father and grandfather', '迪丽娜尔·阿不都热合曼·买买提'],
    ['with 〇', '王〇一'],
    ['with a character of Extension A', '李㛃'],
    ['with characters of Extension B', '𠮷𡈽'],
    ['with a character of Extension G', '张\u{30EDD}'],
    ['of a hundred characters', '阿'.repeat(100)],
    ['of a hundred characters beyond the first plane', '𠮷'.repeat(100)],
  ])('may be one %s', (_what, name) => {
    expect(nameOf(name)).toBe(name);
  });

  it.each(Array.from('•‧∙⋅・･．.。｡᛫⸱●·'))('is stored with U+00B7 when %s was typed', (dot) => {
    expect(nameOf(`阿卜来提${dot}如则托合提`)).toBe('阿卜来提\u00B7如则托合提');
  });

  it('loses doubled dots, blanks around dots and blanks at the ends', () => {
    expect(nameOf('　阿卜来提 ··． 如则托合提 ')).toBe('阿卜来提·如则托合提');
  });

  it('loses characters that nobody sees', () => {
    expect(nameOf('\u202A张\u200B三\u202C')).toBe('张三');
  });

  it('gets the character for a radical that a PDF put in its place', () => {
    expect(nameOf('⽅⼟')).toBe('方土');
  });

  it.each([
    ['nothing', '　 ', 'personName.empty'],
    ['one character', '张', 'personName.short'],
    ['more than a hundred characters', '阿'.repeat(101), 'personName.long'],
    ['a blank for the separator', '阿卜来提 如则托合提', 'personName.space'],
    ['a dot at the start', '·阿卜来提', 'personName.edgeDot'],
    ['a dot at the end', '阿卜来提。', 'personName.edgeDot'],
    ['nothing but a dot', '·', 'personName.edgeDot'],
    ['Latin letters', '张San', 'personName.characters'],
    ['digits', '张3', 'personName.characters'],
    ['a character of the private area', '张\uE000', 'personName.characters'],
    ['half a surrogate pair', '张\uD842', 'personName.characters'],
    ['markup', '<b>张三</b>', 'personName.characters'],
  ])('is refused with %s', (_what, raw, problem) => {
    expect(nameOf(raw)).toBe(problem);
  });

  it('reads the same when it is read again', () => {
    const characters = fc.constantFrom(...Array.from('阿卜来提𠮷〇·•．. 　'));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), (typed) => {
        const first = parsePersonName(typed.join(''));
        fc.pre(first.ok);
        expect(parsePersonName(first.ok ? first.name : '')).toEqual(first);
      }),
    );
  });
});

describe('the name of a foreigner', () => {
  it.each([
    ['in Latin letters', "Mary-Ann O'Hara", "Mary-Ann O'Hara"],
    ['with initials and accents', ' J. R.  Müller ', 'J. R. Müller'],
    ['with a typographic apostrophe', 'O’Hara', "O'Hara"],
    ['in Han characters', '约翰•史密斯', '约翰·史密斯'],
  ])('may be written %s', (_how, raw, name) => {
    expect(nameOf(raw, 'foreigner')).toBe(name);
  });

  it('has no digits', () => {
    expect(nameOf('R2 D2', 'foreigner')).toBe('personName.characters');
  });
});
