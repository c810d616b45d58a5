// What the pages of one browser tell each other about the sign-in.

const channelName = 'zc-session';

/** The account that the server has just answered; null: somebody signed out. */
export type SessionSignal = string | null;

/** Tells every page of this browser, this one too. */
export function tellSession(signal: SessionSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(signal);
  channel.close();
}

/** Hears what pages tell; the answer ends it. */
export function onSession(hear: (signal: SessionSignal) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<SessionSignal>) => hear(data));
  return () => channel.close();
}
