// The filters and columns of a list: a plain form whose answer is a link.

import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { styles } from '@/components/ui/styles';
import { levelName, levels } from '@/lib/domain/catalogue/levels';
import { listColumns, type FilterKey, type ReviewList } from '@/lib/domain/review-list/list-query';
import { states } from '@/lib/domain/workflow/states';
import {
  columnNames,
  daysInWords,
  daysOffered,
  filterNames,
  stateChoice,
} from '@/lib/messages/review-list';
import type { ChoiceDto, ListPageDto } from './list-types';

const option = (key: string | number, name: string): ChoiceDto => ({ key: String(key), name });
const levelChoices = levels.map((level) => option(level, levelName(level)));
const stateChoices = states.map((state) => option(state, stateChoice(state)));
const dayChoices = daysOffered.map((days) => option(days, daysInWords(days)));

type ChoiceProps = {
  readonly list: ReviewList;
  readonly name: FilterKey;
  readonly choices: readonly ChoiceDto[];
};

function Choice({ list, name, choices }: ChoiceProps) {
  return (
    <Field id={`filter-${name}`} label={filterNames[name]}>
      {(control) => (
        <select
          {...control}
          name={name}
          className={styles.input}
          defaultValue={String(list.filter[name] ?? '')}
        >
          <option value="">全部</option>
          {choices.map(({ key, name: label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type TickProps = {
  readonly name: string;
  readonly value: string;
  readonly ticked: boolean;
  readonly children: ReactNode;
};

function Tick({ name, value, ticked, children }: TickProps) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2">
      <input type="checkbox" name={name} value={value} defaultChecked={ticked} className="size-5" />
      {children}
    </label>
  );
}

/** What the form does not show and must not lose. */
function Kept({ list }: { readonly list: ReviewList }) {
  const { name, person, number } = list.filter;
  const kept = { view: list.view, sort: list.sort, name, person, number };
  return Object.entries(kept).map(
    ([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />,
  );
}

const ticks = ['returned', 'warnings', 'unread'] as const;

export function ListFilters({ page }: { readonly page: ListPageDto }) {
  const { list, choices } = page;
  return (
    // another list is another form
    <details key={JSON.stringify([list.view, list.filter])} className={styles.box}>
      <summary className="min-h-11 cursor-pointer py-2 font-bold">筛选和显示的列</summary>
      <form action="/applications" className="space-y-4">
        <Kept list={list} />
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {choices.rounds.length > 1 && (
            <Choice list={list} name="round" choices={choices.rounds} />
          )}
          <Choice list={list} name="series" choices={choices.series} />
          {choices.specialties.length > 0 && (
            <Choice list={list} name="specialty" choices={choices.specialties} />
          )}
          {choices.titles.length > 0 && (
            <Choice list={list} name="title" choices={choices.titles} />
          )}
          <Choice list={list} name="level" choices={levelChoices} />
          <Choice list={list} name="state" choices={stateChoices} />
          <Choice list={list} name="days" choices={dayChoices} />
          <Field id="filter-unit" label={filterNames.unit} hint="名称的一部分，或拼音、首字母">
            {(control) => (
              <input
                {...control}
                name="unit"
                className={styles.input}
                defaultValue={list.filter.unit}
                maxLength={60}
                autoComplete="off"
              />
            )}
          </Field>
        </div>
        {choices.specialties.length === 0 && (
          <p className="text-sm text-zinc-600">选择系列并筛选后，可以再选专业和职称。</p>
        )}
        <fieldset>
          <legend className="font-medium">只看</legend>
          <div className="flex flex-wrap gap-x-6">
            {ticks.map((key) => (
              <Tick key={key} name={key} value="1" ticked={list.filter[key] === true}>
                {filterNames[key]}
              </Tick>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="font-medium">显示的列</legend>
          <div className="flex flex-wrap gap-x-6">
            {listColumns.map((column) => (
              <Tick key={column} name="col" value={column} ticked={list.columns.includes(column)}>
                {columnNames[column]}
              </Tick>
            ))}
          </div>
        </fieldset>
        <button type="submit" className={styles.primary}>
          筛选
        </button>
      </form>
    </details>
  );
}
