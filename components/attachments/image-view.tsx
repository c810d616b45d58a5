'use client';
// A picture that is turned and enlarged: scans come sideways and seals are small.

import { useState } from 'react';
import { pdfButton } from '@/components/print/pdf-message';

type Props = { readonly url: string; readonly name: string };

const steps = [1, 1.5, 2, 3, 4];

export function ImageView({ url, name }: Props) {
  const [turn, setTurn] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [failed, setFailed] = useState(false);
  const smaller = steps.findLast((step) => step < zoom);
  const larger = steps.find((step) => step > zoom);
  if (failed) {
    return <p role="alert">这张图片打不开。请检查网络后重新打开，或下载到电脑上查看。</p>;
  }
  return (
    <div className="flex h-full flex-col">
      <div role="toolbar" aria-label="图片工具" className="flex flex-wrap gap-2 pb-2">
        <button type="button" className={pdfButton} onClick={() => setTurn(turn + 90)}>
          向右旋转
        </button>
        <button
          type="button"
          className={pdfButton}
          disabled={smaller === undefined}
          onClick={() => smaller !== undefined && setZoom(smaller)}
        >
          缩小
        </button>
        <button
          type="button"
          className={pdfButton}
          disabled={larger === undefined}
          onClick={() => larger !== undefined && setZoom(larger)}
        >
          放大
        </button>
        <p className="self-center text-sm text-zinc-600">{Math.round(zoom * 100)}%</p>
      </div>
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label={`图片 ${name}`}
        role="group"
        className="min-h-0 flex-1 overflow-auto bg-band focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-blue-700"
        style={{ containerType: 'size' }}
      >
        <div className="relative" style={{ width: `${zoom * 100}cqw`, height: `${zoom * 100}cqh` }}>
          {/* oxlint-disable-next-line next/no-img-element -- the optimizer is banned, and the route needs the session's cookie */}
          <img
            src={url}
            alt={name}
            onError={() => setFailed(true)}
            className="absolute top-1/2 left-1/2 max-w-none object-contain"
            // lying on its side it is as wide as the frame is high
            style={{
              width: `${zoom * 100}${turn % 180 === 0 ? 'cqw' : 'cqh'}`,
              height: `${zoom * 100}${turn % 180 === 0 ? 'cqh' : 'cqw'}`,
              transform: `translate(-50%, -50%) rotate(${turn}deg)`,
            }}
          />
        </div>
      </div>
    </div>
  );
}
