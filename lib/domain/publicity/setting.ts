// Knows what a round asks of a unit before it hands an application on: 公示, and how it is shown.

/**
 * `none`: as in the guide. `proof`: on paper, the proof is uploaded. `system`: in the system, where
 * people of the unit see it.
 */
export const publicitySettings = ['none', 'proof', 'system'] as const;
export type PublicitySetting = (typeof publicitySettings)[number];

/** How a publicity is held: what a round can ask for. */
export type PublicityKind = Exclude<PublicitySetting, 'none'>;
export const publicityKinds = ['proof', 'system'] as const satisfies PublicityKind[];

/** One in the system shows at least as much as one on paper. */
export const answers = (kind: PublicityKind, setting: PublicitySetting): boolean =>
  setting === 'none' || kind === setting || kind === 'system';
