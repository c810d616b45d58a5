// GB/T 4762-1984 political status.

import type { CodeTable } from './code-table';

/** 政治面貌. */
export const politicalStatus: CodeTable = [
  ['01', '中共党员', 'zhong gong dang yuan'],
  ['02', '中共预备党员', 'zhong gong yu bei dang yuan'],
  ['03', '共青团员', 'gong qing tuan yuan'],
  ['04', '民革党员', 'min ge dang yuan'],
  ['05', '民盟盟员', 'min meng meng yuan'],
  ['06', '民建会员', 'min jian hui yuan'],
  ['07', '民进会员', 'min jin hui yuan'],
  ['08', '农工党党员', 'nong gong dang dang yuan'],
  ['09', '致公党党员', 'zhi gong dang dang yuan'],
  ['10', '九三学社社员', 'jiu san xue she she yuan'],
  ['11', '台盟盟员', 'tai meng meng yuan'],
  ['12', '无党派人士', 'wu dang pai ren shi'],
  ['13', '群众', 'qun zhong'],
];
