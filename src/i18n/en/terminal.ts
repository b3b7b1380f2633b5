import type { terminal as zh } from '../zh-cn/terminal.ts';

export const terminal: Record<keyof typeof zh, string> = {
  'terminal.standards-missing-name-rows-documents':
    '--standards is missing: name rows, documents or all',
  'terminal.standards-unknown': '--standards: unknown {unknown}',
  'terminal.circle-network-needs-network-file': '--circle network needs --network FILE',
  'terminal.outlines-walking-needs-network-file': '--outlines walking needs --network FILE',
  'terminal.times-needs-network-file': '--times needs --network FILE',
  'terminal.times-needs-demand-file': '--times needs --demand FILE',
  'terminal.relief-needs-network-file': '--relief needs --network FILE',
  'terminal.expected-number-from': 'expected a number from {least} to {most}',
  'terminal.name-folder-results': 'name a folder for the results',
  'terminal.areas-missing-name-at-least': '--areas is missing: name at least one LEVEL=FILE',
  'terminal.map-have-no-field-they':
    '--map {word}: {role} have no field “{field}”; they have {fields}',
  'terminal.there-no-kind': '--{name} {word}: there is no kind “{kind}”',
  'terminal.crs-expected':
    '--crs {word}: expected wgs84, cgcs2000, gcj02, bd09 or EPSG:NUMBER (4490–4554, 326xx, 327xx, 3857 …)',
  'terminal.document-id-prefix-that': '--document {file}: id or prefix is that of “{id}”',
  'terminal.times-chosen-standards-name-no':
    '--times: the chosen standards name no kind of facility; name one with --times-kind',
  'terminal.map-no-such-column': '--map {role}.{field}={column}: {fileName} has no such column',
  'terminal.map-areas-no-file-areas':
    '--map areas.{field}={column}: no file of areas has such a column',
  'terminal.json-value': '{what}: {where}: {words}',
  'terminal.scenario-project-shows-no-scenario': '--scenario {file}: the project shows no scenario',
  'terminal.from-crs-expected-epsg-code-wgs84':
    '--from-crs {named}: expected EPSG:CODE, wgs84, cgcs2000, gcj02 or bd09',
  'terminal.convert-expected-layer-out': 'convert: expected IN[:LAYER] OUT',
  'terminal.expected-name-that-ends': '{asked}: expected a name that ends in {known}',
  'terminal.expected-two-more-lines-x':
    '{word}: expected two or more lines of x,y,lng,lat, as x and y stand in the file, at different places',
  'terminal.larger-than-mb': '{path}: larger than {limit} MB',
  'terminal.folder-name-file': '{shown}: is a folder; name a file',
  'terminal.device-not-file': '{shown}: is a device, not a file',
  'terminal.holds-several-files-name-one':
    '{path}: holds several files ({names}); name one of them',
  'terminal.inspect-expected-one-file-layer':
    'inspect: expected one FILE[:LAYER]; see kequan --help',
  'terminal.expected-one': '--{name} {word}: expected one of {known}',
  'terminal.expected-form': '--{name} {word}: expected {form}',
  'terminal.expected-epsg-code-wgs84-cgcs2000':
    '--{option} {text}: expected EPSG:CODE, wgs84, cgcs2000, gcj02 or bd09',
  'terminal.encoding-expected-one': '--encoding {text}: expected one of {known}',
  'terminal.bands-expected-minutes-up-such':
    '--bands {text}: expected minutes up to {most}, such as 5,10,15',
  'terminal.formats-expected-some-all': '--formats {unknown}: expected some of {known}, or all',
  'terminal.expected-whole-number': 'expected a whole number',
  'terminal.osm-name-one-osm-pbf': 'osm: name one .osm.pbf file',
  'terminal.osm-out-file-kequan-json': 'osm: --out FILE.kequan.json is missing',
  'terminal.link-not-followed-remove-name':
    '{path}: is a link and is not followed; remove it or name another place',
  'terminal.input-this-call-name-another':
    '{path}: is an input of this call; name another file, or add --force to overwrite it',
  'terminal.is-folder-name-file': '{path}: is a folder; name a file',
  'terminal.is-file-not-folder': '{at}: is a file, not a folder',
  'terminal.expected-whole-number-from': 'expected a whole number from {least} to {most}',
  'terminal.expected-province-run-province-json':
    'expected province run PROVINCE.json --store DIR --out DIR, or run UNIT.json --store DIR',
  'terminal.name-server-with-redis-url':
    'name a server with --redis URL or --postgres URL, or by KEQUAN_REDIS or KEQUAN_POSTGRES',
  'terminal.name-not-utf8': '{name}: a name that is not UTF-8; rename it first',
  'terminal.no-such-file-folder': 'no such file or folder',
  'terminal.permission-denied': 'permission denied',
  'terminal.not-permitted': 'not permitted',
  'terminal.disk-read-only': 'the disk is read-only',
  'terminal.disk-full-nothing-was-written': 'the disk is full; nothing was written',
  'terminal.quota-used-up-nothing-was': 'the quota is used up; nothing was written',
  'terminal.file-too-large-this-disk': 'the file is too large for this disk',
  'terminal.is-folder': 'is a folder',
  'terminal.part-path-not-folder': 'a part of the path is not a folder',
  'terminal.name-too-long': 'the name is too long',
  'terminal.link-leads-circle': 'the link leads in a circle',
  'terminal.disk-reports-error': 'the disk reports an error',
  'terminal.use-by-another-program': 'in use by another program',
  'terminal.too-many-open-files': 'too many open files',
  'terminal.system-fault': '{path}: {code}',
  'terminal.pdf-png-are-made-by':
    'PDF and PNG are made by a browser: install Chromium, Chrome or Edge, or name one in KEQUAN_CHROMIUM',
  'terminal.made-no-pdf': '{browser}: made no PDF: {what}',
  'terminal.project-walks-along-network-name':
    '{file}: the project walks along a network; name it with --network FILE',
  'terminal.area-expected-one': '--area {area}: expected one of {names}',
  'terminal.project-holds-neither-areas-nor':
    '{file}: the project holds neither areas nor facilities; there is nothing to report',
  'terminal.nothing-draw-on-map': '{file}: nothing to draw on a map',
  'terminal.name-kequan-json': 'name a .kequan.json',
  'terminal.nothing-write-name-out-xlsx':
    'Nothing to write: name a project file by --out or a workbook by --xlsx',
  'terminal.projects-out-needs-list':
    '--out writes the project with the list taken in: name the list by --list',
  'terminal.nothing-write-name-docx-file':
    'nothing to write: name --docx FILE, --pptx FILE or --pdf FILE',
  'terminal.no-allowed-site-reaches': 'no allowed site reaches',
  'terminal.so-many-sites-cannot-reach': 'so many sites cannot reach as well',
  'terminal.capacity-within-reach-too-small': 'the capacity within reach is too small for',
  'terminal.stopped-after-s-weight-left':
    'stopped after {seconds} s; weight {left} is left, no plan leaves less than {least}',
  'terminal.stopped-after-s-at-most': 'stopped after {seconds} s; at most {gap} % from the best',
  'terminal.no-weight': 'no weight for {without}',
  'terminal.not-cost-matrix': 'not in the cost matrix: {strange}',
  'terminal.every-weight-0-there-nobody': 'every weight is 0: there is nobody to serve',
  'terminal.weight-0-nobody-serve-there': 'weight 0, nobody to serve there, left out: {empty}',
  'terminal.required-forbidden-no-such-site': '--required, --forbidden: no such site: {unknown}',
  'terminal.both-required-forbidden': 'both required and forbidden: {both}',
  'terminal.no-number-for': 'no {name} for {without}',
  'terminal.no-such-site': 'no such site: {strange}',
  'terminal.budget-required-sites-alone-cost':
    '--budget {most}: the required sites alone cost {needed}',
  'terminal.every-site-forbidden-there-no': 'every site is forbidden: there is no candidate',
  'terminal.p-there-are-only-sites': '--p {p}: there are only {open} sites to choose from',
  'terminal.p-sites-are-required-already': '--p {p}: {fixed} sites are required already',
  'terminal.expects-whole-number-sites-1': 'expects a whole number of sites, 1 or more',
  'terminal.expects-number-0-more-unit': 'expects a number, 0 or more, in the unit of costs',
  'terminal.expects-percentage-above-0-up': 'expects a percentage above 0, up to 100',
  'terminal.expects-number-unit-prices': 'expects a number in the unit of the prices',
  'terminal.expects-seconds': 'expects seconds',
  'terminal.name-file-plan': 'name a file for the plan',
  'terminal.orlib-brings-its-own-costs':
    '--orlib brings its own costs and weights: leave out --cost-matrix, --demand',
  'terminal.cost-matrix-missing-orlib-file': '--cost-matrix is missing (or --orlib FILE)',
  'terminal.demand-missing-table-id-weight': '--demand is missing: a table id,weight',
  'terminal.radius-missing': '--radius is missing for {model}',
  'terminal.takes-no-radius': '{model} takes no --radius',
  'terminal.finds-number-sites-itself-leave':
    '{model} finds the number of sites itself: leave out --p',
  'terminal.takes-no-budget-goes-with': '{model} takes no --budget; it goes with mclp and --prices',
  'terminal.budget-prices-go-together': '--budget and --prices go together',
  'terminal.budget-does-not-go-with': '--budget does not go with --capacity',
  'terminal.p-missing-number-sites': '--p is missing for {model}: the number of sites',
  'terminal.takes-no-share': '{model} takes no --share',
  'terminal.capacity-goes-with-mclp-pmedian':
    '--capacity goes with mclp, pmedian and lscp without --share',
  'terminal.begins-with-nodes-edges-p':
    'begins with nodes, edges and p as whole numbers, at most 5000 nodes',
  'terminal.says-edges-but-numbers-behind':
    'says {edges} edges but has {behind} numbers behind its header',
  'terminal.edge': 'edge {edge}: “{said}”',
  'terminal.footprints-holds-no-polygons-geojson':
    '--footprints {file}: holds no polygons of GeoJSON',
  'terminal.name-json-file-with-question': 'name a JSON file with the question',
  'terminal.expects-number-1-more': 'expects a number, 1 or more',
  'terminal.expects-number-0-more': 'expects a number, 0 or more',
  'terminal.and-more': '… and {left} more',
  'terminal.no-rows-below-its-header': 'has no rows below its header',
  'terminal.only-one-column-separator-comma': 'has only one column; is the separator a comma?',
  'terminal.column-no-id-header': 'column {at} has no id in the header',
  'terminal.column-there-twice': 'column “{id}” is there twice',
  'terminal.row-no-id': 'row {row} has no id',
  'terminal.id-there-twice': 'id “{id}” is there twice',
  'terminal.row-cells-header': 'row {row} has {length} cells, the header {length2}',
  'terminal.no-column': 'has no column “{name}”',
  'terminal.standards-expected-list-json-check':
    'standards: expected “list [--json]” or “check FILE”, each with [--lang zh-CN|en]',
  'terminal.no-such-command': 'unknown command “{command}”; see kequan --help',
  'terminal.see-help': 'see kequan --help',
  'terminal.no-such-option': 'unknown option “{option}”; see kequan --help',
  'terminal.option-value': 'option “{option}” lacks a value, or takes none; see kequan --help',
  'terminal.word-too-many': '“{option}” belongs to no option; see kequan --help',
  'terminal.option-missing': '--{name} is missing',
  'terminal.option-missing-what': '--{name} is missing: {missing}',
  'terminal.option-not-so': '--{name} {word}: {says}',
  'terminal.file-fault': '{path}: {words}',
  'terminal.not-served':
    '{what} {names}{more}: weight {weight} of {of}; the plan serves all others',
  'terminal.row-column': 'row {row}, column “{column}”',
  'terminal.row-id-field': 'row {row}, {name} of “{id}”',
  'terminal.not-a-number': '{where}: “{cell}” is not a number',
  'terminal.below-zero': '{where}: {cell} is below 0',
  'terminal.faults-of-file': '{file}:\n  {faults}',
  'terminal.option-missing-one': '--{name} is missing: one of {known}',
};
