/** How far an idle building 存量用房 has come: 摸排、核实、产权明晰、一事一议、可启用. */
export const IDLE_STEPS = ['found', 'surveyed', 'owned', 'agreed', 'ready'] as const;
export type IdleStep = (typeof IDLE_STEPS)[number];

/** True when a step is as far as another; one that is not known is as far as none. */
export function hasCome(step: IdleStep | undefined, as: IdleStep): boolean {
  return step !== undefined && IDLE_STEPS.indexOf(step) >= IDLE_STEPS.indexOf(as);
}
