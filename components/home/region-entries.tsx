// The entries of the prefectures and 职称社会化评价中心: the one that is used decides the region.

import Link from 'next/link';

export type RegionEntry = { readonly code: string; readonly name: string; readonly kind: string };

export function RegionEntries({ regions }: { readonly regions: readonly RegionEntry[] }) {
  return (
    <nav aria-labelledby="regions">
      <h2 id="regions">地州及职称社会化评价中心职称评审入口</h2>
      <p className="mt-1 text-sm text-zinc-600">在地州评审的人员，请从所在地州的入口登录。</p>
      <ul className="mt-3 grid grid-cols-2 gap-2 md:grid-cols-1">
        {regions.map(({ code, name }) => (
          <li key={code}>
            <Link
              href={`/login?region=${code}`}
              prefetch={false}
              className="flex min-h-11 items-center rounded-box border border-line px-3 text-accent hover:bg-band"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
