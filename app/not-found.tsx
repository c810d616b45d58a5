import { PublicPage } from '@/components/layout/public-page';
import Link from 'next/link';

/** Wrong addresses and other people's records alike: the two are not told apart. */
export default function NotFound() {
  return (
    <PublicPage title="没有找到">
      <p>没有找到这个页面或记录。它可能已被移走，或者不在您现在的角色可以查看的范围内。</p>
      <p>有多个角色的，请在页面右上角切换角色后再打开。</p>
      <p>
        <Link href="/home">回到我的主页</Link>
      </p>
    </PublicPage>
  );
}
