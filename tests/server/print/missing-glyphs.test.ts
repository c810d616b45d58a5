import { charactersWithoutGlyph } from '@/lib/server/print/missing-glyphs';
import { sampleDocument, uyghurName } from './sample-document';

it('finds nothing in names of all kinds', () => {
  const value = `阿卜来提·如则托合提 𠮷 㐂 𫚭 𬭎 ${uyghurName} Ångström Иванов ⅢⅣ①㎡℃ “”…—\n\t`;
  const fields = [{ label: '姓名', value }];
  const sections = [{ title: '基本信息', layout: 'record' as const, fields }];
  expect(charactersWithoutGlyph(sampleDocument({ sections }))).toEqual([]);
});

it('names each character that no font has with its place', () => {
  const document = sampleDocument({
    displayName: '😀名称😀',
    sections: [
      {
        title: '工作简历',
        layout: 'table',
        columns: [
          { label: '时间', weight: 1 },
          { label: '单位', weight: 1 },
        ],
        rows: [
          ['一', '二'],
          ['三', '\ue000四'],
        ],
      },
      {
        title: '论文',
        layout: 'entries',
        entries: [{ heading: '题', fields: [{ label: '刊物', value: '\u0007' }] }],
      },
    ],
  });
  expect(charactersWithoutGlyph(document)).toEqual([
    { character: '😀', place: '封面' },
    { character: '\ue000', place: '工作简历 第 2 行 单位' },
    { character: '\u0007', place: '论文 第 1 条 刊物' },
  ]);
});
