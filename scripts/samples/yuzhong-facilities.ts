import type { Feature, Point, Polygon } from 'geojson';
import { seededRandom, type Random } from '../../src/core/base/random.ts';
import type { Facility } from '../../src/core/plan/records/facility.ts';
import type { OsmData } from '../../src/io/osm-pbf/osm-data.ts';
import { placesIn } from './places.ts';
import { holdsPoint } from './rings.ts';
import type { YuzhongAreas } from './yuzhong-areas.ts';
import { apportion, type PeopleCell } from './yuzhong-people.ts';

/** Figures of the plan document; what it does not say is drawn with the seed. */
const FIGURES = {
  institutions: { count: 25, beds: 1042, publicCount: 1, publicBeds: 325 },
  centres: { count: 11, beds: 873 },
  stations: 68,
  canteens: 17,
  elderUniversities: 3,
  studyPoints: 24,
  nurseries: { count: 3, places: 181 },
  /** Number and public places chosen here; the document gives the 830 and, in its table, 100 public ones. */
  kindergartens: { count: 14, places: 830, publicCount: 2, publicPlaces: 100 },
  nursingBeds: 716,
  /** 40 % of 1915 beds are run by the government: 766, of which 325 in the public institution. */
  publicCentreBeds: 441,
  publicCentres: 5,
  /** With 1 institution and 5 centres these leave 109 of 121 eldercare facilities to social operators: 90 %. */
  publicStations: 6,
  /** Stations whose floor area is left out, so that 未评估 can be seen. */
  stationsWithoutFloorArea: 6,
  /** 30 % of 80 communities have a meal service: 17 by a canteen, the rest by a street centre. */
  mealCommunities: 24,
} as const;

const SEED = 20_250_103;

type Extra = Partial<Omit<Facility, 'id' | 'name' | 'kinds' | 'lng' | 'lat' | 'synthetic'>>;

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}

/** A whole number of tens between two bounds. */
function tens(random: Random, low: number, high: number): number {
  return Math.round((low + random() * (high - low)) / 10) * 10;
}

const NO_BEDS: Extra = { beds: 0, nursingBeds: 0, safetyNetBeds: 0, familyBeds: 0 };

