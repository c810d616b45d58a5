// Knows the texts that prints have to bear: of any length, with long words and rare characters.

import fc from 'fast-check';

const phrases = [
  '县级融媒体中心',
  '采写、编辑和播出双语报道，',
  '获自治区新闻奖一等奖。',
  '（2019—2023年）',
  '“天山南北”《丝路》；',
  '主持人：完成全部工作！',
  '阿卜杜热合曼·买买提·吐尔逊',
];

/** Extension A; B–F; a compatibility character; one of Extension G, which no font has. */
const rare = ['㐂㐱䶮', '𠮷𡈽𠀀', '𪜀𪚲', '𫚭𫠆', '𬀩𬺈', '𭁈𮯠', '﨑鿏', '〇々', '𰻝', '😀'];

const uyghur = ['ئابلەت', 'روزى', 'توختى', 'شىنجاڭ', 'گېزىتى', 'مۇخبىر'];

const repeated = (unit: string) => fc.integer({ min: 20, max: 300 }).map((n) => unit.repeat(n));

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...phrases) },
  { weight: 2, arbitrary: fc.constantFrom(...rare) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('NFC 2023', 'R&D', '#set text(red)', '*$x$* <a> @b', '\\'),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map(String) },
);

// No ellipsis: where a PDF names a glyph by ActualText, as Typst does here, pdf.js reads nothing.
// tests/server/print/layout.test.ts has runs of them.
const hard = fc.oneof(
  ...['h', 'W', '8', '！', '，。', 'A,', '/', '行', '人々'].map(repeated),
  fc
    .array(fc.constantFrom('kcms2', 'article', 'abstract?v=', '3uoqIhG8C44YLTlOAi', '%E6%96%B0'), {
      minLength: 4,
      maxLength: 30,
    })
    .map((parts) => `https://kns.example.test/${parts.join('/')}`),
);

const separated = (separator: string) => (parts: readonly string[]) => parts.join(separator);
const many = { minLength: 1, maxLength: 160, size: 'max' } as const;

const inUyghur = fc.array(fc.constantFrom(...uyghur), many).map(separated(' '));
const inLines = fc.array(word, { minLength: 2, maxLength: 12, size: 'max' }).map(separated('\n'));
const mixed = fc.array(word, many).map(separated(''));
const withHard = fc.tuple(mixed, hard, mixed).map(separated(''));

/** Exactly so many characters: words once more where there are too few, cut where there are too many. */
function fitted(words: string, length: number): string {
  // Joined without a space, Arabic letters would be another word.
  const characters = [...words, ...(/\p{Script=Arabic}$/u.test(words) ? ' ' : '')];
  const times = Math.ceil(length / Math.max(1, characters.length));
  return Array.from({ length: times }, () => characters)
    .flat()
    .slice(0, length)
    .join('')
    .trim();
}

/** Most characters of a generated text. */
const longest = 1900;

/**
 * Texts of up to `max` characters; most are as short as those that people write, some as long as
 * the field allows.
 */
export function textOf(max: number): fc.Arbitrary<string> {
  const most = Math.min(max, longest);
  const length = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: Math.min(24, most) }) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: most }) },
    { weight: 1, arbitrary: fc.constant(most) },
  );
  const text = fc.oneof(
    { weight: 8, arbitrary: mixed },
    { weight: 3, arbitrary: withHard },
    { weight: 1, arbitrary: inUyghur },
    { weight: 1, arbitrary: inLines },
  );
  return fc.tuple(text, length).map(([words, characters]) => fitted(words, characters) || '无');
}

/** Names as people bear them, some with a rare character or many parts. */
export const personName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('㐂示例', '𠮷力', '古丽·示例', '迪丽娜尔·阿不都热合曼·买买提', '𫚭𫠆'),
  fc
    .array(fc.constantFrom('阿卜来提', '如则托合提', '买买提', '𬀩示例'), {
      minLength: 8,
      maxLength: 15,
      size: 'max',
    })
    .map(separated('·')),
);
