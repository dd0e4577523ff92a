#!/usr/bin/env python3
"""Who may include and link whom, and what a pure room may not touch. With --self-test: plants are found."""

import pathlib
import re
import shutil
import sys
import tempfile

# Room -> the rooms it may include besides itself. A folder of core/providers is a provider: what the shared room
# `providers` may, and `providers` itself. app/ may include everything.
ROOMS = {
    "base": "",
    "codec": "base",
    "order": "base",
    "texts": "base",
    "wire": "base codec texts",
    "signing": "base codec",
    "bench": "base codec wire order",
    "journal": "base codec wire texts",
    "net": "base codec wire",
    "providers": "base codec wire order bench signing texts",
    "settings": "base providers",
    "session": "base codec order texts wire signing bench journal net providers settings",
    "story": "base codec wire order texts bench journal providers session",
}
PROVIDER = ROOMS["providers"] + " providers"
UI = "base codec order texts wire signing bench journal providers settings session story"
# Folder of ui/ -> the other folders of ui/ that it may include; "window" puts them together.
UI_ROOMS = {
    "widgets": "",
    "order": "widgets",
    "flow": "widgets",
    "wire": "widgets",
    "journal": "widgets",
    "checkout": "widgets",
    "settings": "widgets",
    "purchases": "widgets order flow",
    "stories": "widgets flow",
    "ownshop": "widgets flow journal checkout",
    "texts": "widgets",
    "window": "widgets order flow wire journal checkout settings purchases ownshop stories texts",
}
PURE = {"base", "codec", "order", "texts", "wire", "signing", "bench"}

# Headers by name, as patterns over what stands in the angle brackets.
NO_WINDOWS = r"(QtGui|QtWidgets|QtQuick|QtQml|QtWebEngine|QtWebChannel|QApplication|QGuiApplication|QWidget|QImage|QPixmap)"
NOT_PURE_HEADERS = (
    r"(QtNetwork|QtSql|QtWebSockets|QNetwork|QTcp|QUdp|QSsl|QHost|QLocal(Server|Socket)|QAbstractSocket|QSql|sqlite3|QWebSocket"
    r"|QTimer|QElapsedTimer|QDeadlineTimer|QRandomGenerator|QThread|QProcess|QSettings|QFile|QSaveFile|QTemporary|QDir"
    r"|QStandardPaths|random$|thread$|mutex$|fstream$|filesystem$|sys/|unistd\.h|ctime$|time\.h)"
)
# Uses that need no header of their own, as patterns over a line without comments and literals.
NOT_PURE_USES = {
    "the clock": r"\bQDateTime::current|\bQDate::currentDate|\bQTime::currentTime|_clock::now\b|\bQElapsedTimer\b"
    r"|\bQDeadlineTimer\b|\bQBasicTimer\b|\bQTimer\b|\bstartTimer\s*\(\s*\d|(?<![\w.>])(std::)?time\s*\(\s*(nullptr|NULL|0|&)"
    r"|\bclock_gettime\b|\bgettimeofday\b",
    "randomness": r"\bQRandomGenerator\b|\brandom_device\b|(?<![\w.>])s?rand\s*\(|\bdrand48\b|\bQUuid::createUuid\b|\bgetrandom\b",
    "the environment": r"(?<![\w.>])(q?getenv|qEnvironmentVariable\w*)\s*\(",
    "global state": r"\bQ_GLOBAL_STATIC\b|\bthread_local\b|^\s*(inline\s+)?static\s+(?!.*\b(const|constexpr|constinit)\b)[^()]*(=|;|\{)",
}
SOURCES = {".cpp", ".h"}


def code_lines(text):
    """The lines without comments; string and character literals are emptied, #include lines are kept."""
    token = re.compile(
        r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'',
        re.DOTALL,
    )

    def blank(match):
        found = match.group(0)
        start = text.rfind("\n", 0, match.start()) + 1
        if found.startswith('"') and re.match(r"\s*#\s*include\s*$", text[start : match.start()]):
            return found
        return ('""' if found[0] in "\"R'" else "") + "\n" * found.count("\n")

    return token.sub(blank, text).split("\n")


def owner(path):
    """(room, provider or None) of a path relative to the project: core/providers/qvickly/x.h -> (providers, qvickly)."""
    parts = path.parts
    if parts[0] != "core":
        return parts[0], None
    return parts[1], parts[2] if parts[1] == "providers" and len(parts) > 3 else None


def allowed_rooms(room, provider):
    if room == "ui":
        return set(UI.split())
    return set((PROVIDER if provider else ROOMS[room]).split()) | {room}


