import type { DeliveryProject } from '../../core/plan/delivery/delivery-project.ts';
import { look } from '../../commands/view/look.ts';
import { mapView } from '../parts/map-handle.ts';

/** Brings the map to a project's place; `closing` puts the dialog over it away. */
export function showProject({ lng, lat }: DeliveryProject, closing = false): void {
  if (lng === undefined || lat === undefined) return;
  if (closing) look({ dialog: null });
  mapView()?.showBox([lng, lat, lng, lat]);
}
