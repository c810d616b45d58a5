'use client';
// 快速直达: every section one press away; those with open corrections are marked.

type Props = {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly opinions: readonly { readonly sectionId: string }[];
};

export function QuickLinks({ sections, opinions }: Props) {
  return (
    <nav aria-label="快速直达" className="xl:sticky xl:top-4 xl:self-start">
      <p className="font-bold">快速直达</p>
      <ul className="flex flex-wrap gap-x-4 xl:block">
        {sections.map(({ id, title }) => {
          const count = opinions.filter(({ sectionId }) => sectionId === id).length;
          return (
            <li key={id}>
              <a
                href={`#section-${id}`}
                className="inline-block min-h-11 py-2 text-accent underline underline-offset-4"
              >
                {title}
                {count > 0 && <span className="font-bold text-danger">（{count} 条意见）</span>}
              </a>
            </li>
          );
        })}
        <li>
          <a
            href="#recommendation"
            className="inline-block min-h-11 py-2 text-accent underline underline-offset-4"
          >
            推荐意见
          </a>
        </li>
      </ul>
    </nav>
  );
}
