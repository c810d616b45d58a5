// How long something has waited, in words.

const hour = 60 * 60 * 1000;

/** `3 天`, `5 小时`, `不到 1 小时`. */
export function ageInWords(since: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / hour);
  if (hours < 1) return '不到 1 小时';
  return hours < 24 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
}
