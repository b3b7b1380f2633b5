#!/bin/sh
# Makes the files beside this script anew with Debian's gdal-bin (ogr2ogr 3.6) and LibreOffice 7.4.
set -e
cd "$(dirname "$0")"
rm -rf *.shp *.shx *.dbf *.prj *.cpg *.gpkg *.gdb *.gdb.zip *.kml *.kmz *.tab *.dat *.map *.id *.mif *.mid *.dxf *.fgb *.gpx *.xlsx *.xls facilities-gbk.csv
export OGR_CURRENT_DATE=2026-01-01T00:00:00Z
ogr2ogr -f 'ESRI Shapefile' utf8.shp communities.geojson -lco ENCODING=UTF-8
ogr2ogr -f 'ESRI Shapefile' gbk.shp communities.geojson -lco ENCODING=CP936
ogr2ogr -f 'ESRI Shapefile' gb18030.shp communities.geojson -lco ENCODING=GB18030
ogr2ogr -f 'ESRI Shapefile' big5.shp communities-traditional.geojson -lco ENCODING=BIG5
# As it often comes: GBK, nothing says so, coordinates of Amap under the name of WGS 84.
ogr2ogr -f 'ESRI Shapefile' gcj02-gbk.shp communities-gcj02.geojson -lco ENCODING=CP936
rm gcj02-gbk.cpg
# Byte 29 of the table names the code page: none.
printf '\000' | dd of=gcj02-gbk.dbf bs=1 seek=29 conv=notrunc 2>/dev/null
ogr2ogr -f GPKG communities.gpkg communities.geojson -nln 社区 -t_srs EPSG:4545
ogr2ogr -f GPKG communities.gpkg communities.geojson -nln 空图层 -update -where '1=0'
ogr2ogr -f OpenFileGDB communities.gdb communities.geojson -nln 小区 -t_srs EPSG:4524
# Numbers for words, which the geodatabase keeps beside its table.
ogr2ogr -f GPKG coded.gpkg coded.json -nln 设施
for table in "gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT, PRIMARY KEY (table_name, column_name))" \
  "gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT)"; do
  ogrinfo -q coded.gpkg -sql "CREATE TABLE $table"
done
ogrinfo -q coded.gpkg -sql "INSERT INTO gpkg_extensions VALUES ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')"
ogrinfo -q coded.gpkg -sql "INSERT INTO gpkg_data_columns VALUES ('设施','LX','设施类型',NULL,NULL,NULL,'LX'), ('设施','YYFS','运营方式',NULL,NULL,NULL,'YYFS')"
ogrinfo -q coded.gpkg -sql "INSERT INTO gpkg_data_column_constraints VALUES ('LX','enum','1',NULL,NULL,NULL,NULL,'社区养老机构'), ('LX','enum','2',NULL,NULL,NULL,NULL,'托育机构'), ('YYFS','enum','10',NULL,NULL,NULL,NULL,'公办'), ('YYFS','enum','20',NULL,NULL,NULL,NULL,'民办')"
ogr2ogr -f OpenFileGDB coded.gdb coded.gpkg
rm coded.gpkg && zip -q -X -r coded.gdb.zip coded.gdb && rm -r coded.gdb
ogr2ogr -f KML communities.kml communities.geojson -dsco NameField=名称
# MapInfo allows no Chinese column names.
ascii='SELECT geometry, 名称 AS MC, 代码 AS XZQDM, 人口数 AS RKS FROM communities'
ogr2ogr -f 'MapInfo File' communities.tab communities.geojson -dialect SQLite -sql "$ascii" -lco ENCODING=CP936
ogr2ogr -f 'MapInfo File' communities.mif communities.geojson -dialect SQLite -sql "$ascii" -lco ENCODING=CP936
# A drawing as design institutes give it: closed polylines on one layer, their names as texts on another.
ogr2ogr -f GeoJSON drawing.json communities.geojson -t_srs EPSG:4545
ogr2ogr -f DXF communities.dxf drawing.json -dialect SQLite -sql "SELECT ST_ExteriorRing(geometry) AS geometry, 'SQJX' AS Layer, NULL AS OGR_STYLE FROM communities
  UNION ALL SELECT ST_Centroid(geometry), 'ZJ', 'LABEL(f:\"Arial\",t:\"' || 名称 || '\",s:20g)' FROM communities"
rm drawing.json
ogr2ogr -f FlatGeobuf communities.fgb communities.geojson
ogr2ogr -f GPX communities.gpx communities.geojson -dialect SQLite -sql 'SELECT 名称 AS name, ST_Centroid(geometry) AS geometry FROM communities' -nlt POINT -nln waypoints
soffice --headless --convert-to xlsx facilities.fods >/dev/null 2>&1
soffice --headless --convert-to xls:'MS Excel 97' facilities.fods >/dev/null 2>&1
# 44 comma, 34 quotes, 67 the number of GBK.
soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,67,1' facilities.fods >/dev/null 2>&1
mv facilities.csv facilities-gbk.csv