def quoted_include_fault(root, path, target):
    room, provider = owner(path)
    parts = pathlib.PurePosixPath(target).parts
    if ".." in parts:
        return "names the folder from core/, without .."
    if (root / path.parent / target).is_file() and not (root / "core" / target).is_file():
        parts = path.parts[1:-1] + parts if path.parts[0] == "core" else path.parts[:-1] + parts
    if room == "ui" and (root / "ui" / target).is_file():
        own = path.parts[1]
        known = own in UI_ROOMS and (parts[0] == own or parts[0] in UI_ROOMS[own].split())
        return None if known else f"ui/{own} may not include ui/{parts[0]}"
    if parts[0] not in ROOMS or room == "app":
        return None
    other = parts[1] if parts[0] == "providers" and len(parts) > 2 else None
    if other and other != provider:
        return f"providers/{other} is known to nobody but itself and app"
    if parts[0] not in allowed_rooms(room, provider):
        return f"{room} may not include {parts[0]}"
    return None


def line_faults(root, path, line):
    room, provider = owner(path)
    pure = room in PURE or room == "providers"
    include = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
    if include:
        quoted, angled = include.groups()
        if quoted:
            fault = quoted_include_fault(root, path, quoted)
            return [fault] if fault else []
        name = angled.split("/")[-1] if angled.startswith("Qt") and "/" in angled else angled
        faults = []
        if path.parts[0] == "core" and (re.match(NO_WINDOWS, angled) or re.match(NO_WINDOWS, name)):
            faults.append(f"core has no windows: <{angled}>")
        if pure and (re.match(NOT_PURE_HEADERS, angled) or re.match(NOT_PURE_HEADERS, name)):
            faults.append(f"a pure room may not include <{angled}>")
        return faults
    if not pure:
        return []
    return [f"a pure room may not use {what}" for what, pattern in NOT_PURE_USES.items() if re.search(pattern, line)]


