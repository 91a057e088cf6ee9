"""Turns a picture into SVG that a page can hold: marks are links with their words, ids are its own, the reader's fonts are named."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from xml.etree import ElementTree as Tree

from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from toolkit.charts.marks import Mark
from toolkit.charts.readouts import add_readouts
from toolkit.charts.style import house_style

SVG, LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
Element = Tree.Element
TALL = 1.75  # times its width: what is taller than this would be too small on one printed page


def figure_to_svg(
    figure: Figure, *, name: str, title: str, summary: str = "", marks: Iterable[Mark] = (), picture: Bbox | None = None,
    is_linked: bool = True,
) -> str:  # fmt: skip
    """Returns the picture as one `<svg>` element: no script, no outside address, no date, each mark a link to `#ev-<claim_id>`.

    Where the sentences are not on the same page (`is_linked` false) a mark says its words and links to nothing.
    """
    root = Tree.fromstring(save_svg(figure, picture))
    for element in [*root.iter()]:
        for child in [*element]:
            if child.tag == f"{{{SVG}}}metadata" or (
                child.tag == f"{{{SVG}}}defs" and child.find(f"{{{SVG}}}style") is not None
            ):
                element.remove(child)
    link_marks(root, {f"mark~{mark.name}": mark for mark in marks}, is_linked)
    own_ids(root, name)
    name_fonts(root)
    drop_empty_groups(root)
    lift_marks(root)
    add_readouts(root)
    name_picture(root, name, title, summary)
    return write_svg(root)


def save_svg(figure: Figure, picture: Bbox | None) -> bytes:
    """The picture as matplotlib writes it, without a date and with ids that follow from the contents."""
    page = io.BytesIO()
    with house_style():
        Figure.savefig(figure, page, format="svg", metadata={"Date": None, "Creator": None}, bbox_inches=picture)
    return page.getvalue()


def link_marks(root: Element, marks: dict[str, Mark], is_linked: bool = True) -> None:
    """Gathers the pieces of each mark, which stand one after another, into one link with its words."""
    for parent in [*root.iter()]:
        children, link, last = [*parent], None, None
        if not any(child.get("id") in marks for child in children):
            continue
        for child in children:
            parent.remove(child)
        for child in children:
            mark = marks.get(child.get("id") or "")
            if mark is None:
                parent.append(child)
                last = None
                continue
            if link is None or mark is not last:
                link = make_link(parent, mark, is_linked)
                last = mark
            child.attrib.pop("id")
            link.append(child)


def lift_marks(root: Element) -> None:
    """Draws the marks last, in their order, so that no label lies over the words of the one that a reader has come to."""
    links = []
    for parent in [*root.iter()]:
        for link in parent.findall(f"{{{SVG}}}a"):
            parent.remove(link)
            links.append(link)
    root.extend(links)


def make_link(parent: Element, mark: Mark, is_linked: bool) -> Element:
    """The link of one mark, named by its words for a reader who points at it or hears it; a group where there is nothing to link to."""
    if not is_linked:
        group = Tree.SubElement(parent, f"{{{SVG}}}g", {"id": mark.name, "class": "mark"})
        Tree.SubElement(group, f"{{{SVG}}}title").text = mark.words
        return group
    link = Tree.SubElement(
        parent,
        f"{{{SVG}}}a",
        {"id": mark.name, "href": f"#ev-{mark.claim_ids[0]}", "aria-label": mark.words, "class": "mark"},
    )
    Tree.SubElement(link, f"{{{SVG}}}title").text = mark.words
    return link


def own_ids(root: Element, name: str) -> None:
    """Puts the chart's name before each id, so that two charts on a page share none; what nothing points at loses its id."""
    text = [value for element in root.iter() for key, value in element.attrib.items() if key != "id"]
    used = set(re.findall(r"url\(#([^)]+)\)", " ".join(text))) | {value[1:] for value in text if value.startswith("#")}
    for element in root.iter():
        for key, value in [*element.attrib.items()]:
            if key == f"{{{LINK}}}href":
                element.attrib.pop(key)
                element.set("href", f"#{name}-{value[1:]}")
            elif key == "target":
                element.attrib.pop(key)
            elif key == "id" and element.get("class") != "mark":
                if value in used:
                    element.set("id", f"{name}-{value}")
                else:
                    element.attrib.pop(key)
            elif "url(#" in value:
                element.set(key, re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", value))


def drop_empty_groups(element: Element) -> None:
    """Takes away the groups that hold nothing or say nothing: half of what matplotlib writes."""
    children = []
    for child in [*element]:
        drop_empty_groups(child)
        if child.tag == f"{{{SVG}}}g" and not child.attrib:
            children += [*child]
        else:
            children.append(child)
        element.remove(child)
    element.extend(children)


def name_fonts(root: Element) -> None:
    """Leaves the choice of font to the picture as a whole, which names the reader's own sans serif fonts."""
    for element in root.iter(f"{{{SVG}}}text"):
        style = element.get("style", "")
        size = re.search(r"([\d.]+)px", style)
        kept = re.findall(r"(?:text-anchor|fill|opacity): [^;]+", style)
        bold = ["font-weight: bold"] if re.search(r"(bold|\b700) |weight: (bold|700)", style) else []
        element.set("style", "; ".join([f"font-size: {size[1]}px" if size else "", *bold, *kept]).strip("; "))
        if re.match(r"rotate\(-?0 ", element.get("transform", "")):
            element.attrib.pop("transform")


def name_picture(root: Element, name: str, title: str, summary: str) -> None:
    """Names the picture for readers who do not see it, and lets it grow with its column."""
    for key in ("width", "height", "version"):
        root.attrib.pop(key, None)
    root.set("role", "group")
    root.set("aria-labelledby", f"{name}-svg-title")
    root.set("style", f"stroke-linejoin:round;stroke-linecap:butt;font-family:{FONTS}")
    wide, tall = (float(side) for side in root.get("viewBox", "0 0 1 1").split()[2:])
    root.set("class", "picture tall" if tall > TALL * wide else "picture")
    heading = Element(f"{{{SVG}}}title", {"id": f"{name}-svg-title"})
    heading.text = title
    root.insert(0, heading)
    if summary:
        root.set("aria-describedby", f"{name}-svg-desc")
        words = Element(f"{{{SVG}}}desc", {"id": f"{name}-svg-desc"})
        words.text = summary
        root.insert(1, words)


def write_svg(root: Element) -> str:
    """The element as text for an HTML page: no prolog, no namespace prefixes, numbers to two places."""
    Tree.register_namespace("", SVG)
    text = Tree.tostring(root, encoding="unicode", short_empty_elements=True)
    text = text.replace(f' xmlns="{SVG}"', "", 1)  # HTML knows the element without it
    text = re.sub(
        r"(?<=[ \"(,])(-?\d+\.\d{3,})(?=[ \",)])",
        lambda number: f"{float(number[1]):.2f}".rstrip("0").rstrip("."),
        text,
    )
    text = re.sub(
        r'(?<= d=")[^"]+',
        lambda path: re.sub(r"-?\d+\.\d{3,}", lambda n: f"{float(n[0]):.2f}".rstrip("0").rstrip("."), path[0]),
        text,
    )
    return re.sub(r">\s*\n\s*<", "><", text)
