// Knows what can be done with many applications at once.

export const batchEvents = ['forward', 'return'] as const;
export type BatchEvent = (typeof batchEvents)[number];

/** Applications of one batch, and of one step of its running. */
export const batchLimits = { most: 500, step: 10 } as const;
