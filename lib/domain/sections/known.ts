// Knows the facts that the account, the unit and the application already hold.

/** Facts shown on forms and prints, never asked again; numbers of people only masked. */
export const knownFacts = {
  name: '姓名',
  documentKind: '证件类型',
  documentNumber: '证件号码',
  sex: '性别',
  birthDate: '出生日期',
  mobile: '手机',
  unitNature: '单位性质',
  region: '评审地区',
  series: '系列',
  specialty: '专业',
  level: '拟评级别',
  title: '拟评专业技术职务',
} as const;

export type KnownFact = keyof typeof knownFacts;

/** The values in the reader's words; empty where not known yet. */
export type KnownValues = Readonly<Record<KnownFact, string>>;
