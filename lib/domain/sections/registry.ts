// Knows all sections: adding one is its file and one line here.

import { achievements } from './achievements';
import { appraisals } from './appraisals';
import { awards } from './awards';
import { basic } from './basic';
import { computerExam } from './computer-exam';
import { conditions } from './conditions';
import { continuingEducation } from './continuing-education';
import { education } from './education';
import { exceptional } from './exceptional';
import { languageExam } from './language-exam';
import { otherMaterials } from './other-materials';
import { patents } from './patents';
import { practice } from './practice';
import { publications } from './publications';
import { qualifications } from './qualifications';
import type { Section } from './section';
import { socialInsurance } from './social-insurance';
import { summary } from './summary';
import { training } from './training';
import { workHistory } from './work-history';

/** Every section: the guide's thirteen in its order (申报指南 2.6), then those that committees add. */
export const sections: readonly Section[] = [
  basic,
  education,
  qualifications,
  workHistory,
  practice,
  achievements,
  publications,
  languageExam,
  computerExam,
  continuingEducation,
  appraisals,
  patents,
  awards,
  training,
  summary,
  exceptional,
  conditions,
  socialInsurance,
  otherMaterials,
];

/** The section of an id. @throws when no definition has it. */
export function sectionOf(id: string): Section {
  const section = sections.find((each) => each.id === id);
  if (section === undefined) throw new Error(`no section "${id}"`);
  return section;
}