/** Facilities with exactly the document's numbers, on made-up places inside the made-up communities. */
export function yuzhongFacilities(
  areas: YuzhongAreas,
  cells: readonly PeopleCell[],
  osm: OsmData,
  isWet: (at: [number, number]) => boolean,
): Feature<Point>[] {
  const random = seededRandom(SEED);
  const places = placesIn(areas.communities, osm, cells, isWet);
  const features: Feature<Point>[] = [];
  const nameOf = new Map(
    [...areas.streets, ...areas.communities].map((area) => [
      String(area.properties?.id),
      String(area.properties?.name),
    ]),
  );
  const communityIds = areas.communities.map((area) => String(area.properties?.id));
  const streetIds = areas.streets.map((area) => String(area.properties?.id));
  const inStreet = (street: string): string[] => communityIds.filter((id) => id.startsWith(street));
  const streetName = (community: string): string =>
    nameOf.get(community.slice(0, 9))!.replace('街道', '');

  const peopleIn = (polygon: Polygon, group: 'age60plus' | 'age0to3'): number =>
    cells.reduce(
      (sum, cell) => sum + (holdsPoint(polygon, [cell.lng, cell.lat]) ? cell[group] : 0),
      0,
    );
  /** Communities for `count` facilities: streets by their people, one community once while there are enough. */
  const spread = (count: number, group: 'age60plus' | 'age0to3'): string[] => {
    const weights = areas.streets.map((street) => peopleIn(street.geometry, group));
    return apportion(weights, count).flatMap((share, i) => {
      const own = shuffled(inStreet(streetIds[i]!), random);
      return Array.from({ length: share }, (_, k) => own[k % own.length]!);
    });
  };

  const add = (
    id: string,
    name: string,
    kinds: string[],
    community: string,
    extra: Extra,
  ): void => {
    const [lng, lat] = places.draw(community, random);
    features.push({
      type: 'Feature',
      properties: { id, name: `${name}（示意）`, kinds, ...extra, synthetic: true },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    });
  };
  const numbered = (prefix: string, i: number): string =>
    `${prefix}-${String(i + 1).padStart(2, '0')}`;

  // Beds first: 25 institutions, then 11 centres.
  const { institutions, centres } = FIGURES;
  const privateCount = institutions.count - institutions.publicCount;
  const privateBeds = apportion(
    Array.from({ length: privateCount }, () => 0.5 + random() * 1.5),
    institutions.beds - institutions.publicBeds,
  );
  const publicCentreBeds = apportion(
    Array.from({ length: FIGURES.publicCentres }, () => 0.8 + random() * 0.4),
    FIGURES.publicCentreBeds,
  );
  const privateCentreBeds = apportion(
    Array.from({ length: centres.count - FIGURES.publicCentres }, () => 0.8 + random() * 0.4),
    centres.beds - FIGURES.publicCentreBeds,
  );
  const beds = [institutions.publicBeds, ...privateBeds, ...publicCentreBeds, ...privateCentreBeds];
  const nursing = apportion(
    beds.map((count) => count * (0.75 + random() * 0.5)),
    FIGURES.nursingBeds,
  );

  const publicHome = shuffled(inStreet('500103014'), random)[0]!;
  add('yz-institution-01', '渝中区公办养老院', ['eldercare-institution'], publicHome, {
    floorAreaM2: tens(random, institutions.publicBeds * 34, institutions.publicBeds * 38),
    beds: institutions.publicBeds,
    nursingBeds: nursing[0],
    safetyNetBeds: institutions.publicBeds,
    familyBeds: 0,
    operator: 'public',
    sociallyOperated: false,
    inclusive: true,
  });
  const ordinal = new Map<string, number>();
  spread(privateCount, 'age60plus').forEach((community, k) => {
    const embedded = k % 2 === 0;
    const street = streetName(community);
    const number = (ordinal.get(street) ?? 0) + 1;
    ordinal.set(street, number);
    add(
      numbered('yz-institution', k + 1),
      `${street}${embedded ? '社区' : ''}养老院 ${number}`,
      embedded
        ? ['eldercare-institution', 'community-eldercare-institution']
        : ['eldercare-institution'],
      community,
      {
        floorAreaM2: tens(random, privateBeds[k]! * 30, privateBeds[k]! * 55),
        beds: privateBeds[k],
        nursingBeds: nursing[k + 1],
        safetyNetBeds: 0,
        familyBeds: 0,
        operator: 'private',
        sociallyOperated: true,
        inclusive: random() < 0.4,
      },
    );
  });

  const centreCommunities = streetIds.map((street) => shuffled(inStreet(street), random)[0]!);
  const publicStreets = new Set(shuffled(streetIds, random).slice(0, FIGURES.publicCentres));
  const centreBeds = { public: [...publicCentreBeds], private: [...privateCentreBeds] };
  const centreNursing = {
    public: nursing.slice(institutions.count, institutions.count + FIGURES.publicCentres),
    private: nursing.slice(institutions.count + FIGURES.publicCentres),
  };
  streetIds.forEach((street, i) => {
    const operator = publicStreets.has(street) ? 'public' : 'private';
    add(
      numbered('yz-centre', i),
      `${nameOf.get(street)}养老服务中心`,
      ['street-eldercare-centre'],
      centreCommunities[i]!,
      {
        floorAreaM2: tens(random, 1500, 3600),
        beds: centreBeds[operator].shift(),
        nursingBeds: centreNursing[operator].shift(),
        safetyNetBeds: 0,
        familyBeds: 0,
        services: ['meal', 'bathing', 'day-care', 'rehabilitation'],
        operator,
        sociallyOperated: operator === 'private',
        inclusive: true,
      },
    );
  });

  // One station a community; the communities without one are spread over the streets.
  const withoutStation = new Set<string>();
  const candidates = shuffled(communityIds, random);
  for (const most of [1, 2]) {
    for (const id of candidates) {
      if (withoutStation.size === communityIds.length - FIGURES.stations) break;
      const held = [...withoutStation].filter((other) => other.startsWith(id.slice(0, 9))).length;
      if (held < most) withoutStation.add(id);
    }
  }
  const stationCommunities = communityIds.filter((id) => !withoutStation.has(id));
  const draws = shuffled(stationCommunities, random);
  const publicStations = new Set(draws.slice(0, FIGURES.publicStations));
  const unknownArea = new Set(draws.slice(-FIGURES.stationsWithoutFloorArea));
  stationCommunities.forEach((community, i) => {
    const isPublic = publicStations.has(community);
    const floorAreaM2 = random() < 0.35 ? tens(random, 750, 1200) : tens(random, 180, 690);
    const services = (['bathing', 'cleaning', 'escort'] as const).filter(() => random() < 0.4);
    add(
      numbered('yz-station', i),
      `${nameOf.get(community)} 社区养老服务站`,
      ['community-eldercare-station', 'day-care-centre'],
      community,
      {
        ...(unknownArea.has(community) ? {} : { floorAreaM2 }),
        ...NO_BEDS,
        services: ['day-care', ...services],
        operator: isPublic ? 'public' : 'private',
        sociallyOperated: !isPublic,
        inclusive: true,
      },
    );
  });

  // Canteens stand in so many of the centres' communities that 24 communities have meals in all.
  const shared = FIGURES.canteens + centres.count - FIGURES.mealCommunities;
  const others = shuffled(
    communityIds.filter((id) => !centreCommunities.includes(id)),
    random,
  ).slice(0, FIGURES.canteens - shared);
  [...shuffled(centreCommunities, random).slice(0, shared), ...others]
    .toSorted()
    .forEach((community, i) => {
      add(
        numbered('yz-canteen', i),
        `${nameOf.get(community)} 老年食堂`,
        ['meal-point'],
        community,
        {
          floorAreaM2: tens(random, 120, 400),
          ...NO_BEDS,
          services: ['meal'],
          operator: 'private',
          sociallyOperated: true,
          inclusive: true,
        },
      );
    });

  spread(FIGURES.elderUniversities, 'age60plus').forEach((community, i) => {
    add(
      numbered('yz-elder-university', i),
      `渝中区老年大学 ${i + 1}`,
      ['elder-university'],
      community,
      {
        floorAreaM2: tens(random, 1500, 4000),
        operator: 'public',
        sociallyOperated: false,
      },
    );
  });
  shuffled(communityIds, random)
    .slice(0, FIGURES.studyPoints)
    .toSorted()
    .forEach((community, i) => {
      add(
        numbered('yz-study-point', i),
        `${nameOf.get(community)} 老年学习点`,
        ['study-point'],
        community,
        {
          floorAreaM2: tens(random, 80, 300),
          operator: 'private',
          sociallyOperated: true,
        },
      );
    });

  const { nurseries, kindergartens } = FIGURES;
  const nurseryPlaces = apportion([4, 3, 2], nurseries.places);
  spread(nurseries.count, 'age0to3').forEach((community, i) => {
    add(numbered('yz-nursery', i), `${streetName(community)}托育园`, ['nursery'], community, {
      floorAreaM2: tens(random, nurseryPlaces[i]! * 8, nurseryPlaces[i]! * 12),
      places: nurseryPlaces[i],
      operator: 'private',
      sociallyOperated: true,
      inclusive: i > 0,
    });
  });
  const publicPlaces = apportion(
    Array.from({ length: kindergartens.publicCount }, () => 1),
    kindergartens.publicPlaces,
  );
  const privatePlaces = apportion(
    Array.from(
      { length: kindergartens.count - kindergartens.publicCount },
      () => 0.7 + random() * 0.6,
    ),
    kindergartens.places - kindergartens.publicPlaces,
  );
  const classPlaces = [...publicPlaces, ...privatePlaces];
  const kindergartenOrdinal = new Map<string, number>();
  shuffled(spread(kindergartens.count, 'age0to3'), random).forEach((community, i) => {
    const street = streetName(community);
    const number = (kindergartenOrdinal.get(street) ?? 0) + 1;
    kindergartenOrdinal.set(street, number);
    const isPublic = i < kindergartens.publicCount;
    add(numbered('yz-kindergarten', i), `${street}幼儿园 ${number}`, ['kindergarten'], community, {
      floorAreaM2: tens(random, 1800, 4500),
      places: classPlaces[i],
      services: ['nursery-class'],
      operator: isPublic ? 'public' : 'private',
      sociallyOperated: !isPublic,
      inclusive: isPublic || random() < 0.5,
    });
  });
  return features;
}
