import { browserStorage, type Storage } from '../../platform/storage.ts';
import { type View, viewStore } from '../../state/view-store.ts';

const VIEW_KEY = 'kequan/view';

/** Language and step of the last visit. */
export async function restoreView(storage: Storage = browserStorage): Promise<void> {
  const view = await storage.read(VIEW_KEY);
  if (typeof view !== 'object' || view === null) return;
  const { language, step } = view as Partial<View>;
  viewStore.setState({
    ...(language === 'en' || language === 'zh-CN' ? { language } : {}),
    ...(step ? { step } : {}),
  });
}

/** Keeps language and step for the next visit; gives the function that stops it. */
export function keepView(storage: Storage = browserStorage): () => void {
  return viewStore.subscribe(({ language, step }, before) => {
    if (language === before.language && step === before.step) return;
    void storage.write(VIEW_KEY, { language, step });
  });
}
