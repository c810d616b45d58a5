// Knows the kind for numbers: within limits, with a fixed number of decimals.

import type { Kind } from '../field';
import { tidyCode } from './typed-text';

export const number: Kind<'number'> = {
  is: (value): value is number => typeof value === 'number',
  normalise: (typed) => {
    const tidied = tidyCode(typed);
    // -0 is 0: what is stored as JSON knows no other
    if (typeof tidied === 'number') return tidied + 0;
    if (typeof tidied !== 'string') return tidied;
    // 12,000 and 1,234,567.5; a comma anywhere else is not a thousands sign
    const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(tidied) ? tidied.replaceAll(',', '') : tidied;
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) + 0 : tidied;
  },
  check: (value, field) => {
    const decimals = field.decimals ?? 0;
    const wanted = `${field.min} 到 ${field.max} 之间的${decimals === 0 ? '整数' : '数'}`;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return `“${field.label}”应是${wanted}，请用数字填写。`;
    }
    if (value < field.min || value > field.max) return `“${field.label}”应是${wanted}，请核对。`;
    return Number(value.toFixed(decimals)) === value
      ? null
      : decimals === 0
        ? `“${field.label}”应是整数，请去掉小数。`
        : `“${field.label}”最多保留 ${decimals} 位小数。`;
  },
  format: (value, field) => (field.unit ? `${value} ${field.unit}` : String(value)),
};
