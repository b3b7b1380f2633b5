import type { Facility } from '../../src/core/plan/records/facility.ts';

type Tags = Record<string, string | undefined>;

interface KindRule {
  kind: string;
  when: (tags: Tags) => boolean;
}

const isHealth = (tags: Tags): boolean =>
  tags.amenity === 'hospital' || tags.amenity === 'clinic' || tags.healthcare === 'hospital';

/** First rule that fits gives the kind; a row that fits none stays out of the sample. */
export const KIND_RULES: readonly KindRule[] = [
  { kind: 'kindergarten', when: (tags) => tags.amenity === 'kindergarten' },
  {
    kind: 'eldercare-institution',
    when: (tags) =>
      (tags.social_facility === 'nursing_home' || tags.social_facility === 'group_home') &&
      tags['social_facility:for'] === 'senior',
  },
  {
    kind: 'community-health-station',
    when: (tags) => isHealth(tags) && /社区卫生服务站/.test(tags.name ?? ''),
  },
  {
    kind: 'community-health-centre',
    when: (tags) => isHealth(tags) && /卫生服务中心/.test(tags.name ?? ''),
  },
  {
    kind: 'hospital',
    when: (tags) => tags.amenity === 'hospital' || tags.healthcare === 'hospital',
  },
  // A clinic that its name does not place is health care of some kind, no more.
  { kind: 'health', when: (tags) => tags.amenity === 'clinic' },
];

/** Names that speak against the tag of a care home: sanatoria, veterans' residences, activity centres. */
export const DOUBTFUL_CARE_HOME = /疗养院|干休所|活动中心|体训馆/;

export const OPERATOR_BY_TYPE: Readonly<Record<string, Facility['operator']>> = {
  public: 'public',
  government: 'public',
  private: 'private',
};
