import { useWorld } from '@/tests/support/world';
import { heard } from '@/tests/workflow-model/commands';
import { modelWorld, runModel } from '@/tests/workflow-model/run';

jest.setTimeout(3_600_000);
/** `npm run check:workflow` asks for more. */
const runs = Number(process.env['WORKFLOW_RUNS'] ?? 200);
/** The suite takes the same runs each time; the long check draws others. */
const seed = Number(process.env['WORKFLOW_SEED'] ?? (process.env['WORKFLOW_RUNS'] ? 0 : 20261126));
const world = useWorld();

test('whatever people do in whatever order, the database says what the rules say', async () => {
  await runModel(await modelWorld(world), { runs, longest: 16, ...(seed && { seed }) });
  if (process.env['WORKFLOW_RUNS']) console.log(JSON.stringify(Object.fromEntries(heard)));
  // a model that hears one answer only has tried nothing
  const answers = [...heard.keys()];
  const met = [
    'done',
    'notFound',
    'conflict',
    'wrongState',
    'notHolder',
    'locked',
    'alreadyOpened',
    'noReturnsLeft',
  ];
  expect(answers).toEqual(expect.arrayContaining(met));
});
