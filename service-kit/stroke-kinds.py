#!/usr/bin/env python3
"""Writes stroke-kinds.txt from the npm package cnchar-order (MIT), which has the strokes of each sign in their order.

    npm pack cnchar-order@3.2.6
    tar -xOf cnchar-order-3.2.6.tgz package/cnchar.order.min.js | python3 service-kit/stroke-kinds.py \
        > service-kit/src/main/resources/org/huanjie/kit/names/stroke-kinds.txt

The package names 26 forms of strokes by letters; the order of names knows five kinds: 1 横 (提 among them), 2 竖 (竖钩 among them),
3 撇, 4 点 (捺 among them), 5 折.
"""
import json
import re
import sys

# where the package is mistaken: 皙 is 析 over 白
CORRECTED = {"皙": "1234331232511"}
KINDS = {"j": 1, "i": 1, "f": 2, "g": 2, "s": 3, "k": 4, "l": 4, "d": 4}

source = sys.stdin.read()
signs = json.loads(re.search(r"JSON\.parse\('(\{.*?\})'\)", source).group(1))
print("# Kinds of strokes in their order, derived from cnchar-order 3.2.6 (npm), MIT licence: stroke-kinds.LICENSE")
for sign, strokes in sorted(signs.items(), key=lambda entry: ord(entry[0])):
    print(sign, CORRECTED.get(sign) or "".join(str(KINDS.get(letter, 5)) for letter in strokes))
