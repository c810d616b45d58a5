// What is said where nothing is found: wrong addresses and other people's records alike.

import Link from 'next/link';

/** The two are not told apart. Every page carries this one along, so it is plain. */
export function NotFoundText() {
  return (
    <div className="max-w-[720px] space-y-4">
      <h1>没有找到</h1>
      <p>没有找到这个页面或记录。它可能已被移走，或者不在您现在的角色可以查看的范围内。</p>
      <p>有多个角色的，请回到我的主页，在右上角切换角色后再打开。</p>
      <p className="flex gap-x-4">
        <Link href="/home">我的主页</Link>
        <Link href="/">首页</Link>
      </p>
    </div>
  );
}
