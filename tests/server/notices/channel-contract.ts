// What every channel must do, whatever stands behind it.

import { randomUUID } from 'node:crypto';
import {
  ChannelAway,
  Undeliverable,
  type Channel,
  type Letter,
  type Recipient,
} from '@/lib/server/notices/channel';

export type OtherSide = {
  readonly channel: Channel;
  /** Ids of the letters that it has taken. */
  readonly taken: () => readonly string[];
  /** From now on it knows nobody, is not there, is out of order for now, or is well again. */
  readonly be?: (mood: 'knowsNobody' | 'away' | 'outOfOrder' | 'well') => void | Promise<void>;
};

const reader: Recipient = {
  userId: randomUUID(),
  email: 'reader@example.test',
  mobile: () => '19900000001',
};
const letter = (): Letter => ({
  id: randomUUID(),
  kind: 'application.return',
  subject: '示例申请书被退回',
  text: '示例申请书被退回。\n\n请登录后查看。',
});

export function channelContract(open: () => OtherSide): void {
  const send = async (id = letter()): Promise<string> => {
    try {
      await open().channel.send(reader, id);
      return 'taken';
    } catch (error) {
      if (error instanceof ChannelAway) return 'away';
      return error instanceof Undeliverable ? 'undeliverable' : 'later';
    }
  };

  it('hands a letter over with its id, and says so when it is taken', async () => {
    const { id, ...rest } = letter();
    expect(await send({ id, ...rest })).toBe('taken');
    expect(
      open()
        .taken()
        .filter((each) => each === id),
    ).toEqual([id]);
  });

  it('hands it over under the same id again, so that the other side can tell', async () => {
    const twice = letter();
    expect([await send(twice), await send(twice)]).toEqual(['taken', 'taken']);
    expect(
      open()
        .taken()
        .filter((id) => id === twice.id),
    ).toHaveLength(2);
  });

  it('tells apart who cannot be reached, who is away, and what may be tried again', async () => {
    const { be } = open();
    // The log takes everything.
    if (be === undefined) return;
    const before = open().taken().length;
    const heard: Record<string, string> = {};
    for (const mood of ['knowsNobody', 'away', 'outOfOrder'] as const) {
      await be(mood);
      heard[mood] = await send();
      await be('well');
    }
    expect(heard).toEqual({ knowsNobody: 'undeliverable', away: 'away', outOfOrder: 'later' });
    expect(open().taken()).toHaveLength(before);
    expect(await send()).toBe('taken');
  });
}
