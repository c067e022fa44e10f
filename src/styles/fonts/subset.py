#!/usr/bin/env python3
"""Makes text.woff2 and text-italic.woff2 from the static TTFs of the npm package
@expo-google-fonts/brygada-1918.    usage: subset.py <package folder> <output folder>

The regular and bold files are the two masters of the original variable font (same
glyphs, same points), so joining them again gives back its weight axis, with all the
OpenType features that the ready-made "latin" subsets have lost (onum, lnum, case…)."""
import os, sys
from fontTools import subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SRC, OUT = sys.argv[1:3]
FINE = 125  # advance of U+202F: 1/8 em, a little over half of the word space (230, bold 200)

# --- Characters kept ---------------------------------------------------------------
CHARS = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))          # ASCII, Latin-1
CHARS |= set(range(0x100, 0x180)) - {0x132, 0x133, 0x149, 0x17F}  # Latin Extended-A but Ĳ ĳ ŉ ſ
CHARS |= set(map(ord, "ȘșȚțẞ" "‘’‚“”„‹›–—…•†‡′″‰⁄№€™" "−≤≥≠≈" "←↑→↓↩" "⁰⁴⁵⁶⁷⁸⁹"))
CHARS |= {0x2009, 0x200A, 0x2010, 0x2011, 0x202F}                 # fine spaces, hyphens
FEATURES = "kern liga onum lnum tnum pnum frac numr dnom sups ordn case locl".split() + sys.argv[3:]


def hooked_arrow(pen):
    """U+21A9, drawn after the arrow of the face: same head, same 35-unit stroke."""
    dy = -125
    def shape(*segments):
        for op, *points in segments:
            getattr(pen, op)(*[(x, y + dy) for x, y in points])
        pen.closePath()
    shape(("moveTo", (221, 525)), ("lineTo", (119, 350)), ("lineTo", (221, 175)),
          ("lineTo", (198, 159)), ("lineTo", (25, 350)), ("lineTo", (198, 541)))
    shape(("moveTo", (119, 368)), ("lineTo", (600, 368)), ("qCurveTo", (640, 368), (697, 425), (697, 465)),
          ("qCurveTo", (697, 505), (640, 562), (600, 562)), ("lineTo", (400, 562)), ("lineTo", (400, 597)),
          ("lineTo", (600, 597)), ("qCurveTo", (655, 597), (732, 520), (732, 465)),
          ("qCurveTo", (732, 410), (655, 333), (600, 333)), ("lineTo", (119, 333)))


def add_glyph(font, name, code, advance, glyph, cls=1):
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    font["GDEF"].table.GlyphClassDef.classDefs[name] = cls
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def master(weight, italic):
    suffix = weight + ("_Italic" if italic else "")
    font = TTFont(os.path.join(SRC, suffix, f"Brygada1918_{suffix}.ttf"))
    del font["STAT"]  # rebuilt for the whole axis
    add_glyph(font, "uni202F", 0x202F, FINE, TTGlyphPen(None).glyph())
    pen = TTGlyphPen(None)
    hooked_arrow(pen)
    add_glyph(font, "uni21A9", 0x21A9, 757, pen.glyph())
    for table in font["cmap"].tables:  # U+2011, non-breaking hyphen: the hyphen itself
        if table.isUnicode():
            table.cmap[0x2011] = table.cmap[0x2D]
    return font


def names(font, italic):
    style = "Italic" if italic else "Regular"
    keep = {r.nameID: r.toUnicode() for r in font["name"].names if r.nameID in (5, 9, 13, 14)}
    axis = font["name"].getDebugName(font["fvar"].axes[0].axisNameID)
    font["name"] = newTable("name")
    font["name"].names = []
    values = {**keep, 1: "Carnet Text", 2: style, 4: f"Carnet Text {style}", 6: f"CarnetText-{style}",
              0: "Copyright 2020 The Brygada 1918 Project Authors (https://github.com/kosmynkab/Brygada-1918)",
              10: "Brygada 1918, weight axis joined again, subset, with U+202F, U+2011 and U+21A9 added",
              256: axis, 257: style}
    for name_id, text in sorted(values.items()):
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font["fvar"].axes[0].axisNameID = 256
    font["fvar"].instances = []
    del font["STAT"]


def make(italic, target):
    doc = DesignSpaceDocument()
    axis = AxisDescriptor(name="Weight", tag="wght", minimum=400, default=400, maximum=700)
    axis.map = [(400, 400), (500, 469.23), (600, 538.46), (700, 700)]  # the original avar
    doc.addAxis(axis)
    for weight, file in ((400, "400Regular"), (700, "700Bold")):
        doc.addSource(SourceDescriptor(font=master(file, italic), location={"Weight": weight}, name=file))
    font = varLib.build(doc)[0]
    names(font, italic)
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True,
                             hinting=True, glyph_names=False, flavor="woff2", drop_tables=["DSIG"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARS)
    cutter.subset(font)
    lost = CHARS - set(font.getBestCmap())
    print(target, len(font.getGlyphOrder()), "glyphs; lacking:", " ".join(f"U+{c:04X}" for c in sorted(lost)) or "none")
    font["head"].modified = font["head"].created  # same input, same bytes
    font.recalcTimestamp = False
    font.flavor = "woff2"
    path = os.path.join(OUT, target)
    font.save(path)
    print(" ", os.path.getsize(path), "bytes")


make(False, "text.woff2")
make(True, "text-italic.woff2")
