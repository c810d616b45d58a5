// 申报年度 and 系列: a plain form, so that what is shown stands in the address.

import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { allSeries } from '@/lib/messages/statistics';

type Props = {
  readonly page: {
    readonly year: number;
    readonly years: readonly number[];
    readonly series: string;
    readonly allSeries: readonly { readonly key: string; readonly name: string }[];
  };
};

export function StatisticsFilter({ page }: Props) {
  return (
    // another address is another form: what was chosen there is shown
    <form
      key={`${page.year} ${page.series}`}
      action="/statistics"
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      <Field id="year" label="申报年度">
        {(control) => (
          <select {...control} name="year" defaultValue={page.year} className={styles.input}>
            {page.years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="series" label="系列">
        {(control) => (
          <select {...control} name="series" defaultValue={page.series} className={styles.input}>
            <option value="">{allSeries}</option>
            {page.allSeries.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className={styles.secondary}>
        查看
      </button>
    </form>
  );
}
