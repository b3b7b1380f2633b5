import { lazy, Suspense } from 'react';
import { useView } from '../use-stores.ts';

const AboutDialog = lazy(() => import('./about-dialog.tsx'));
const BasemapDialog = lazy(() => import('./basemap-dialog.tsx'));
const CompareDialog = lazy(() => import('./compare-dialog.tsx'));
const DeliveryDialog = lazy(() => import('./delivery-dialog.tsx'));
const DocumentsDialog = lazy(() => import('./documents-dialog.tsx'));
const ExportDialog = lazy(() => import('./export-dialog.tsx'));
const GalleryDialog = lazy(() => import('./gallery-dialog.tsx'));
const ImportDialog = lazy(() => import('../importing/import-dialog.tsx'));
const WalkingDialog = lazy(() => import('./walking-dialog.tsx'));
const OsmProjectDialog = lazy(() => import('./osm-project-dialog.tsx'));
const ProvinceDialog = lazy(() => import('./province-dialog.tsx'));
const ReportDialog = lazy(() => import('./report-dialog.tsx'));
const FollowUpsDialog = lazy(() => import('./follow-ups-dialog.tsx'));
const RoundsDialog = lazy(() => import('./rounds-dialog.tsx'));
const VersionsDialog = lazy(() => import('./versions-dialog.tsx'));
const ZonesDialog = lazy(() => import('./zones-dialog.tsx'));

const DIALOGS = {
  about: AboutDialog,
  basemap: BasemapDialog,
  compare: CompareDialog,
  delivery: DeliveryDialog,
  documents: DocumentsDialog,
  export: ExportDialog,
  gallery: GalleryDialog,
  import: ImportDialog,
  walking: WalkingDialog,
  'osm-project': OsmProjectDialog,
  province: ProvinceDialog,
  report: ReportDialog,
  'follow-ups': FollowUpsDialog,
  rounds: RoundsDialog,
  versions: VersionsDialog,
  zones: ZonesDialog,
};

/** The open dialog, loaded when it is first opened. */
export function DialogHost() {
  const dialog = useView((view) => view.dialog);
  if (!dialog) return null;
  const Dialog = DIALOGS[dialog];
  return (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  );
}
