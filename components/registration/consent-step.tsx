'use client';
// Step one: what is done with personal data; two separate ticks, neither made beforehand.

import { styles } from '@/components/ui/styles';

export type Consent = { readonly read: boolean; readonly sensitive: boolean };
type Props = {
  readonly text: string;
  readonly version: string;
  readonly consent: Consent;
  readonly onChange: (consent: Consent) => void;
};

const tick = 'flex min-h-11 items-start gap-3 py-2';

export function ConsentStep({ text, version, consent, onChange }: Props) {
  return (
    <div className="space-y-4">
      <h2>个人信息处理告知（版本 {version}）</h2>
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard
        tabIndex={0}
        role="region"
        aria-label="个人信息处理告知"
        className={`${styles.box} max-h-96 overflow-y-auto whitespace-pre-wrap`}
      >
        {text}
      </div>
      <label className={tick}>
        <input
          type="checkbox"
          className="mt-1 size-6 shrink-0"
          checked={consent.read}
          onChange={(event) => onChange({ ...consent, read: event.target.checked })}
        />
        我已阅读并知悉本告知。
      </label>
      <label className={tick}>
        <input
          type="checkbox"
          className="mt-1 size-6 shrink-0"
          checked={consent.sensitive}
          onChange={(event) => onChange({ ...consent, sensitive: event.target.checked })}
        />
        我单独同意为上述目的处理我的敏感个人信息。
      </label>
    </div>
  );
}
