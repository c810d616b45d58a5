import {
  PrintBusyError,
  PrintFailedError,
  PrintTimeoutError,
} from '@/lib/server/print/print-errors';
import { PrintQueue } from '@/lib/server/print/print-queue';
import { longText, sampleDocument } from './sample-document';

const order = (rows: number, template = 'application') => ({
  template,
  data: JSON.stringify(
    sampleDocument({
      sections: [
        {
          title: '表格',
          layout: 'table',
          columns: [{ label: '列', weight: 1 }],
          rows: Array.from({ length: rows }, (_, index) => [`${index}${longText(300)}`]),
        },
      ],
    }),
  ),
  timestamp: 1_750_000_000,
});

const isPdf = (pdf: Uint8Array) => Buffer.from(pdf.slice(0, 5)).toString() === '%PDF-';

it('refuses at once when too many prints wait, and does the others', async () => {
  const queue = new PrintQueue({ waiting: 2, milliseconds: 20_000 });
  const taken = [queue.run(order(1)), queue.run(order(2)), queue.run(order(3))];
  await expect(queue.run(order(4))).rejects.toBeInstanceOf(PrintBusyError);
  expect((await Promise.all(taken)).every(isPdf)).toBe(true);
  expect(isPdf(await queue.run(order(4)))).toBe(true);
});

it('gives up a print that takes too long, and goes on with a new worker', async () => {
  const limits = { waiting: 5, milliseconds: 20_000 };
  const queue = new PrintQueue(limits);
  expect(isPdf(await queue.run(order(1)))).toBe(true);
  // The worker is warm now: what is given up is the rendering itself, in native code.
  limits.milliseconds = 50;
  await expect(queue.run(order(1000))).rejects.toBeInstanceOf(PrintTimeoutError);
  limits.milliseconds = 20_000;
  expect(isPdf(await queue.run(order(2)))).toBe(true);
});

it('reports what the engine refuses, and goes on with the next', async () => {
  const queue = new PrintQueue({ waiting: 5, milliseconds: 20_000 });
  const refused = queue.run(order(1, 'no-such-template'));
  const next = queue.run(order(1));
  await expect(refused).rejects.toBeInstanceOf(PrintFailedError);
  expect(isPdf(await next)).toBe(true);
});
