#!/bin/sh
# Makes the databases beside this script anew with Debian's gdal-bin (ogr2ogr 3.6) and sqlite3 3.40.
set -e
cd "$(dirname "$0")"
rm -f *.gpkg
export OGR_CURRENT_DATE=2026-01-01T00:00:00Z OGR_SQLITE_PRAGMA=page_size=512
ogr2ogr -f GPKG plain.gpkg ../formats/communities.geojson -nln areas -lco SPATIAL_INDEX=NO -dsco ADD_GPKG_OGR_CONTENTS=NO

# A layer that is a view whose rows never end.
cp plain.gpkg endless-view.gpkg
sqlite3 endless-view.gpkg "ALTER TABLE areas RENAME TO kept;
CREATE VIEW areas AS WITH RECURSIVE again(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM again)
SELECT n AS fid, (SELECT geom FROM kept LIMIT 1) AS geom, 'x' AS name FROM again;"

# A layer that is a view of more rows than can be read in a lifetime, and calls nothing that calls itself.
cp plain.gpkg endless-join.gpkg
sqlite3 endless-join.gpkg "ALTER TABLE areas RENAME TO kept;
CREATE VIEW areas AS SELECT a.fid AS fid, a.geom AS geom, 'x' AS name FROM kept a, kept b, kept c, kept d, kept e, kept f,
kept g, kept h, kept i, kept j, kept k, kept l, kept m;"

# Triggers that would empty the table, and add to it, whenever something is written.
cp plain.gpkg triggers.gpkg
sqlite3 triggers.gpkg "CREATE TRIGGER empties AFTER UPDATE ON gpkg_contents BEGIN DELETE FROM areas; END;
CREATE TRIGGER adds AFTER INSERT ON gpkg_contents BEGIN INSERT INTO areas (fid) VALUES (99); END;"

# A layer that is a virtual table over a file of the machine that opens it.
cp plain.gpkg virtual-table.gpkg
sqlite3 virtual-table.gpkg "DROP TABLE areas;
PRAGMA writable_schema = ON;
INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', 'areas', 'areas', 0,
'CREATE VIRTUAL TABLE areas USING VirtualText(''/etc/passwd'', UTF-8, 0, POINT, NONE, '':'')');"

# The same over a source of another host, by the module of GDAL itself.
cp plain.gpkg virtual-ogr.gpkg
sqlite3 virtual-ogr.gpkg "DROP TABLE areas;
PRAGMA writable_schema = ON;
INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', 'areas', 'areas', 0,
'CREATE VIRTUAL TABLE areas USING VirtualOGR(''/vsicurl/http://127.0.0.1:9/a.geojson'')');"
rm plain.gpkg
