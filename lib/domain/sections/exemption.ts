// Knows the check that both examinations share: an exemption for another reason says which.

import type { Finding } from './section';

type Sat = {
  readonly rowId: string;
  readonly isExempt: boolean | null;
  readonly exemption: string | null;
  readonly note: string | null;
};

export const exemptionFindings = (rows: readonly Sat[]): Finding[] =>
  rows
    .filter(({ isExempt, exemption, note }) => isExempt && exemption === '其他' && !note)
    .map(({ rowId }) => ({
      rowId,
      field: 'note',
      message: '免试理由选了“其他”，请在“说明”中写明理由。',
    }));
