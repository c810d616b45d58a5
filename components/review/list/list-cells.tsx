// How each column of a list reads.

import type { ReactNode } from 'react';
import { ageInWords } from '@/components/home/age';
import { StateBadge } from '@/components/workflow/state-badge';
import { formatDateTime, formatTableDate } from '@/lib/domain/beijing-time';
import { isLevel, levelName } from '@/lib/domain/catalogue/levels';
import type { ListColumn } from '@/lib/domain/review-list/list-query';
import { finalStates, type State } from '@/lib/domain/workflow/states';
import { timeLeft } from '@/lib/messages/time-left';
import type { LineDto } from './list-types';

const isFinal = (state: State): boolean => (finalStates as readonly State[]).includes(state);

const withDate = (words: string, date: string): ReactNode => (
  <>
    {words}
    <span className="block whitespace-nowrap text-zinc-600">{date}</span>
  </>
);

export const cells: Record<ListColumn, (line: LineDto, now: Date) => ReactNode> = {
  title: ({ displayName }) => displayName,
  level: ({ level }) => (isLevel(level) ? levelName(level) : ''),
  unit: ({ unit }) => unit,
  round: ({ round }) => round,
  state: ({ state, submissionCount }) => (
    <StateBadge key="state" state={state} submissionCount={submissionCount} />
  ),
  waiting: ({ state, stateSince }, now) =>
    isFinal(state)
      ? withDate('已办结', formatTableDate(stateSince))
      : withDate(`已 ${ageInWords(stateSince, now)}`, formatTableDate(stateSince)),
  due: ({ due }, now) => (due === null ? '无' : withDate(timeLeft(due, now), formatDateTime(due))),
  submitted: ({ submittedAt }) => (submittedAt === null ? '' : formatTableDate(submittedAt)),
  returns: ({ returnCount }) => `${returnCount} 次`,
  warnings: ({ warningCount }) => (warningCount === 0 ? '无' : `${warningCount} 处`),
};
