// The accounts of the demo world; they exist nowhere else.

export type DemoAccount = {
  readonly label: string;
  readonly login: string;
  readonly password: string;
};

/** Easy to type, and published: it opens nothing but made-up worlds. */
export const demoPassword = 'tianshan-nanbei-haofengguang';
const password = demoPassword;

/** What the start prints and the login page shows, in demo mode only. */
export const demoAccounts: readonly DemoAccount[] = [
  { label: '职称申报人', login: '999999199001010016', password },
  { label: '基层单位管理员', login: '999999198801010001', password },
  { label: '主管单位审核管理员', login: 'demo-supervisor', password },
  { label: '评审委员会', login: 'demo-committee', password },
  { label: '职称管理部门（自治区）', login: 'demo-region', password },
  { label: '平台管理员', login: 'demo-platform', password },
];
