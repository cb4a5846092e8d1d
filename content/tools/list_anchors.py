"""Lists the pages of a manual in HTML, one a line, each followed by its anchors, as far as references can name them.

  list_anchors.py FOLDER
"""
import collections
import os
import re
import sys

#: Pages that explain nothing: lists of changes (what is new in a release stays), indexes.
DULL_PAGE = re.compile(
    r"^(404|changes|contents|copyright|genindex|license|py-modindex|search|contributing)$"
    r"|^changelog/(index|changelog_.*|migration_(0.|1[0-3]))$|(^|/)_")
#: Sphinx numbers what has no name; the numbers move with every edit of the page.
DULL_ANCHOR = re.compile(r"^(id|module-)?\d+$|^index-\d+$|[^A-Za-z0-9._~:%-]")
#: What stands on so large a part of the pages belongs to their frame.
FRAME = 0.3


def pages(folder):
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = os.path.join(place, name)
            page = re.sub(r"^(.*/)?html/", "", os.path.relpath(path, folder).replace(os.sep, "/"))
            if page.endswith(".html") and not DULL_PAGE.search(page[:-5]):
                with open(path, encoding="utf-8", errors="replace") as text:
                    yield page[:-5], set(re.findall(r'\bid="([^"]+)"', text.read()))


def main(folder):
    found = dict(pages(folder))
    often = collections.Counter(anchor for anchors in found.values() for anchor in anchors)
    frame = {anchor for anchor, times in often.items() if times > max(3, FRAME * len(found))}
    for page in sorted(found):
        print(*[page, *sorted(a for a in found[page] - frame if not DULL_ANCHOR.search(a))])


main(sys.argv[1])
