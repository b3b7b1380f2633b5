import { follow } from '../follow.ts';
import { networkRow } from '../results/network-row.ts';
import { assessedRow } from '../results/assessed-row.ts';
import { bandsRow } from '../results/bands-row.ts';
import { gainsRow } from '../results/gains-row.ts';
import { nearestAreasRow } from '../results/nearest-areas-row.ts';
import { siteEffectRow } from '../results/site-effect-row.ts';
import { suggestedRow } from '../results/suggested-row.ts';
import { walkingRow } from '../results/walking-row.ts';

/** Starts to keep all that follows from the project in step; gives the function that stops it. */
export function followAll(): () => void {
  const stops = [
    follow(networkRow),
    follow(assessedRow()),
    follow(siteEffectRow),
    // After the assessment, which is busy as soon as something changes.
    follow(suggestedRow),
    follow(walkingRow),
    follow(bandsRow),
    follow(gainsRow),
    follow(nearestAreasRow),
  ];
  return () => stops.forEach((stop) => stop());
}
