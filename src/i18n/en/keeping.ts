/** How the project is kept on this machine. */
export const keeping = {
  'keeping.saved': 'Saved',
  'keeping.saving': 'Saving…',
  'keeping.unsaved': 'Not saved yet',
  'keeping.save-stored': 'Save the stored records as a file',
  'keeping.take-over': 'Edit here',
  'keeping.open-newest': 'Go on with the newest',
  'keeping.read-only': 'Read-only',
  'issues.other-tab-writes.title': 'Another tab is editing this project',
  'issues.other-tab-writes.detail': 'This page is read-only and follows the other one.',
  'issues.other-tab-writes.fix':
    'To edit in this page, choose “Edit here”; the other one then becomes read-only.',
  'issues.overtaken.title': 'Another tab has gone on with this project',
  'issues.overtaken.detail':
    'The last changes of this page are not stored, and they did not overwrite those of the other page; this page is now read-only.',
  'issues.overtaken.fix':
    'If you need what is in this page, save it as a project file first, then go on with the newest.',
  'keeping.allow-host': 'Allow this basemap',
  'issues.foreign-host.title': 'This project wants a basemap of another server: {host}',
  'issues.foreign-host.detail':
    'Nothing has been asked of it; the map is shown without a basemap. Once allowed, the map asks it for tiles of what you look at, so that it can tell where you look.',
  'issues.foreign-host.fix':
    'If you trust it, choose “Allow this basemap”; otherwise dismiss this, or choose another basemap under Data.',
  'act.version-back': 'Take a version back',
  'versions.title': 'Versions on this machine',
  'versions.open': 'Versions on this machine…',
  'versions.lead':
    'When the page is opened, before much of the data changes and every ten minutes of work a version is kept by itself, the last {n} of them; versions with a name stay until you remove them.',
  'versions.name': 'Name of the version',
  'versions.name-example': 'for example: draft for the subdistricts',
  'versions.keep': 'Keep as a version',
  'versions.none': 'No versions yet.',
  'versions.time': 'Time',
  'versions.what': 'Version',
  'versions.content': 'Content',
  'versions.counts':
    '{areas} {areas|area|areas} · {facilities} {facilities|facility|facilities} · {demand} demand {demand|point|points} · {scenarios} {scenarios|scenario|scenarios}',
  'versions.by-itself': 'automatic',
  'versions.look': 'Look at',
  'versions.compare': 'Compare',
  'versions.back': 'Take back',
  'versions.remove': 'Remove',
  'versions.remove-confirm': 'This cannot be undone. Remove it?',
  'versions.differs': 'Compared with the current project',
  'versions.same':
    'Areas, facilities, scenarios and other records are those of the current project.',
  'versions.table': 'Table',
  'versions.then': 'Version',
  'versions.now': 'Now',
  'versions.added': 'Added since',
  'versions.removed': 'Removed since',
  'versions.changed': 'Changed since',
  'versions.set-aside': 'Records set aside',
  'versions.set-aside-lead':
    'These could not be read whole, or something else was done before they were read; they lie on this machine untouched.',
  'versions.record': 'Record {n}',
  'versions.room': '{used} MB used on this machine, room for about {free} MB more.',
  'versions.persisted': 'The browser has promised not to clear it away.',
  'versions.not-persisted':
    'The browser may clear it away when the disk is full; save projects that matter as files.',
  'versions.persist': 'Ask to keep it for good',
  'versions.leave': 'Back to the current project',
  'versions.take-shown': 'Take this version back',
  'issues.looking-at-version.title': 'This is the version of {at}',
  'issues.looking-at-version.detail': 'It is read-only; the current project is unchanged.',
  'issues.looking-at-version.fix':
    'Taken back, it becomes the current project, which can be undone.',
  'issues.version-read-only.title': 'A version is read-only',
  'issues.version-read-only.detail': 'Nothing was changed.',
  'issues.version-read-only.fix':
    'Go back to the current project first, or take this version back.',
  'issues.version-unread.title': 'This version cannot be read',
  'issues.version-unread.detail': 'The current project is unchanged.',
  'issues.version-unread.fix': 'Choose another version.',
  'issues.version-damaged.title': 'This version is damaged',
  'issues.version-damaged.detail': 'Damaged: {lost}. Everything else was read.',
  'issues.version-damaged.fix': 'Check the data, or choose another version.',
  'keeping.save-file': 'Save as a project file',
  'keeping.part.acts': 'the last acts',
  'keeping.part.all': 'the project as a whole',
  'keeping.part.areas': 'areas',
  'keeping.part.basemap': 'basemap',
  'keeping.part.briefing': 'slides',
  'keeping.part.candidates': 'candidates',
  'keeping.part.demand': 'demand points',
  'keeping.part.facilities': 'facilities',
  'keeping.part.head': 'the project as a whole',
  'keeping.part.hygiene': 'results of the data check',
  'keeping.part.issues': 'data issues',
  'keeping.part.other': 'other content',
  'keeping.part.ownDocuments': 'own documents',
  'keeping.part.reported': 'reported values',
  'keeping.part.scenarios': 'scenarios',
  'keeping.part.settings': 'settings',
  'keeping.part.sources': 'data sources',
  'keeping.part.unplaced': 'unplaced facilities',
  'issues.stored-newer.title': 'This machine holds a project of a newer version of Kequan',
  'issues.stored-newer.detail':
    'This version cannot read it; it stays on this machine untouched. An empty project is open, and what you do in it is stored apart.',
  'issues.stored-newer.fix':
    'Open it with the newer version, or save the stored records as a file first.',
  'issues.stored-damaged.title': 'The project stored on this machine is damaged',
  'issues.stored-damaged.detail':
    'Damaged: {lost}. Everything else is open; the stored records stay untouched, and what you do from now on is stored apart.',
  'issues.stored-damaged.fix':
    'Check the data. The stored records can be saved as a file to recover from.',
  'issues.stored-unread.title': 'The project stored on this machine cannot be read',
  'issues.stored-unread.detail':
    'The browser refuses to read its storage or does not answer. Nothing there was changed; nothing is written until it has been read, and what you do now is in memory only.',
  'issues.stored-unread.fix':
    'This page keeps trying; you can also close other tabs of Kequan and open this page again.',
  'issues.not-saved-full.title': 'Changes are not stored: no room left',
  'issues.not-saved-full.detail':
    'The changes are in the memory of this page and writing is tried again; they are lost if the page is closed.',
  'issues.not-saved-full.fix':
    'Free disk space or browser storage; to be safe, save a project file first.',
  'issues.not-saved-refused.title': 'Changes are not stored: the browser refuses',
  'issues.not-saved-refused.detail':
    'The changes are in the memory of this page and writing is tried again; they are lost if the page is closed.',
  'issues.not-saved-refused.fix':
    'Leave private browsing and let this site store data; to be safe, save a project file first.',
};
