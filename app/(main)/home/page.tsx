import { MyHomePage } from '@/components/home/my-home-page';
import { myHome } from '@/lib/server/queries/my-home';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '我的主页' };

export default async function Page() {
  const actor = await requireActor();
  return <MyHomePage actor={actor} home={await myHome(actor)} now={new Date()} />;
}
