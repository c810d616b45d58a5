// Which of an application's forms is shown: links, so that each has its address.

import Link from 'next/link';
import { printForms, type PageForm } from '@/lib/domain/print/forms';

type Props = {
  readonly id: string;
  readonly forms: readonly PageForm[];
  readonly form: PageForm;
};

export function FormChoice({ id, forms, form }: Props) {
  return (
    <nav aria-label="表格">
      <ul className="flex flex-wrap gap-2">
        {forms.map((each) => (
          <li key={each}>
            <Link
              href={`/applications/${id}/print?form=${each}`}
              prefetch={false}
              aria-current={each === form ? 'page' : undefined}
              className={`inline-flex min-h-11 items-center rounded-box border px-4 ${
                each === form
                  ? 'border-accent bg-accent font-bold text-white'
                  : 'border-line bg-white text-accent hover:bg-band'
              }`}
            >
              {printForms[each].title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
