import fc from 'fast-check';
import { maskDocumentNumber, maskEmail, maskName, maskPhone } from '@/lib/domain/identity/masks';

describe('what stays visible of personal data', () => {
  it.each([
    [maskDocumentNumber, '11010519491231002X', '110***********002X'],
    [maskDocumentNumber, '1234567', '*******'],
    [maskPhone, '13800001234', '138****1234'],
    [maskPhone, '0991-3193615', '099*****3615'],
    [maskEmail, 'anna@example.test', 'a***@example.test'],
    [maskEmail, '@example.test', '***'],
    [maskName, '张三', '张*'],
    [maskName, '𠮷三丰', '𠮷**'],
    [maskName, '阿卜来提·如则托木', '阿***·***木'],
    [maskName, '迪丽娜尔·阿不都热合曼·买买提', '迪***·******·**提'],
    [maskName, 'John Doe', 'J*******'],
  ])('%p shows %s as %s', (mask, plain, masked) => {
    expect(mask(plain)).toBe(masked);
  });

  it('is never more than seven characters of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,30}$/), (number) => {
        expect(maskDocumentNumber(number).replaceAll('*', '').length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
