import { renderPdf } from '@/lib/server/print/render-pdf';
import { galleryPrint } from '@/lib/server/queries/gallery';

export async function GET(request: Request): Promise<Response> {
  const document = galleryPrint(new URL(request.url).searchParams.get('section') ?? undefined);
  if (document === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await renderPdf(document)), {
    headers: { 'Content-Type': 'application/pdf' },
  });
}
