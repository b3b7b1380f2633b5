import { type DeliveryProject, findDelay } from '../../core/plan/delivery/delivery-project.ts';
import { today } from '../../platform/clock.ts';

/** Behind its dates today, as `findDelay` tells. */
export function delayNow(project: DeliveryProject): ReturnType<typeof findDelay> {
  return findDelay(project, today());
}
