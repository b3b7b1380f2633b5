import type { Notice } from '../../core/plan/project.ts';

interface NoticeFacts {
  /** State of the data, ISO 8601; absent where the file does not say. */
  sourceDate: string | undefined;
  doubtful: number;
  extentOnly: boolean;
  /** People were spread by floor area. */
  spread: boolean;
}

export const OSM_ATTRIBUTION = '© OpenStreetMap contributors';
export const OSM_LICENCE = 'ODbL-1.0';

/** How people came to the homes of an extract. */
export const SPREAD_NOTICE: Notice = {
  kind: 'under-mapped',
  zh: '人口按给定总数以住宅建筑面积（占地 × 层数）分摊，建筑与层数标注不全，空间分布为推算',
  en: 'The population is a given total distributed by dwelling floor area (footprint × storeys); buildings and storeys are not all mapped, so its distribution is an estimate',
};

/** What must stand beside everything that an extract gives. */
export function osmNotices({ sourceDate, doubtful, extentOnly, spread }: NoticeFacts): Notice[] {
  const day = sourceDate?.slice(0, 10);
  const notices: Notice[] = [
    {
      kind: 'attribution',
      zh: `数据 © OpenStreetMap 贡献者，ODbL 1.0；${day ? `数据日期 ${day}` : '文件未注明数据日期'}`,
      en: `Data © OpenStreetMap contributors, ODbL 1.0; ${day ? `data of ${day}` : 'the file states no date'}`,
    },
    {
      kind: 'under-mapped',
      zh: `OpenStreetMap 对养老、托育设施标注不全，此处显示的缺口可能只是 OSM 数据缺漏；设施没有建筑面积，床位、托位仅在标注时采用${doubtful > 0 ? `；${doubtful} 处设施的标签与名称不符，请核对` : ''}`,
      en: `Eldercare and childcare are under-mapped in OpenStreetMap: a gap here may only be missing map data; facilities have no floor area, beds and places only where tagged${doubtful > 0 ? `; ${doubtful} facilities have tags that do not fit their names and should be checked` : ''}`,
    },
  ];
  if (extentOnly) {
    notices.push({
      kind: 'synthetic',
      zh: '区划为示意：数据中没有完整的行政边界，以数据范围的外框代替',
      en: 'The area is illustrative: the extract holds no complete administrative boundary, so its bounding box is used instead',
    });
  }
  if (spread) notices.push(SPREAD_NOTICE);
  return notices;
}
