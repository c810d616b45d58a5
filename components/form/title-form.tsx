// Specialty, then title, with what is said about the ones that cannot be chosen.

import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { styles } from '@/components/ui/styles';

type Title = {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly open: boolean;
  readonly mode: 'review' | 'examOnly' | 'examPlusReview';
};
export type Specialty = {
  readonly key: string;
  readonly name: string;
  readonly titles: readonly Title[];
};
export type Chosen = { readonly specialty: Specialty; readonly title: Title };

type Props = {
  readonly specialties: readonly Specialty[];
  /** What could not be done, and why. */
  readonly failure: { readonly title: string; readonly message: string } | null;
  /** Said once a title is chosen. */
  readonly note: (chosen: Chosen) => string;
  readonly button: string;
  readonly pending: boolean;
  readonly onChosen: (chosen: Chosen) => void;
};

export function TitleForm({ specialties, failure, note, button, pending, onChosen }: Props) {
  const [specialtyKey, setSpecialty] = useState(
    specialties.length === 1 ? (specialties[0]?.key ?? '') : '',
  );
  const [titleKey, setTitle] = useState('');
  const specialty = specialties.find(({ key }) => key === specialtyKey);
  const title = specialty?.titles.find(({ key }) => key === titleKey);
  const chosen = specialty && title ? { specialty, title } : null;
  const open = specialty?.titles.filter((each) => each.open) ?? [];
  const examined = specialty?.titles.filter(({ mode }) => mode === 'examOnly') ?? [];

  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onChosen(chosen);
      }}
    >
      {failure && <ErrorSummary title={failure.title} items={[{ message: failure.message }]} />}
      <SelectField
        id="specialty"
        label="专业"
        value={specialtyKey}
        onChange={(key) => {
          setSpecialty(key);
          setTitle('');
        }}
        options={specialties.map(({ key, name }) => [key, name] as const)}
      />
      {specialty && open.length === 0 && (
        <p className="text-warn">
          本地区现在没有开放这个专业的申报，请核对评审地区，或查看首页通知。
        </p>
      )}
      {specialty && open.length > 0 && (
        <SelectField
          id="title"
          label="拟评专业技术职务"
          hint="没有列出的级别，本地区现在不受理。"
          value={titleKey}
          onChange={setTitle}
          options={open.map(({ key, name, level }) => [key, `${name}（${level}）`] as const)}
        />
      )}
      {examined.length > 0 && (
        <p>
          国家实行以考代评的级别通过全国统一考试取得，不受理评审申报：
          {examined.map(({ name, level }) => `${name}（${level}）`).join('、')}。
        </p>
      )}
      {title?.mode === 'examPlusReview' && (
        <p>这个级别实行考评结合：请先通过考试，并在“专业技术资格”中上传成绩合格证明。</p>
      )}
      {chosen && <p className={styles.box}>{note(chosen)}</p>}
      <button type="submit" className={styles.primary} disabled={pending || chosen === null}>
        {button}
      </button>
    </form>
  );
}
