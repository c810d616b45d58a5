// Words for how much time is left.

const hour = 60 * 60 * 1000;

/** `还有 3 天`, `还有 5 小时`, `不到 1 小时`, `已过期`. */
export function timeLeft(until: Date, now: Date): string {
  const hours = Math.floor((until.getTime() - now.getTime()) / hour);
  if (hours < 0) return '已过期';
  if (hours < 1) return '不到 1 小时';
  return hours < 24 ? `还有 ${hours} 小时` : `还有 ${Math.floor(hours / 24)} 天`;
}
