import fc from 'fast-check';
import { beijing } from '@/lib/domain/beijing-time';
import { parseDocumentNumber, type DocumentKind } from '@/lib/domain/identity/document-number';

const today = beijing(2026, 11, 23, 12);
const parse = (raw: string, kind: DocumentKind = 'residentIdCard') =>
  parseDocumentNumber(kind, raw, today);
const problemOf = (raw: string, kind?: DocumentKind) => {
  const parsed = parse(raw, kind);
  return parsed.ok ? undefined : parsed.problem;
};

describe('the number of an identity card', () => {
  it.each([
    ['11010519491231002X', 'female', '1949-12-31'],
    ['440524188001010014', 'male', '1880-01-01'],
    ['999999199903072013', 'male', '1999-03-07'],
    ['99999919851212482X', 'female', '1985-12-12'],
    ['999999198801010001', 'female', '1988-01-01'],
    ['999999197506159992', 'male', '1975-06-15'],
    ['999999200002290027', 'female', '2000-02-29'],
  ])('%s is valid and tells sex and birth date', (number, sex, birthDate) => {
    expect(parse(number)).toEqual({ ok: true, number, sex, birthDate });
  });

  it.each([
    ['with a small x', '11010519491231002x'],
    ['in full-width characters', '１１０１０５１９４９１２３１００２ｘ'],
    ['with blanks', ' 110105 1949 1231 002X '],
    ['with hyphens', '110105-19491231-002X'],
    ['with invisible characters pasted along', '\u200B11010519491231002X\uFEFF'],
  ])('is read %s', (_how, raw) => {
    expect(parse(raw)).toMatchObject({ ok: true, number: '11010519491231002X' });
  });

  it.each([
    ['nothing', ' ', 'documentNumber.empty'],
    ['an old number of 15 digits', '110105491231002', 'documentNumber.fifteenDigits'],
    ['a digit too few', '1101051949123100X', 'documentNumber.length'],
    ['a digit too many', '9999991999030720133', 'documentNumber.length'],
    ['a letter inside', '9999991999030720I3', 'documentNumber.characters'],
    ['an X before the end', '99999919990307X013', 'documentNumber.characters'],
    ['digits of another script', '٩٩٩٩٩٩199903072013', 'documentNumber.characters'],
    ['1999-02-29, with the right check digit', '999999199902290035', 'documentNumber.birthDate'],
    ['2010-02-29, with the right check digit', '999999201002290013', 'documentNumber.birthDate'],
    ['a wrong check digit', '110105194912310021', 'documentNumber.checkDigit'],
    ['a birth date of tomorrow', '999999202611240016', 'documentNumber.birthInFuture'],
    ['the day before the 16th birthday', '999999201011240018', 'documentNumber.tooYoung'],
  ])('is refused with %s', (_what, raw, problem) => {
    expect(problemOf(raw)).toBe(problem);
  });

  it('is taken from the 16th birthday on, by the calendar of Beijing', () => {
    const number = '999999201011240018';
    const parseAt = (now: Date) => parseDocumentNumber('residentIdCard', number, now).ok;
    expect(parseAt(beijing(2026, 11, 23, 23, 59))).toBe(false);
    expect(parseAt(beijing(2026, 11, 24))).toBe(true);
    expect(problemOf('999999201011230012')).toBeUndefined();
  });

  it('is never refused for a region that is not in the list of today', () => {
    expect(problemOf('659999198709070011')).toBeUndefined();
    expect(problemOf('000000199001010018')).toBeUndefined();
  });

  it('fits exactly one check digit', () => {
    const body = fc
      .record({
        region: fc.integer({ min: 100000, max: 799999 }),
        birth: fc.date({
          min: new Date('1900-01-01'),
          max: new Date('2010-11-22'),
          noInvalidDate: true,
        }),
        sequence: fc.integer({ min: 0, max: 999 }),
      })
      .map(({ region, birth, sequence }) => {
        const day = birth.toISOString().slice(0, 10).replaceAll('-', '');
        return `${region}${day}${String(sequence).padStart(3, '0')}`;
      });
    fc.assert(
      fc.property(body, (digits) => {
        const fitting = Array.from('0123456789X').filter((check) => parse(digits + check).ok);
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  it('answers to any text with a number or a problem', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => 'ok' in parse(raw)));
  });
});

describe('the number of a residence permit', () => {
  it.each([
    ['香港', '810000199001010019', 'hkMacaoResidencePermit'],
    ['澳门', '820000199002280020', 'hkMacaoResidencePermit'],
    ['台湾', '830000199512310033', 'taiwanResidencePermit'],
  ] as const)('of %s is valid for its kind', (_region, number, kind) => {
    expect(parse(number, kind)).toMatchObject({ ok: true, number });
  });

  it.each([
    ['810000199001010019', 'residentIdCard', 'documentNumber.isHkMacaoPermit'],
    ['820000199002280020', 'taiwanResidencePermit', 'documentNumber.isHkMacaoPermit'],
    ['830000199512310033', 'residentIdCard', 'documentNumber.isTaiwanPermit'],
    ['999999199903072013', 'hkMacaoResidencePermit', 'documentNumber.notThisPermit'],
    ['999999199903072013', 'taiwanResidencePermit', 'documentNumber.notThisPermit'],
  ] as const)('%s is refused as %s: %s', (number, kind, problem) => {
    expect(problemOf(number, kind)).toBe(problem);
  });
});
