import type { Scene } from '../core/plan/scene.ts';
import { makeContext, type BriefingInput, type MadeScene } from './scene-context.ts';
import { effectScene } from './scenes/effect-scene.ts';
import { headlineScene } from './scenes/headline-scene.ts';
import { outsideScenes } from './scenes/outside-scene.ts';
import { reachScene } from './scenes/reach-scene.ts';
import { otherRowsScenes, rowScenes } from './scenes/row-scenes.ts';
import { sitesScenes } from './scenes/sites-scenes.ts';
import { sourcesScene } from './scenes/sources-scene.ts';
import { stagesScenes } from './scenes/stages-scene.ts';
import { walkedScenes } from './scenes/walked-scene.ts';

function withId({ key, ...scene }: MadeScene, at: number): Scene {
  return { id: `scene-${at + 1}`, ...scene, made: { key } };
}

/**
 * The briefing that an assessment makes: headline of the documents in force, who is within reach and who is not, each binding row
 * that is unmet, straight against walked, then sites, effect and stages of the scenario, sources and method.
 */
export function makeBriefing(input: BriefingInput): Scene[] {
  const context = makeContext(input);
  const { scenario } = context;
  return [
    headlineScene(context),
    reachScene(context),
    ...outsideScenes(context),
    ...rowScenes(context),
    ...otherRowsScenes(context),
    ...walkedScenes(context),
    ...(scenario ? [...sitesScenes(context, scenario), effectScene(context, scenario)] : []),
    ...(scenario ? stagesScenes(context, scenario) : []),
    sourcesScene(context),
  ].map(withId);
}
