'use client';
// Who is in a publicity: one checkbox a person, and how many are chosen.

export type PickedPerson = {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly displayName: string;
};
type Props = {
  readonly unit: string;
  readonly people: readonly PickedPerson[];
  readonly picked: readonly string[];
  readonly setPicked: (picked: readonly string[]) => void;
  readonly error: string | undefined;
};

export function PeoplePicker({ unit, people, picked, setPicked, error }: Props) {
  const toggle = (id: string, on: boolean) =>
    setPicked(on ? [...picked, id] : picked.filter((each) => each !== id));
  return (
    <fieldset id="applicationIds" tabIndex={-1}>
      <legend className="font-medium">{unit}：这次公示的人员</legend>
      {people.map(({ id, name, number, displayName }) => (
        <label key={id} className="flex min-h-11 items-center gap-3 py-1">
          <input
            type="checkbox"
            className="size-5 shrink-0"
            checked={picked.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span>
            {name} · {displayName} <span className="text-sm text-zinc-600">{number}</span>
          </span>
        </label>
      ))}
      <p id="picked" aria-live="polite">
        已选 {picked.length} 人{picked.length === 0 && '，请至少选择一人。'}
      </p>
      {error && <p className="text-sm font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
