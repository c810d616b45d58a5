// Knows how names are found by pinyin: the full spelling and the initials, without tones.

import 'server-only';
import { pinyin } from 'pinyin-pro';

/** `示例县第一中学` → `shilixiandiyizhongxue`, `slxdyzx`. */
export function pinyinOf(name: string): { pinyin: string; initials: string } {
  const spelled = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return {
    pinyin: spelled.join('').toLowerCase().replace(/\s/g, ''),
    initials: spelled
      .map((each) => each.charAt(0))
      .join('')
      .toLowerCase(),
  };
}
