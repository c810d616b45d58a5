// Knows what sections tell each other: facts of one that the checks of others look at.

import type { Row } from './field';
import type { Section } from './section';
import { soundRows } from './sound-rows';

/** Null where the section that tells it is not filled in that far, or not part of the form. */
export type ToldFacts = {
  /** 申报方式. */
  readonly mode: string | null;
  /** 参加工作时间, `YYYY-MM`. */
  readonly startedWorkAt: string | null;
  /** The name of the picked 基层单位. */
  readonly unitName: string | null;
  /** 级别 of the title from which this application sets out. */
  readonly basisLevel: string | null;
  /** When that title was obtained, `YYYY-MM`. */
  readonly basisAt: string | null;
};

const nothing: ToldFacts = {
  mode: null,
  startedWorkAt: null,
  unitName: null,
  basisLevel: null,
  basisAt: null,
};

/** A section with what is filled in. */
export type FilledSection = { readonly section: Section; readonly rows: readonly Row[] };

export const toldBy = (filled: readonly FilledSection[]): ToldFacts =>
  filled.reduce<ToldFacts>(
    (told, { section, rows }) => ({ ...told, ...section.tells?.(soundRows(section, rows)) }),
    nothing,
  );
