// Knows how a target title is written out: [乌鲁木齐市]工程系列-建筑专业-助理工程师.

/** Rows of the catalogue, as far as the display name needs them. */
export type TargetTitle = {
  region: { name: string };
  series: { shortName: string };
  specialty: { name: string };
  title: { name: string };
};

/** [评审地区]系列-专业-职称 (申报指南 三、3.2). */
export function displayName({ region, series, specialty, title }: TargetTitle): string {
  return `[${region.name}]${series.shortName}系列-${specialty.name}专业-${title.name}`;
}
