import {
  parsePerson,
  type PersonForm,
  type PersonProblems,
} from '@/lib/domain/registration/person';
import { problemSentences } from '@/lib/messages/registration';
import { syntheticDocumentNumber } from '@/prisma/seed/world/numbers';

const today = new Date('2026-11-23T00:00:00Z');
const number = syntheticDocumentNumber(4711);
const form: PersonForm = {
  documentKind: 'residentIdCard',
  documentNumber: number,
  name: '迪丽娜尔·示例',
  mobile: '19900001234',
  email: '',
  password: '天山南北好风光一路同行',
  passwordAgain: '天山南北好风光一路同行',
};
const long = { password: '天山南北 好风光 一路同行', passwordAgain: '天山南北 好风光 一路同行' };
const good = { ...form, ...long };
const problemsOf = (more: Partial<PersonForm>): PersonProblems => {
  const parsed = parsePerson({ ...good, ...more }, today);
  return parsed.ok ? {} : parsed.problems;
};

describe('registering a person', () => {
  it('reads what was typed in its stored form', () => {
    const typed = { name: ' 迪丽娜尔•示例 ', mobile: '199 0000 1234', email: ' a@example.com ' };
    const parsed = parsePerson({ ...good, ...typed }, today);
    expect(parsed).toEqual({
      ok: true,
      person: {
        documentKind: 'residentIdCard',
        documentNumber: number,
        name: '迪丽娜尔·示例',
        sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
        birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
        mobile: '19900001234',
        email: 'a@example.com',
        password: long.password,
      },
    });
  });

  it.each<[Partial<PersonForm>, PersonProblems]>([
    [{}, {}],
    [{ documentNumber: '' }, { documentNumber: 'documentNumber.empty' }],
    [{ name: '' }, { name: 'personName.empty' }],
    [{ mobile: '' }, { mobile: 'mobile.empty' }],
    [{ email: 'a@' }, { email: 'email.form' }],
    [{ email: '' }, {}],
    [{ passwordAgain: '不一样' }, { passwordAgain: 'password.differs' }],
    [{ password: '短', passwordAgain: '不一样' }, { password: 'password.short' }],
    [{ password: 'a'.repeat(129) }, { password: 'password.long' }],
    [{ password: 'aaaaaaaaaaaaaaa' }, { password: 'password.common' }],
    [{ password: `mima-${number.slice(6, 12)}-abc` }, { password: 'password.personal' }],
    [{ password: 'mima-990000-abcde' }, { password: 'password.personal' }],
  ])('%j', (more, expected) => {
    expect(problemsOf(more)).toEqual(expected);
  });

  it.each([
    [11, 'password.short'],
    [12, undefined],
    [128, undefined],
    [129, 'password.long'],
  ])('a password of %i characters: %s', (length, expected) => {
    const password = [...'甲乙丙丁戊己庚辛壬癸'.repeat(13)].slice(0, length).join('');
    expect(problemsOf({ password, passwordAgain: password }).password).toBe(expected);
  });

  it('says everything that is wrong at once, in Chinese', () => {
    const empty = { documentNumber: '', name: '', mobile: '', email: 'x', password: '' };
    const sentences = problemSentences(problemsOf(empty));
    expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(empty).toSorted());
    expect(Object.values(sentences).filter((each) => !/^\p{Script=Han}.*。$/u.test(each))).toEqual(
      [],
    );
  });
});
