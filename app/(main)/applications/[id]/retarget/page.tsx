import { notFound } from 'next/navigation';
import { retargetApplication } from '@/app/actions/applications';
import { LockedPage } from '@/components/form/locked-page';
import { RetargetPage } from '@/components/form/retarget-page';
import { applicationFrame } from '@/lib/server/queries/application-frame';
import { seriesOfRegion, specialtiesOf } from '@/lib/server/queries/catalogue';
import { openRegions } from '@/lib/server/queries/public-site';
import { retargetPreview } from '@/lib/server/queries/retarget-page';
import { requireActor } from '@/lib/server/session';

export const metadata = { title: '改报专业或地区' };

type Chosen = { region?: string; series?: string; specialty?: string; title?: string };
type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Chosen>;
};

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const frame = (await applicationFrame(actor, id)) ?? notFound();
  if (!frame.mine) notFound();
  if (!frame.mayEdit) return <LockedPage id={id} mine />;
  const regions = await openRegions();
  const { series, specialty, title, ...chosen } = await searchParams;
  const region = regions.find(({ code }) => code === chosen.region) ?? null;
  const choice =
    region && specialty && title
      ? { regionCode: region.code, specialtyKey: specialty, titleKey: title }
      : null;
  return (
    <RetargetPage
      frame={frame}
      regions={regions}
      region={region}
      series={region && !series ? await seriesOfRegion(region.code) : []}
      titles={region && series && !choice ? await specialtiesOf(region.code, series) : null}
      choice={choice}
      preview={choice && (await retargetPreview(actor, id, choice))}
      retarget={retargetApplication}
    />
  );
}
