import type { common as zh } from '../zh-cn/common.ts';

export const common: Record<keyof typeof zh, string> = {
  'app.name': 'Kequan',
  'app.tagline': '15-minute service circles for the old and the very young',
  'level.district': 'District',
  'level.street': 'Street or town',
  'level.community': 'Community or village',
  'level.estate': 'Estate',
  'level.all': 'All areas',
  'zone.old-urban': 'Old urban',
  'zone.new-urban': 'New urban',
  'zone.suburban': 'Suburban',
  'zone.rural': 'Rural',
  'verdict.met': 'Met',
  'verdict.unmet': 'Unmet',
  'verdict.unassessed': 'Unassessed',
  'people.residents': 'Residents',
  'people.age60plus': 'People aged 60 and over',
  'people.age65plus': 'People aged 65 and over',
  'people.age0to3': 'Infants under 3',
};
