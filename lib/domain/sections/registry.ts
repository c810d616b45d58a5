// Knows all sections: adding one is its file and one line here.

import { achievements } from './achievements';
import { basic } from './basic';
import { education } from './education';
import type { Section } from './section';
import { workHistory } from './work-history';

/** Every section, in the guide's order (申报指南 2.6). */
export const sections: readonly Section[] = [basic, education, workHistory, achievements];

const byId = new Map(sections.map((section) => [section.id, section]));

/** The section of an id. @throws when no definition has it. */
export function sectionOf(id: string): Section {
  const section = byId.get(id);
  if (section === undefined) throw new Error(`no section "${id}"`);
  return section;
}
