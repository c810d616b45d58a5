// A field with a day, in the browser's own calendar.

import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

export function DayField({ id, label, value, onChange, error }: Props) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          className={styles.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
