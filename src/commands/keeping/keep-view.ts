import { browserStorage, type Storage } from '../../platform/storage.ts';
import { type View, viewStore } from '../../state/view-store.ts';

const VIEW_KEY = 'kequan/view';

/** What of the view is kept for the next visit. */
function keptOf({ language, theme, step, panelWidthPx, tableHeightPx, tour }: View) {
  return { language, theme, step, panelWidthPx, tableHeightPx, tourLeftAt: tour.leftAt };
}

type Kept = ReturnType<typeof keptOf>;

/** Language, theme, step and room of the last visit. */
export async function restoreView(storage: Storage = browserStorage): Promise<void> {
  const view = await storage.read(VIEW_KEY);
  if (typeof view !== 'object' || view === null) return;
  const { language, theme, step, panelWidthPx, tableHeightPx, tourLeftAt } = view as Partial<Kept>;
  viewStore.setState({
    ...(language === 'en' || language === 'zh-CN' ? { language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(step ? { step } : {}),
    ...(typeof panelWidthPx === 'number' ? { panelWidthPx } : {}),
    ...(typeof tableHeightPx === 'number' ? { tableHeightPx } : {}),
    ...(typeof tourLeftAt === 'number' ? { tour: { stop: null, leftAt: tourLeftAt } } : {}),
  });
}

/** Keeps them for the next visit; gives the function that stops it. */
export function keepView(storage: Storage = browserStorage): () => void {
  return viewStore.subscribe((view, before) => {
    const [kept, was] = [keptOf(view), keptOf(before)];
    const names = Object.keys(kept) as (keyof typeof kept)[];
    if (names.some((name) => kept[name] !== was[name])) void storage.write(VIEW_KEY, kept);
  });
}
