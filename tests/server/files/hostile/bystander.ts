// Somebody else who opens a file again and again while hostile ones are looked at.

import { get, uploaded, type Scene } from '../scene';

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

export type Bystander = {
  /** Milliseconds of each answer; Infinity where it was another than the file. */
  readonly waited: number[];
  /** Runs `work` while the bystander asks. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
};

export async function bystander(scene: Scene): Promise<Bystander> {
  const id = await uploaded(scene);
  const waited: number[] = [];
  const ask = async () => {
    const asked = performance.now();
    const answer = await get(scene, id, scene.applicant, { range: 'bytes=0-99' });
    await answer.arrayBuffer();
    waited.push(answer.status === 206 ? performance.now() - asked : Infinity);
  };
  return {
    waited,
    during: async (work) => {
      const state = { running: true };
      const asking = (async () => {
        while (state.running) {
          await ask();
          await pause(20);
        }
      })();
      try {
        return await work();
      } finally {
        state.running = false;
        await asking;
      }
    },
  };
}
