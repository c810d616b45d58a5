'use client';
// Finds a unit by name, pinyin, initials or code, and says why one cannot be picked.

import { useEffect, useRef, useState } from 'react';
import { styles } from '@/components/ui/styles';
import type { Result } from '@/lib/domain/result';

export type UnitOption = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly region: string;
  readonly parent: string | null;
  readonly approved: boolean;
  readonly telephone: string;
  readonly parentTelephone: string | null;
};
export type FindUnits = (input: { text: string }) => Promise<Result<UnitOption[]>>;
type Props = {
  readonly find: FindUnits;
  readonly onPick: (unit: UnitOption) => void;
  /** What to do when nothing is found. */
  readonly nothingFound: string;
};

const quietTime = 300;

export function UnitPicker({ find, onPick, nothingFound }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly UnitOption[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const newest = useRef(0);

  useEffect(() => {
    const asked = text.trim();
    const turn = (newest.current += 1);
    if (asked === '') return setFound(null);
    const timer = setTimeout(() => {
      const lost = { ok: false as const, message: '没有查到：网络中断，请稍后再试。' };
      void find({ text: asked })
        .catch(() => lost)
        .then((result) => {
          if (turn !== newest.current) return;
          setFailure(result.ok ? null : result.message);
          setFound(result.ok ? result.data : null);
        });
    }, quietTime);
    return () => clearTimeout(timer);
  }, [text, find]);

  return (
    <div className="space-y-3">
      <label className="block">
        <span className="font-medium">查找单位</span>
        <span className="block text-sm text-zinc-600">
          可输入单位名称、拼音、拼音首字母或统一社会信用代码
        </span>
        <input
          type="search"
          className={`${styles.input} mt-1`}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div aria-live="polite" className="space-y-2">
        {failure && <p className="text-danger">{failure}</p>}
        {found?.length === 0 && <p>{nothingFound}</p>}
        <ul className="divide-y divide-line">
          {found?.map((unit) => (
            <Option key={unit.id} unit={unit} onPick={onPick} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Option({ unit, onPick }: { readonly unit: UnitOption } & Pick<Props, 'onPick'>) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div>
        <p className="font-medium">{unit.name}</p>
        <p className="text-sm text-zinc-600">
          {unit.uscc} · {unit.region}
          {unit.parent && ` · 主管单位：${unit.parent}`}
        </p>
        {!unit.approved && (
          <p className="text-sm text-warn">
            已注册，等待{unit.parent ? `“${unit.parent}”` : '主管单位'}审核，审核通过后才能选择。
            {unit.parentTelephone && `催办电话：${unit.parentTelephone}`}
          </p>
        )}
      </div>
      {unit.approved && (
        <button type="button" className={styles.secondary} onClick={() => onPick(unit)}>
          选择
          <span className="sr-only">{unit.name}</span>
        </button>
      )}
    </li>
  );
}
