// Fields whose text has a form of its own: what is right, as typed and as stored, and what is not.

type Samples = {
  readonly right: readonly (readonly [typed: string, stored?: string])[];
  readonly wrong: readonly string[];
};

/** By `section.field`; a field with a form that stands not here fails the boundary test. */
export const patterned: Readonly<Record<string, Samples>> = {
  'basic.postcode': {
    right: [['830000'], ['８３００００', '830000'], [' 844000 ', '844000']],
    wrong: ['83000', '8300000', '83000a'],
  },
  'basic.telephone': {
    right: [
      ['0991-1234567'],
      ['09911234567'],
      ['0991-12345678-801'],
      ['19900000001'],
      ['０９９１－１２３４５６７', '0991-1234567'],
    ],
    wrong: ['1234567', '0991-123456', '29900000001', '0991-1234567-1234567'],
  },
  'basic.email': {
    right: [
      ['shili@example.test'],
      ['a.b+c@mail.example.cn'],
      ['ｓｈｉｌｉ＠ｅｘａｍｐｌｅ．ｔｅｓｔ', 'shili@example.test'],
    ],
    wrong: ['shili', 'shili@', '@example.test', 'shi li@example.test', 'shili@example'],
  },
  'publications.issn': {
    right: [['1234-5679'], ['2049-3630'], ['1050-124X'], ['１２３４－５６７９', '1234-5679']],
    wrong: ['1234-5678', '12345679', '1050-1241', '1234-567'],
  },
  'publications.cn': {
    right: [['CN65-1234'], ['CN 65-1234'], ['CN65-1234/G2'], ['ＣＮ６５－１２３４', 'CN65-1234']],
    wrong: ['65-1234', 'CN6-1234', 'CN65-12345'],
  },
  'publications.isbn': {
    right: [['9787999999997'], ['978-7-99999-999-7'], ['0306406152'], ['080442957X']],
    wrong: ['9787999999998', '0306406153', '0804429571', '97879999999'],
  },
};
