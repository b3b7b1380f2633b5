import type { DemandField } from '../mapping.ts';
import type { FieldAliases } from './field-aliases.ts';
import { PEOPLE } from './people-aliases.ts';
import { POSITION } from './position-aliases.ts';

/** Points of people or households. */
export const DEMAND: Record<DemandField, FieldAliases> = {
  id: { names: ['id', '编号', '网格编号', 'fid', 'objectid', 'gid', 'cellid'] },
  ...POSITION,
  ...PEOPLE,
  floors: {
    names: [
      'floors',
      'floor',
      '层数',
      '总层数',
      '地上层数',
      '建筑层数',
      '楼层数',
      '楼层',
      'levels',
      'building:levels',
      'buildinglevels',
      'storeys',
      'stories',
      'numfloors',
      'floornum',
    ],
    not: /地下|所在/,
  },
};