def link_faults(root):
    """What kassa_room() links must be in the table too, or an include could come in through a neighbour."""
    text = (root / "core/CMakeLists.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.split("\n"), 1):
        room = re.match(r"\s*kassa_room\((\w+) (\S+)(.*)\)", line)
        if not room:
            continue
        if room[1] not in ROOMS:
            yield f"core/CMakeLists.txt:{number}: {room[1]} is not in the include table"
            continue
        for linked in re.findall(r"\bkassa_(\w+)", room[3]):
            if linked not in ROOMS[room[1]].split():
                yield f"core/CMakeLists.txt:{number}: {room[1]} may not link {linked}"


def file_faults(root, path):
    inside = path.relative_to(root)
    if inside.parts[0] == "core" and (len(inside.parts) < 3 or inside.parts[1] not in ROOMS):
        return [f"{inside}:1: not in a room of the include table"]
    lines = enumerate(code_lines(path.read_text(encoding="utf-8")), 1)
    return [f"{inside}:{number}: {fault}" for number, line in lines for fault in line_faults(root, inside, line)]


def faults(root):
    found = list(link_faults(root))
    for top in ("core", "app", "ui"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in SOURCES:
                found += file_faults(root, path)
    return found


# (file, what is added to it, part of the complaint; empty: it must be accepted)
PLANTS = [
    ("core/base/plant.h", '#include "codec/json.h"', "base may not include codec"),
    ("core/codec/plant.h", '#include "texts/catalogue.h"', "codec may not include texts"),
    ("core/wire/plant.h", '#include "bench/machine.h"', "wire may not include bench"),
    ("core/signing/plant.h", '#  include "wire/message.h"', "signing may not include wire"),
    ("core/bench/plant.cpp", '#include "journal/entry.h"', "bench may not include journal"),
    ("core/net/plant.cpp", '#include "providers/provider.h"', "net may not include providers"),
    ("core/journal/plant.cpp", '#include "net/server.h"', "journal may not include net"),
    ("core/settings/plant.cpp", '#include "wire/message.h"', "settings may not include wire"),
    ("core/session/plant.cpp", '#include "providers/qvickly/shop.h"', "providers/qvickly is known to nobody"),
    ("core/providers/plant.cpp", '#include "providers/qvickly/shop.h"', "providers/qvickly is known to nobody"),
    ("core/providers/kronor/plant.cpp", '#include "providers/qvickly/shop.h"', "providers/qvickly is known to nobody"),
    ("core/providers/qvickly/plant.cpp", '#include "net/server.h"', "providers may not include net"),
    ("core/providers/qvickly/plant.cpp", '#include "../kronor/shop.h"', "without .."),
    ("core/order/plant.cpp", '#include "../wire/message.h"', "without .."),
    ("ui/order/plant.cpp", '#include "net/server.h"', "ui may not include net"),
    ("ui/flow/plant.cpp", '#include "providers/qvickly/shop.h"', "providers/qvickly is known to nobody"),
    ("ui/widgets/plant.cpp", '#include "flow/steps_panel.h"', "ui/widgets may not include ui/flow"),
    ("ui/window/plant.cpp", '#include "widgets/theme.h"\n#include "session/session.h"', ""),
    ("core/strange/plant.h", "", "not in a room"),
    ("core/CMakeLists.txt", "kassa_room(order core/order kassa_base kassa_wire)", "order may not link wire"),
    ("core/CMakeLists.txt", "kassa_room(strange core/strange kassa_base)", "strange is not in the include table"),
    ("core/session/plant.h", "#include <QtGui/QImage>", "core has no windows"),
    ("core/wire/plant.cpp", "#include <QNetworkReply>", "may not include <QNetworkReply>"),
    ("core/bench/plant.cpp", "#include <QtNetwork/QTcpSocket>", "may not include <QtNetwork/QTcpSocket>"),
    ("core/providers/plant.cpp", "#include <sqlite3.h>", "may not include <sqlite3.h>"),
    ("core/providers/qvickly/plant.cpp", "#include <QtWebSockets>", "may not include <QtWebSockets>"),
    ("core/bench/plant.cpp", "#include <QtCore/QTimer>", "may not include <QtCore/QTimer>"),
    ("core/texts/plant.cpp", "#include <random>", "may not include <random>"),
    ("core/codec/plant.cpp", "#include <QFile>", "may not include <QFile>"),
    ("core/base/plant.cpp", "auto now = QDateTime::currentMSecsSinceEpoch();", "may not use the clock"),
    ("core/base/plant.cpp", "auto now = std::chrono::steady_clock::now();", "may not use the clock"),
    ("core/order/plant.cpp", "auto now = std::time(nullptr);", "may not use the clock"),
    ("core/wire/plant.cpp", "QElapsedTimer watch;", "may not use the clock"),
    ("core/signing/plant.cpp", "auto n = QRandomGenerator::global()->generate();", "may not use randomness"),
    ("core/providers/qvickly/plant.cpp", "int n = rand();", "may not use randomness"),
    ("core/providers/qvickly/plant.cpp", "auto id = QUuid::createUuid();", "may not use randomness"),
    ("core/texts/plant.cpp", 'auto home = qgetenv("HOME");', "may not use the environment"),
    ("core/bench/plant.cpp", "static int counter = 0;", "may not use global state"),
    ("core/bench/plant.cpp", "    static std::vector<int> seen;", "may not use global state"),
    ("core/bench/plant.cpp", "thread_local int depth = 0;", "may not use global state"),
    ("core/wire/plant.cpp", "// QTimer, rand(), static int x = 0;", ""),
    ("core/wire/plant.cpp", 'auto help = "QDateTime::currentDateTime() // rand()";', ""),
    ("core/wire/plant.cpp", '/*\n#include "net/server.h"\n*/', ""),
    ("core/wire/plant.cpp", "static const int limit = 3;\nstatic constexpr int other = 4;\nstatic int parse(int x);", ""),
    ("core/wire/plant.cpp", "auto size = 1'000'000; auto sent = message.time(0); operand(2);", ""),
    ("core/providers/qvickly/plant.cpp", '#include "bench/machine.h"\n#include "providers/provider.h"', ""),
    ("core/providers/qvickly/plant.cpp", '#include "providers/qvickly/shop.h"', ""),
    ("core/net/plant.cpp", "#include <QTcpServer>\n#include <QTimer>\nauto now = QDateTime::currentDateTimeUtc();", ""),
    ("core/session/plant.cpp", '#include "net/server.h"\n#include "journal/entry.h"\n#include "settings/profile.h"', ""),
    ("app/plant.cpp", '#include "providers/qvickly/shop.h"\n#include "net/server.h"', ""),
]


def self_test(root):
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for top in ("core", "app", "ui"):
            if (root / top).is_dir():
                shutil.copytree(root / top, copy / top)
        before = set(faults(copy))
        for name, text, expected in PLANTS:
            path = copy / name
            original = path.read_text(encoding="utf-8") if path.exists() else None
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text((original or "") + text + "\n", encoding="utf-8")
            now = file_faults(copy, path) if path.suffix in SOURCES else link_faults(copy)
            news = [fault for fault in now if fault not in before]
            if original is None:
                path.unlink()
            else:
                path.write_text(original, encoding="utf-8")
            right = len(news) == 1 and expected in news[0] and news[0].startswith(name) if expected else not news
            if not right:
                wrong += 1
                print(f"{name}: {text!r}: expected {expected or 'nothing'!r}, found {news}")
    print(f"{len(PLANTS)} plants, {wrong} wrong")
    return wrong


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test(root) else 0
    found = faults(root)
    print("\n".join(found) or "the includes are as the table says")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
