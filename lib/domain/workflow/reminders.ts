// Knows of what people are reminded, once each: an item that waits, a window that closes.

const hour = 60 * 60 * 1000;

/** domain.md §8.7: items older than 3 days, deadlines in 72 and in 24 hours. */
export const reminders = {
  /** A reviewer has had it this long. */
  waiting: { after: 72 * hour },
  /** The window of whoever holds it closes within `before`, and not yet within `notWithin`. */
  due72: { before: 72 * hour, notWithin: 24 * hour },
  due24: { before: 24 * hour, notWithin: 0 },
} as const;

export type ReminderKind = keyof typeof reminders;

/** Every reminder, for enumeration. */
export const reminderKinds = Object.keys(reminders) as ReminderKind[];
