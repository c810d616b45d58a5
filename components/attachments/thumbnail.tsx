// A file at a glance: a picture small, a PDF as a sheet with its type; its place is kept while it loads.

import { isIdentityDocument, isImage } from '@/lib/domain/attachments';

type Props = {
  readonly file: {
    readonly id: string;
    readonly kind: string;
    readonly mediaType: string;
  };
};

const frame =
  'inline-flex size-12 shrink-0 items-center justify-center overflow-hidden rounded border border-line bg-band text-xs text-zinc-600';

export function Thumbnail({ file: { id, kind, mediaType } }: Props) {
  // Each view of an identity document is recorded: it is shown to who opens it.
  if (isIdentityDocument(kind)) return <Sheet>证件</Sheet>;
  if (!isImage(mediaType)) return <Sheet>PDF</Sheet>;
  return (
    <span className={frame}>
      {/* oxlint-disable-next-line next/no-img-element -- drawn small by our own server, for this person alone */}
      <img
        src={`/api/files/${id}/preview`}
        alt=""
        width={48}
        height={48}
        loading="lazy"
        decoding="async"
        className="size-full object-cover"
      />
    </span>
  );
}

const Sheet = ({ children }: { readonly children: string }) => (
  <span aria-hidden="true" className={frame}>
    {children}
  </span>
);
