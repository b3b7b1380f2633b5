import type { standards as zh } from '../zh-cn/standards.ts';

export const standards: Record<keyof typeof zh, string> = {
  'unit.percent': '%',
  'unit.bed-per-1000-older': '{n|bed|beds} per 1,000 older people',
  'unit.place-per-1000': '{n|place|places} per 1,000 residents',
  'unit.site': '{n|site|sites}',
  'unit.bed': '{n|bed|beds}',
  'unit.place': '{n|place|places}',
  'unit.m2': 'm²',
  'unit.m2-per-100-households': 'm² per 100 households',
  'unit.m2-per-10000': 'm² per 10,000 people',
  'unit.m2-per-person': 'm² per person',
  'unit.person': '{n|person|people}',
  'unit.person-time': '{n|visit|visits}',
  'unit.group': '{n|group|groups}',
  'force.binding': 'Binding',
  'force.expected': 'Indicative',
  'force.none': 'Not stated',
  'class.M': 'Computed',
  'class.R': 'Reported',
  'field.areas': 'areas',
  'field.areas.district': 'district or county boundaries',
  'field.areas.street': 'subdistrict or town boundaries',
  'field.areas.community': 'community or village boundaries',
  'field.areas.estate': 'compound boundaries',
  'field.reported': 'reported value',
  'field.id': 'facilities',
  'issues.unknown-standard.title': 'No such standard: {id}',
  'issues.unknown-standard.detail':
    '“{id}” is neither an indicator nor a document; it was skipped.',
  'issues.unknown-standard.fix':
    'Use an indicator such as A2, a document such as chengdu-2023, or all.',
  'issues.standard-invalid.title': 'Invalid standards file: {path}',
  'issues.standard-invalid.detail': 'At “{path}”: {problem}. None of the file was imported.',
  'issues.standard-invalid.fix':
    'Correct it as described in data/standards/README.md and open the file again.',
};
