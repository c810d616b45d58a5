'use client';
// Chooses the specialty or level that is to have a form of its own.

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { styles } from '@/components/ui/styles';
import { placeKey } from '@/lib/domain/forms/form-place';
import { levelWords } from '@/lib/messages/forms';

export type SeriesChoice = {
  readonly key: string;
  readonly name: string;
  readonly levels: readonly number[];
  readonly specialties: readonly { readonly key: string; readonly name: string }[];
};
type Props = { readonly roundId: string; readonly choices: readonly SeriesChoice[] };

export function PlaceChooser({ roundId, choices }: Props) {
  const router = useRouter();
  const [seriesKey, setSeries] = useState(choices.length === 1 ? (choices[0]?.key ?? '') : '');
  const [specialtyKey, setSpecialty] = useState('');
  const [level, setLevel] = useState('');
  const series = choices.find(({ key }) => key === seriesKey);
  const go = () => {
    const place = placeKey({
      seriesKey,
      specialtyKey: specialtyKey || null,
      level: level === '' ? null : Number(level),
    });
    router.push(`/forms/${roundId}/${place}`);
  };
  return (
    <section aria-labelledby="own-form" className={`${styles.box} max-w-3xl space-y-4`}>
      <h2 id="own-form">为一个专业或级别单独设置</h2>
      <p>范围小的优先：专业和级别都相同的表单，先于只有专业相同的，再先于整个系列的。</p>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          id="series"
          label="系列"
          value={seriesKey}
          onChange={(key) => {
            setSeries(key);
            setSpecialty('');
            setLevel('');
          }}
          options={choices.map(({ key, name }) => [key, name])}
        />
        <SelectField
          id="specialty"
          label="专业"
          hint="不选：全部专业"
          value={specialtyKey}
          onChange={setSpecialty}
          options={(series?.specialties ?? []).map(({ key, name }) => [key, name])}
        />
        <SelectField
          id="level"
          label="级别"
          hint="不选：全部级别"
          value={level}
          onChange={setLevel}
          options={(series?.levels ?? []).map((each) => [String(each), levelWords(each)])}
        />
      </div>
      <button
        type="button"
        className={styles.secondary}
        disabled={series === undefined}
        onClick={go}
      >
        设置这个范围的表单
      </button>
    </section>
  );
}
