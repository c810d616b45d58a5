// Knows what of an application is its person's alone: where they come from, what they hold, and what
// was wrong with it before it was corrected.

import { levelName } from '@/lib/domain/catalogue/levels';
import type { Value } from '@/lib/domain/sections/field';
import type { FieldWords } from '../data/region-fields';
import type { Dice } from './dice';
import type { DemoPerson } from './people';
import type { DemoTarget } from './targets';

export type AskedRows = {
  readonly applicationId: string;
  readonly person: DemoPerson;
  readonly target: DemoTarget;
  readonly unit: { readonly id: string; readonly name: string };
  readonly words: FieldWords;
  readonly dice: Dice;
  /** When the application was begun: nothing that is filled in is later. */
  readonly begunAt: Date;
};

export type How = {
  /** By 破格, with its grounds. */
  readonly isExceptional: boolean;
  /** As it was sent before it was corrected. */
  readonly isFaulty: boolean;
};

const universities = ['示例大学', '示例师范大学', '示例理工大学', '示例农业大学', '示例财经大学'];
const places = [
  '新疆示例市',
  '新疆示例县',
  '新疆示例地区',
  '甘肃示例市',
  '河南示例市',
  '四川示例县',
];

type Own = Readonly<Record<string, Value | null>>;

/** What stands in place of the example in the `at`-th row of a section. */
export function ownValues(
  { person, target, unit, words, dice, applicationId, begunAt }: AskedRows,
  sectionId: string,
  at: number,
  { isExceptional, isFaulty }: How,
): Own {
  const draw = (list: readonly string[], what: string) => dice.pick(list, person.id, what, at);
  const digits = (count: number, what: string) =>
    String(dice.below(10 ** count, applicationId, what, at)).padStart(count, '0');
  switch (sectionId) {
    case 'basic': {
      const isMember = dice.share(person.id, 'party') < 0.4;
      return {
        ethnicGroup: person.ethnicGroup,
        politicalStatus: isMember ? '01' : '13',
        joinedPartyAt: isMember ? '2012-05' : null,
        birthPlace: draw(places, 'birth place'),
        email: `shili${person.serial}@example.test`,
        department: `${unit.name} ${words.department}`,
        unitPlace: null,
        presentWork: words.work,
        yearsOfWork: begunAt.getUTCFullYear() - 2011,
        post: dice.share(person.id, 'post') < 0.3 ? words.post : null,
        postSince: null,
        mode: isExceptional ? '破格' : '正常晋升',
        isTransfer: false,
        transferFrom: null,
        transferAt: null,
        societies: null,
      };
    }
    case 'education':
      return {
        ...(at === 1 && {
          school: draw(universities, 'school'),
          degreeFrom: draw(universities, 'school'),
        }),
        // What the returned submissions are returned for.
        ...(at === 1 && {
          degreeNumber: isFaulty ? '99994201' : `9999942014${digits(6, 'degree')}`,
        }),
        diplomaNumber:
          at === 0 ? `999991201006${digits(6, 'diploma')}` : `999995201405${digits(6, 'diploma')}`,
      };
    case 'qualifications': {
      const title = target.held[at === 0 ? 1 : 0];
      return title === undefined
        ? {}
        : {
            name: title.name,
            level: levelName(title.level),
            certificateNumber: `9999${at === 0 ? 16 : 20}${digits(6, 'certificate')}`,
            managementNumber: null,
            appointedAs: at === 0 ? null : (title.name.split(' ')[1] ?? title.name),
            postGrade: null,
          };
    }
    case 'work-history':
      return at === 0
        ? { post: `${words.work}人员`, witness: person.witness }
        : { post: words.post, employer: unit.name };
    case 'appraisals':
      return {
        grade: dice.share(person.id, 'grade', at) < 0.25 ? '优秀' : '合格',
        employer: unit.name,
        note: null,
      };
    default:
      return {};
  }
}
