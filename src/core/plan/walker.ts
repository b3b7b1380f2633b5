import type { Text } from '../base/text.ts';

/** Level walking speeds; network walkers extend these with slopes and steps. */
export interface Walker {
  id: string;
  name: Text;
  speedMps: number;
  source: Text;
}

export const WALKERS: readonly Walker[] = [
  {
    id: 'older-adult',
    name: { zh: '老年人', en: 'Older adult' },
    speedMps: 1.0,
    source: {
      zh: 'Bohannon 与 Andrews（2011）荟萃分析：70–79 岁人群平常步速 1.13–1.26 m/s，80 岁以上 0.94–0.97 m/s；取 1.0 m/s',
      en: 'Bohannon & Andrews (2011), meta-analysis: usual gait speed 1.13–1.26 m/s at 70–79, 0.94–0.97 m/s at 80+; 1.0 m/s is taken',
    },
  },
  {
    id: 'adult',
    name: { zh: '成年人', en: 'Adult' },
    speedMps: 1.39,
    source: {
      zh: '5 km/h，通行的成人步行速度；Bohannon 与 Andrews（2011）：20–59 岁平常步速 1.31–1.43 m/s',
      en: '5 km/h, the customary adult walking speed; Bohannon & Andrews (2011): usual gait speed 1.31–1.43 m/s at 20–59',
    },
  },
  {
    id: 'slow-older-adult',
    name: { zh: '步行缓慢的老年人', en: 'Slow older adult' },
    speedMps: 0.77,
    source: {
      zh: '行动较慢老年人的步速假定 0.77 m/s，低于衰弱筛查常用界值 0.8 m/s（Abellan van Kan 等，2009）',
      en: 'Assumed 0.77 m/s for older people who walk slowly, just below the 0.8 m/s cut-off used in frailty screening (Abellan van Kan et al. 2009)',
    },
  },
];
