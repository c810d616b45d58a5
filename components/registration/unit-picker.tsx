'use client';
// Finds a unit by name, pinyin, initials or code, and says why one cannot be picked.

import { useEffect, useState } from 'react';
import { styles } from '@/components/ui/styles';
import type { Result } from '@/lib/domain/result';

export type UnitOption = {
  readonly id: string;
  readonly name: string;
  /** The name that it had, where that is what was asked for. */
  readonly formerName: string | null;
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

type Answer = {
  readonly asked: string;
  readonly result:
    | { readonly ok: true; readonly data: readonly UnitOption[] }
    | { readonly ok: false; readonly message: string };
};

const quietTime = 300;
const offline = { ok: false as const, message: '没有查到：网络中断，请稍后再试。' };

export function UnitPicker({ find, onPick, nothingFound }: Props) {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = text.trim();

  useEffect(() => {
    if (asked === '') return;
    let isNewest = true;
    const timer = setTimeout(() => {
      void find({ text: asked })
        .catch(() => offline)
        .then((result) => isNewest && setAnswer({ asked, result }));
    }, quietTime);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [asked, find]);

  // An answer to another question is not shown under this one.
  const result = answer?.asked === asked ? answer.result : null;
  const found = result?.ok ? result.data : null;
  const failure = result?.ok === false ? result.message : null;

  return (
    <div className="space-y-3">
      <label className="block">
        <span className="font-medium">查找单位</span>
        <span className="block text-sm text-zinc-600">
          可输入单位名称、曾用名、拼音、拼音首字母或统一社会信用代码
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
        <p className="font-medium">
          {unit.name}
          {unit.formerName && (
            <span className="font-normal text-zinc-600">（曾用名：{unit.formerName}）</span>
          )}
        </p>
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
