import { attribution as enAttribution } from './en/attribution.ts';
import { common as enCommon } from './en/common.ts';
import { crs as enCrs } from './en/crs.ts';
import { hygiene as enHygiene } from './en/hygiene.ts';
import { exportDialog as enExportDialog } from './en/export-dialog.ts';
import { exportFolder as enExportFolder } from './en/export-folder.ts';
import { exportLayers as enExportLayers } from './en/export-layers.ts';
import { fields as enFields } from './en/fields.ts';
import { importLeave as enImportLeave } from './en/import-leave.ts';
import { issuesIo as enIssuesIo } from './en/issues-io.ts';
import { issuesMapping as enIssuesMapping } from './en/issues-mapping.ts';
import { issuesSiting as enIssuesSiting } from './en/issues-siting.ts';
import { map as enMap } from './en/map.ts';
import { network as enNetwork } from './en/network.ts';
import { officeFiles as enOfficeFiles } from './en/office-files.ts';
import { osmPbf as enOsmPbf } from './en/osm-pbf.ts';
import { osmProject as enOsmProject } from './en/osm-project.ts';
import { reading as enReading } from './en/reading.ts';
import { siting as enSiting } from './en/siting.ts';
import { standards as enStandards } from './en/standards.ts';
import { standardsView as enStandardsView } from './en/standards-view.ts';
import { ui as enUi } from './en/ui.ts';
import { walking as enWalking } from './en/walking.ts';
import { attribution as zhAttribution } from './zh-cn/attribution.ts';
import { common as zhCommon } from './zh-cn/common.ts';
import { crs as zhCrs } from './zh-cn/crs.ts';
import { hygiene as zhHygiene } from './zh-cn/hygiene.ts';
import { exportDialog as zhExportDialog } from './zh-cn/export-dialog.ts';
import { exportFolder as zhExportFolder } from './zh-cn/export-folder.ts';
import { exportLayers as zhExportLayers } from './zh-cn/export-layers.ts';
import { fields as zhFields } from './zh-cn/fields.ts';
import { importLeave as zhImportLeave } from './zh-cn/import-leave.ts';
import { issuesIo as zhIssuesIo } from './zh-cn/issues-io.ts';
import { issuesMapping as zhIssuesMapping } from './zh-cn/issues-mapping.ts';
import { issuesSiting as zhIssuesSiting } from './zh-cn/issues-siting.ts';
import { map as zhMap } from './zh-cn/map.ts';
import { network as zhNetwork } from './zh-cn/network.ts';
import { officeFiles as zhOfficeFiles } from './zh-cn/office-files.ts';
import { osmPbf as zhOsmPbf } from './zh-cn/osm-pbf.ts';
import { osmProject as zhOsmProject } from './zh-cn/osm-project.ts';
import { reading as zhReading } from './zh-cn/reading.ts';
import { siting as zhSiting } from './zh-cn/siting.ts';
import { standards as zhStandards } from './zh-cn/standards.ts';
import { standardsView as zhStandardsView } from './zh-cn/standards-view.ts';
import { ui as zhUi } from './zh-cn/ui.ts';
import { walking as zhWalking } from './zh-cn/walking.ts';

/** Every text of the interface, one section per file; both languages hold the same keys. */
const zh = {
  ...zhFields,
  ...zhAttribution,
  ...zhExportDialog,
  ...zhExportLayers,
  ...zhExportFolder,
  ...zhImportLeave,
  ...zhIssuesIo,
  ...zhIssuesMapping,
  ...zhIssuesSiting,
  ...zhOfficeFiles,
  ...zhCommon,
  ...zhUi,
  ...zhMap,
  ...zhStandards,
  ...zhStandardsView,
  ...zhNetwork,
  ...zhOsmPbf,
  ...zhOsmProject,
  ...zhWalking,
  ...zhSiting,
  ...zhReading,
  ...zhCrs,
  ...zhHygiene,
};
const en: Record<keyof typeof zh, string> = {
  ...enFields,
  ...enAttribution,
  ...enExportDialog,
  ...enExportLayers,
  ...enExportFolder,
  ...enImportLeave,
  ...enIssuesIo,
  ...enIssuesMapping,
  ...enIssuesSiting,
  ...enOfficeFiles,
  ...enCommon,
  ...enUi,
  ...enMap,
  ...enStandards,
  ...enStandardsView,
  ...enNetwork,
  ...enOsmPbf,
  ...enOsmProject,
  ...enWalking,
  ...enSiting,
  ...enReading,
  ...enCrs,
  ...enHygiene,
};

export type TextKey = keyof typeof zh;
export type Language = 'zh-CN' | 'en';
export const CATALOGUES: Record<Language, Record<TextKey, string>> = { 'zh-CN': zh, en };
