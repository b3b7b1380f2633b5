"""What QGIS makes of a file's own styles: one line of JSON for each layer. Arguments: pairs of a source and a layer's name."""
import json
import os
import sys

from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QSize

app = QgsApplication([], False)
app.initQgis()
for source in sys.argv[1:]:
    layer = QgsVectorLayer(source, source, "ogr")
    renderer = layer.renderer()
    rules = renderer.rootRule().children() if hasattr(renderer, "rootRule") else []
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(800, 600))
    settings.setDestinationCrs(layer.crs())
    extent = layer.extent()
    extent.grow(extent.width() / 10 or 0.001)
    settings.setExtent(extent)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    drawn = job.takeLabelingResults()
    image = job.renderedImage()
    print(
        json.dumps(
            {
                "valid": layer.isValid(),
                "crs": layer.crs().authid(),
                "rules": [
                    {
                        "label": rule.label(),
                        "shown": rule.active(),
                        "sound": not rule.filterExpression() or not rule.filter().hasParserError(),
                        "count": sum(
                            1
                            for feature in layer.getFeatures(rule.filterExpression())
                        ),
                    }
                    for rule in rules
                ],
                "labels": sorted({label.labelText for label in drawn.labelsWithinRect(extent)}),
                "aliases": [layer.attributeAlias(at) for at in range(layer.fields().count())],
                "widgets": {
                    field.name(): layer.editorWidgetSetup(at).config()
                    for at, field in enumerate(layer.fields())
                    if layer.editorWidgetSetup(at).type() == "ValueMap"
                },
                "colours": len(
                    {
                        image.pixel(x, y)
                        for x in range(0, image.width(), 4)
                        for y in range(0, image.height(), 4)
                    }
                ),
            }
        )
    )
# Taking QGIS apart in a script ends in a crash where layers are still known.
sys.stdout.flush()
os._exit(0)
