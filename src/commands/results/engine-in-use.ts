import { startEngine } from '../../engine/client.ts';

/** The one engine of the page. */
export const engine = startEngine();
