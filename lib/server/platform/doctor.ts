// Knows `npm run doctor`: one line for each thing that must be right, and what to do where it is not.

import 'server-only';
import { CannotStart } from './cannot-start';
import { runCommand } from './console-command';
import { checks, examine, patientOf, type CheckName } from './doctor/examine';

runCommand(async (settings) => {
  let broken = 0;
  for (const name of Object.keys(checks) as CheckName[]) {
    const { state, said } = await examine(name, patientOf(settings));
    if (state === '坏') broken += 1;
    console.log(`${state === '注意' ? state : `${state}　`} ${name.padEnd(6, '　')}${said}`);
  }
  if (broken > 0) throw new CannotStart(`有 ${broken} 项不正常：请按上面的说明处理后再检查一次。`);
});
