import { proxy } from 'comlink';
import { zoomOfScene } from '../../briefing/camera-for.ts';
import { layOutBriefing } from '../../briefing/layout/lay-out.ts';
import type { MapBlock, Page, PageFormat } from '../../briefing/layout/page.ts';
import type { DeckPicture } from '../../briefing/pptx/deck-picture.ts';
import { pageFooter } from '../../briefing/page-footer.ts';
import { issue } from '../../core/base/issue.ts';
import type { Text } from '../../core/base/text.ts';
import type { Scene } from '../../core/plan/scene.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { showScene } from '../briefing/show-scene.ts';
import { engines } from '../engines.ts';
import { reportIssue } from '../view/report-issue.ts';
import { exportHeading } from './export-results.ts';

/** Pixels of a picture to one of the page: 300 to the inch, of which a page of 1080 is 7.5 high. */
const PICTURE_RATIO = 300 / 144;

/** Draws the map of a scene for its place on the page. */
export type DrawScene = (scene: Scene, place: MapBlock, language: Language) => Promise<Uint8Array>;

/** A picture of the map by the browser. @throws without WebGL */
async function drawScene(
  scene: Scene,
  { width, height }: MapBlock,
  language: Language,
): Promise<Uint8Array> {
  const pick = ({ zh, en }: Text) => (language === 'en' ? en : zh);
  const [model, { scenePicture }] = await Promise.all([
    showScene(scene, pick),
    import('../../map/scene-picture.ts'),
  ]);
  return scenePicture({
    ...{ model, width, height, language, ratio: PICTURE_RATIO, onIssue: reportIssue },
    center: scene.map.center,
    zoomFor: (size) => zoomOfScene(scene.map.zoom, size),
  });
}

/** What of a scene its picture depends on. */
function pictureKey({ map }: Scene, { width, height }: MapBlock): string {
  return JSON.stringify([map, width, height]);
}

/** Pictures by scene, each map drawn once; null where it was stopped. */
async function drawAll(
  pages: readonly Page[],
  draw: DrawScene,
  language: Language,
  onDrawn: () => void,
  isStopped: () => boolean,
): Promise<Map<string, DeckPicture> | null> {
  const drawn = new Map<string, Uint8Array>();
  const pictures = new Map<string, DeckPicture>();
  for (const { scene, blocks } of pages) {
    const place = blocks.find((block) => block.type === 'map');
    if (isStopped()) return null;
    if (place && !pictures.has(scene.id)) {
      const key = pictureKey(scene, place);
      const picture = drawn.get(key) ?? (await draw(scene, place, language));
      drawn.set(key, picture);
      pictures.set(scene.id, { type: 'png', bytes: picture });
    }
    onDrawn();
  }
  return pictures;
}

let stopRunning: (() => void) | null = null;

/** Ends the deck that is being made; nothing is saved. */
export function stopSlides(): void {
  stopRunning?.();
}

/**
 * Saves the pages that are shown as a deck. Where no map can be drawn that is said, and the words take the whole page. What goes
 * wrong is reported, and nothing is half saved.
 * @param onProgress share that is done, 0 to 1
 */
export async function exportSlides(
  format: PageFormat,
  onProgress: (share: number) => void,
  draw: DrawScene = drawScene,
): Promise<void> {
  const project = currentProject();
  const { language } = viewStore.getState();
  const exporter = engines().startExporter();
  let isStopped = false;
  const stopped = new Promise<null>((resolve) => {
    stopRunning = () => {
      isStopped = true;
      resolve(null);
    };
  });
  try {
    const footer = pageFooter(project, language);
    const lay = (maps: boolean) =>
      layOutBriefing(project.briefing, { format, language, footer, maps });
    let pages = lay(true);
    let done = 0;
    // Drawing takes nine tenths of the time.
    const onDrawn = () => onProgress((0.9 * ++done) / pages.length);
    let pictures: Map<string, DeckPicture> | null;
    try {
      pictures = await drawAll(pages, draw, language, onDrawn, () => isStopped);
    } catch (error) {
      console.error(error);
      reportIssue(issue('slides-without-maps', 'warning', {}, { what: String(error) }));
      pages = lay(false);
      pictures = new Map();
    }
    if (!pictures || isStopped) return;
    const told = (written: number) => {
      if (!isStopped) onProgress(0.9 + (0.1 * written) / pages.length);
    };
    const request = { pages, format, language, title: exportHeading(), pictures };
    const bytes = await Promise.race([exporter.api.writeSlides(request, proxy(told)), stopped]);
    if (!bytes) return;
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
    saveFile(`${toFileName(exportHeading())}.pptx`, bytes as BlobPart, type);
  } catch (error) {
    console.error(error);
    reportIssue(issue('export-failed', 'error', {}, { what: String(error) }));
  } finally {
    stopRunning = null;
    exporter.stop();
  }
}
