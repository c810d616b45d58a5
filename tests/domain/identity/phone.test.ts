import { parseLandline, parseMobile, parsePhone } from '@/lib/domain/identity/phone';

describe('a mobile number', () => {
  it.each([
    '19900001234',
    '199 0000 1234',
    '+86-199-0000-1234',
    '008619900001234',
    '１９９００００１２３４',
  ])('is read from %s', (raw) => {
    expect(parseMobile(raw)).toEqual({ ok: true, number: '19900001234' });
  });

  it.each(['1990000123', '199000012345', '12900001234', '0991-3193615', 'abc'])(
    '%s is none',
    (raw) => {
      expect(parseMobile(raw)).toEqual({ ok: false, problem: 'mobile.form' });
    },
  );

  it('is missing when nothing was typed', () => {
    expect(parseMobile(' ')).toEqual({ ok: false, problem: 'mobile.empty' });
  });
});

describe('a landline number', () => {
  it.each([
    ['09913193615', '0991-3193615'],
    ['0991-3193615', '0991-3193615'],
    ['0991- 4650800', '0991-4650800'],
    ['（0991）3193615', '0991-3193615'],
    ['０９９１－３１９３６１５', '0991-3193615'],
    ['0991—3193615—12', '0991-3193615-12'],
    ['01012345678', '010-12345678'],
    ['02112345678', '021-12345678'],
  ])('%s is written %s', (raw, number) => {
    expect(parseLandline(raw)).toEqual({ ok: true, number });
  });

  it.each(['3193615', '0991-31936', '0991-319361500', '19900001234', '0991-3193615-1234567'])(
    '%s is none',
    (raw) => {
      expect(parseLandline(raw)).toEqual({ ok: false, problem: 'landline.form' });
    },
  );
});

describe('联系电话', () => {
  it('may be a mobile or a landline', () => {
    expect(parsePhone('199 0000 1234')).toEqual({ ok: true, number: '19900001234' });
    expect(parsePhone('09913193615')).toEqual({ ok: true, number: '0991-3193615' });
    expect(parsePhone('12345')).toEqual({ ok: false, problem: 'landline.form' });
    expect(parsePhone('')).toEqual({ ok: false, problem: 'landline.empty' });
  });
});
