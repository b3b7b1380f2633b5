import type { common as zh } from '../zh-cn/common.ts';

export const common: Record<keyof typeof zh, string> = {
  'app.name': 'Kequan',
  'app.tagline': '15-minute service circles for older people and young children',
  'level.district': 'District or county',
  'level.street': 'Subdistrict or town',
  'level.community': 'Community or village',
  'level.estate': 'Residential compound',
  'level.all': 'All areas',
  'zone.old-urban': 'Old urban',
  'zone.new-urban': 'New urban',
  'zone.suburban': 'Suburban',
  'zone.rural': 'Rural',
  'verdict.met': 'Met',
  'verdict.unmet': 'Not met',
  'verdict.unassessed': 'Not assessed',
  'verdict.not-applicable': 'Not applicable',
  'standing.comparison': 'For comparison',
  'people.residents': 'Residents',
  'people.age60plus': 'People aged 60 and over',
  'people.age65plus': 'People aged 65 and over',
  'people.age0to3': 'Children under 3',
};
