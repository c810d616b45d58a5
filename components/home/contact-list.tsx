// Telephones and links of one kind, as the operator keeps them.

export type Contact = {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
  readonly telephone: string | null;
};

type Props = {
  readonly title: string;
  readonly contacts: readonly Contact[];
  /** A long list begins closed. */
  readonly folded?: boolean;
};

function Lines({ contacts }: Pick<Props, 'contacts'>) {
  if (contacts.length === 0) return <p className="mt-2 text-sm">暂无，请拨打技术咨询电话。</p>;
  return (
    <ul className="mt-2 space-y-1">
      {contacts.map(({ id, label, url, telephone }) => (
        <li key={id}>
          {url ? (
            <a
              href={url}
              rel="noreferrer"
              className="inline-block py-1 text-accent underline underline-offset-4"
            >
              {label}
            </a>
          ) : (
            label
          )}
          {telephone && (
            <>
              {label !== '' && '：'}
              <a
                href={`tel:${telephone.replaceAll(/[^0-9]/g, '')}`}
                className="inline-block py-1 text-accent"
              >
                {telephone}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export function ContactList({ title, contacts, folded }: Props) {
  if (folded) {
    return (
      <details className="rounded-box border border-line p-4">
        <summary className="min-h-11 cursor-pointer text-lg font-bold">{title}</summary>
        <Lines contacts={contacts} />
      </details>
    );
  }
  return (
    <section>
      <h2>{title}</h2>
      <Lines contacts={contacts} />
    </section>
  );
}
