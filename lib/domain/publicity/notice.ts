// Knows the notice of a publicity (公示), as it is read on the screen and printed.

import { workingDaysIn, type WorkCalendar } from '@/lib/domain/catalogue/working-days';
import type { Period } from './period';
import type { PublishedContent } from './published-content';

/** What people need to raise an objection. */
export type PublicityContact = {
  /** 公示方式和地点. */
  readonly place: string;
  readonly contactName: string;
  readonly telephone: string;
  /** May be empty. */
  readonly email: string;
};

/** Plain data; holds nothing of a person but what {@link PublishedContent} allows. */
export type PublicityNotice = PublicityContact & {
  readonly title: string;
  readonly unit: string;
  readonly period: Period;
  readonly workingDays: number;
  readonly people: readonly PublishedContent[];
};

export type PublicityOf = PublicityContact & {
  readonly unit: string;
  readonly period: Period;
  readonly people: readonly PublishedContent[];
};

/** People by name, so that nobody is put first. */
export function publicityNotice(of: PublicityOf, calendar: WorkCalendar): PublicityNotice {
  const { period, people, unit, place, contactName, telephone, email } = of;
  const [first] = people;
  const whom = people.length === 1 && first ? `${first.name}同志` : ` ${people.length} 名同志`;
  return {
    title: `${unit}关于${whom}申报专业技术职称的公示`,
    unit,
    period,
    workingDays: workingDaysIn(period.from, period.to, calendar),
    people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN')),
    place,
    contactName,
    telephone,
    email,
  };
}
