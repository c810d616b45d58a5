import { HomePage } from '@/components/home/home-page';
import {
  openRegions,
  openWindow,
  publishedNotices,
  siteEntries,
} from '@/lib/server/queries/public-site';

export default async function Page() {
  const [regions, notices, support, links, contacts, window] = await Promise.all([
    openRegions(),
    publishedNotices(6),
    siteEntries('support'),
    siteEntries('link'),
    siteEntries('committeeContact'),
    openWindow(),
  ]);
  return <HomePage {...{ regions, notices, support, links, contacts, window }} />;
}
