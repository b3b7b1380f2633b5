import { seededRandom, type Random } from '../../src/core/base/random.ts';
import type { OsmData } from '../../src/io/osm-pbf/osm-data.ts';
import { placesIn } from './places.ts';
import type { YuzhongAreas } from './yuzhong-areas.ts';
import { apportion, type PeopleCell } from './yuzhong-people.ts';

const SEED = 20_260_412;
export const CANDIDATE_COUNT = 40;

/** What stood there, how large such a place is in m², who owns it, and what it may become. */
const KINDS_OF_PLACE = [
  { name: '原街道办公楼', low: 600, high: 2600, owner: '街道办事处', kinds: '' },
  { name: '闲置校舍', low: 900, high: 3200, owner: '区教委', kinds: '养老服务设施、托育服务' },
  { name: '旧厂房', low: 1200, high: 4200, owner: '区属国企', kinds: '养老服务设施' },
  { name: '临街门面', low: 150, high: 480, owner: '区属国企', kinds: '社区养老服务站、社区托育点' },
  { name: '社区闲置用房', low: 260, high: 900, owner: '社区居委会', kinds: '' },
  { name: '原招待所', low: 800, high: 2400, owner: '市属国企', kinds: '养老服务设施' },
] as const;

/** How far each has come, in turn. */
const STEPS = ['已摸排', '已核实', '产权明晰', '一事一议', '可启用'] as const;

const CSV_HEADER = '编号,名称,经度,纬度,可用面积(㎡),取得费用(万元),产权单位,可建类型,盘活进度';

/** A whole number of tens between two bounds. */
function tens(random: Random, low: number, high: number): number {
  return Math.round((low + random() * (high - low)) / 10) * 10;
}

/** Made-up idle buildings on land inside the made-up communities, streets by their people, as a table. */
export function yuzhongCandidates(
  areas: YuzhongAreas,
  cells: readonly PeopleCell[],
  osm: OsmData,
  isWet: (at: [number, number]) => boolean,
): string {
  const random = seededRandom(SEED);
  const places = placesIn(areas.communities, osm, cells, isWet);
  const communities = areas.communities.map(({ properties }) => String(properties?.id));
  const perStreet = apportion(
    areas.streets.map(() => 1),
    CANDIDATE_COUNT,
  );
  const rows: string[] = [];
  for (const [at, { properties }] of areas.streets.entries()) {
    const street = String(properties?.id);
    const streetName = String(properties?.name).replace('街道', '');
    const own = communities.filter((id) => id.startsWith(street));
    const first = Math.floor(random() * own.length);
    for (let nth = 0; nth < perStreet[at]!; nth++) {
      const community =
        own[(first + Math.floor((nth * own.length) / perStreet[at]!)) % own.length]!;
      const [lng, lat] = places.draw(community, random);
      const what = KINDS_OF_PLACE[Math.floor(random() * KINDS_OF_PLACE.length)]!;
      const floorAreaM2 = tens(random, what.low, what.high);
      const costWan = Math.max(5, Math.round(floorAreaM2 * (0.03 + random() * 0.09)));
      const step = STEPS[rows.length % STEPS.length]!;
      const id = `idle-${String(rows.length + 1).padStart(2, '0')}`;
      const name = `${streetName}${what.name}${nth + 1}（示意）`;
      rows.push([id, name, lng, lat, floorAreaM2, costWan, what.owner, what.kinds, step].join(','));
    }
  }
  return `${CSV_HEADER}\n${rows.join('\n')}\n`;
}
