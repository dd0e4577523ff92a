#!/usr/bin/env python3
"""Every tool tip with words that are not the program's own goes through plainTip(): Qt would show them as HTML. With
--self-test: plants are found."""

import pathlib
import re
import sys

# Of the program alone: tr() without anything put into it, with the key of a command behind it or a choice between two.
OWN = re.compile(r"^(\w+, )?(withKey\()?(.* \? )?tr\(")
CALL = re.compile(r"\b(?:setToolTip|QToolTip::showText)\(")
PLAIN = re.compile(r"\b(plainTip|wrappedTip)\(")
# A model gives tool tips where it compares the role or sets the data of it; reading them is another matter.
GIVES = re.compile(r"role == Qt::ToolTipRole|case Qt::ToolTipRole|,\s*Qt::ToolTipRole\)")
READS = re.compile(r"(itemData|currentData|\.data)\([^()]*Qt::ToolTipRole\)")


def argument(text, start):
    """What stands between the parenthesis before `start` and its partner."""
    depth, at, in_string = 1, start, False
    while depth:
        if text[at] == '"' and text[at - 1] != "\\":
            in_string = not in_string
        elif not in_string:
            depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
    return re.sub(r"\s+", " ", text[start : at - 1]).strip()


def faults(text):
    for call in CALL.finditer(text):
        words = argument(text, call.end())
        if not PLAIN.search(words) and not (OWN.match(words) and ".arg(" not in words):
            yield text.count("\n", 0, call.start()) + 1, "plainTip() for the words of a tool tip: " + words[:60]
    given = GIVES.search(READS.sub("", text))
    if given and not PLAIN.search(text):
        yield 1, "plainTip() for Qt::ToolTipRole"


PLANTS = {
    'x->setToolTip(file);': True,
    'x->setToolTip(plainTip(file));': False,
    'x->setToolTip(tr("A hint (F1)"));': False,
    'x->setToolTip(is ? tr("One")\n : tr("other"));': False,
    'x->setToolTip(2, tr("One"));': False,
    'x->setToolTip(tr("%1 UTC").arg(time));': True,
    'x->setToolTip(\n    1, row->text(1));': True,
    'QToolTip::showText(at, words);': True,
    'if (role == Qt::ToolTipRole) return words;': True,
    'if (role == Qt::ToolTipRole) return plainTip(words);': False,
    'add(box.itemData(i, Qt::ToolTipRole).toString());': False,
    'box.setItemData(i, about, Qt::ToolTipRole);': True,
}


def main():
    if sys.argv[1:] == ["--self-test"]:
        wrong = [plant for plant, found in PLANTS.items() if bool(list(faults(plant))) != found]
        print("\n".join(wrong))
        return 1 if wrong else 0
    found = [  # app/ only takes pictures of the tool tips that ui/ has made
        f"{path}:{line}: {fault}"
        for path in sorted(pathlib.Path("ui").rglob("*.cpp"))
        for line, fault in faults(path.read_text(encoding="utf-8"))
    ]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
