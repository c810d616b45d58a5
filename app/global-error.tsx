'use client';

/** When even the frame of the pages fails: plain, without styles or other parts. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="zh-CN">
      <body>
        <h1>这一页暂时打不开</h1>
        <p>已保存的内容都在，不会丢失。请稍等几秒再试；编号 {error.digest ?? '（无）'}。</p>
        <button type="button" onClick={reset}>
          再试一次
        </button>
      </body>
    </html>
  );
}
