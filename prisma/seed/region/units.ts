// Knows the rows of the demo region's units: trees of two and three levels in every review region.

import { regions } from '../data/regions';
import {
  officesOfPrefecture,
  officesOfRegion,
  officesOfSocialCentre,
  type OfficeEntry,
} from '../data/region-units';
import { stableId } from '../stable-id';
import { syntheticCreditCode, syntheticMobile } from '../world/numbers';

export type DemoUnit = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly nature: string;
  readonly regionCode: string;
  readonly receiving: boolean;
  readonly state: 'approved' | 'pending' | 'returned' | 'disabled';
  readonly leaderMobile: string;
  /** Itself first, then whoever receives from it. */
  readonly chain: readonly string[];
  readonly fields: readonly string[];
  readonly size: number;
};

/** Serials of units and their numbers start here; the small demo's are below. */
const firstSerial = 20_000;

type Placed = Pick<DemoUnit, 'name' | 'nature' | 'fields' | 'size' | 'state' | 'receiving'> & {
  readonly parent: readonly string[];
};

/** Those that are not in use: one kind after the other through the prefectures. */
const outOfUse = ['pending', 'returned', 'pending', 'disabled'] as const;

export function demoUnits(): DemoUnit[] {
  let serial = firstSerial;
  return regions.flatMap(({ code, name, kind }, place) => {
    const made: DemoUnit[] = [];
    const add = ({ parent, ...unit }: Placed): readonly string[] => {
      serial += 1;
      const id = stableId('demo unit', code, unit.name);
      const chain = [id, ...parent];
      const numbers = {
        uscc: syntheticCreditCode(serial),
        leaderMobile: syntheticMobile(serial),
      };
      made.push({ ...unit, ...numbers, id, regionCode: code, chain });
      return chain;
    };
    const inUse = { state: 'approved' as const };
    const addOffice = (office: OfficeEntry, parent: readonly string[]): void => {
      const { name: officeName, nature, units, offices = [] } = office;
      const receives = { name: officeName, nature, fields: [], size: 0, receiving: true };
      const chain = add({ ...receives, ...inUse, parent });
      for (const each of units) add({ ...each, ...inUse, receiving: false, parent: chain });
      for (const each of offices) addOffice(each, chain);
    };
    const county = `${shortOf(name)}示例县`;
    const offices =
      kind === 'prefecture'
        ? officesOfPrefecture(name, county)
        : kind === 'socialCentre'
          ? officesOfSocialCentre
          : officesOfRegion;
    for (const office of offices) addOffice(office, []);
    if (kind === 'prefecture') {
      add({
        name: `${county}第三中学`,
        nature: 'county',
        fields: [],
        size: 0,
        receiving: false,
        state: outOfUse[place % outOfUse.length] ?? 'pending',
        parent: made.find((each) => each.name === `${county}教育局`)?.chain ?? [],
      });
    }
    return made;
  });
}

/** 喀什地区 → 喀什. */
const shortOf = (region: string): string => region.replace(/(市|州|地区)$/, '');
