import fc from 'fast-check';
import { parseCreditCode } from '@/lib/domain/identity/credit-code';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const valid = [
  '91350100M000100Y43',
  '91110000802100433B',
  '91440300708461136T',
  '91330100799655058B',
  '911101080828461726',
  '91110108551385082Q',
  '116501000100012342',
  '126501024576008826',
  '12653101457600882W',
  '91652301MA775F2K0R',
  '52654002MJY003210F',
];

describe('统一社会信用代码', () => {
  it.each(valid)('%s is valid', (code) => {
    expect(parseCreditCode(code)).toEqual({ ok: true, code });
  });

  it.each([
    ['in small letters', '91350100m000100y43'],
    ['in full-width characters', '９１３５０１００Ｍ０００１００Ｙ４３'],
    ['with blanks and hyphens', ' 9135 0100-M000100Y-43'],
  ])('is read %s', (_how, raw) => {
    expect(parseCreditCode(raw)).toEqual({ ok: true, code: '91350100M000100Y43' });
  });

  it.each([
    ['nothing', '', 'creditCode.empty'],
    ['the old organisation code', '79965505-8', 'creditCode.length'],
    ['the letter O for a zero', '9135O100M000100Y43', 'creditCode.characters'],
    ['a letter that the standard leaves out', '91350100M000100Z43', 'creditCode.characters'],
    ['a wrong last character', '91350100M000100Y44', 'creditCode.checkDigit'],
  ])('is refused with %s', (_what, raw, problem) => {
    expect(parseCreditCode(raw)).toEqual({ ok: false, problem });
  });

  it('is refused when only the organisation code inside is wrong', () => {
    const fitting = Array.from(alphabet).map((last) => parseCreditCode(`91350100M000100Y5${last}`));
    expect(fitting).toContainEqual({ ok: false, problem: 'creditCode.organisationCode' });
    expect(fitting).not.toContainEqual(expect.objectContaining({ ok: true }));
  });

  it('does not survive one character that is typed wrong', () => {
    const slip = fc.record({
      code: fc.constantFrom(...valid),
      at: fc.integer({ min: 0, max: 17 }),
      typed: fc.constantFrom(...Array.from(alphabet)),
    });
    fc.assert(
      fc.property(slip, ({ code, at, typed }) => {
        fc.pre(code[at] !== typed);
        expect(parseCreditCode(code.slice(0, at) + typed + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
