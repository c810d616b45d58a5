// Who has saved what: the version and the text that the server acknowledged last for each person.

import type { Acknowledged, Ask } from './client-types';
import type { Saver } from './people';
import { actionHeaders } from './action-call';

type Person = { readonly saver: Saver; version: number; text: string | null; count: number };

/** A save under way: what to send, and what to do with the answer. */
export type Save = {
  readonly ask: Ask;
  /** Notes an answer; false when it did not acknowledge. */
  readonly settle: (answer: string) => boolean;
};

const keyOf = ({ applicationId, sectionId }: Saver) => `${applicationId} ${sectionId}`;

export class SaveLedger {
  readonly #people = new Map<string, Person>();
  #now: readonly Person[] = [];
  /** Those without a save under way, who waited longest first: nobody saves more than others. */
  #idle: Person[] = [];

  /** Goes on with these savers; those seen before from where they stand. */
  begin(savers: readonly Saver[]): void {
    this.#now = savers.map((saver) => {
      const person = this.#people.get(keyOf(saver)) ?? {
        saver,
        version: saver.version,
        text: null,
        count: 0,
      };
      this.#people.set(keyOf(saver), person);
      return person;
    });
    this.#idle = this.#now.toSorted((a, b) => a.count - b.count);
  }

  next(action: string): Save {
    const person = this.#idle.shift();
    if (person === undefined) throw new Error('more connections than people');
    const { applicationId, sectionId, rows, cookie, field } = person.saver;
    person.count += 1;
    const text = `第${person.count}次保存-${person.version}`;
    const changed = rows.map((row, index) => (index === 0 ? { ...row, [field]: text } : row));
    const input = { applicationId, sectionId, version: person.version, rows: changed };
    return {
      ask: {
        method: 'POST',
        path: `/applications/${applicationId}/edit/${sectionId}`,
        headers: { ...actionHeaders(action), cookie },
        body: JSON.stringify([input]),
      },
      settle: (answer) => {
        this.#idle.push(person);
        const version = /"ok":true,"data":\{"version":(\d+)/.exec(answer)?.[1];
        if (version === undefined) return false;
        person.version = Number(version);
        person.text = text;
        return true;
      },
    };
  }

  /** What those who save now were told last. */
  acknowledged(): Acknowledged[] {
    return this.#now.flatMap(({ saver, version, text }) =>
      text === null
        ? []
        : [
            {
              applicationId: saver.applicationId,
              sectionId: saver.sectionId,
              field: saver.field,
              version,
              text,
            },
          ],
    );
  }
}
