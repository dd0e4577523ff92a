"""A screen that nobody sees, and a window on it used by somebody who cannot see it: by role, name and keys.

An X server without a monitor (Xvfb), a window manager, a session bus, and AT-SPI, which is what screen readers speak. What
is read comes from the program's accessible tree. What is done is a key, or putting the focus on what has been found by its
name. Everything runs as an ordinary user: the web engine's sandbox does not work for root.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import gi

import support

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Role = Atspi.Role
PACKAGES = {"Xvfb": "xvfb", "dbus-daemon": "dbus-daemon", "openbox": "openbox"}
NOBODY = 65534
# Modifiers by the code of their key on the X server's own keyboard, other keys by their X name's number.
HELD = {"Shift": 50, "Control": 37, "Alt": 64}
KEYS = {"Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Space": 0x20, "Home": 0xFF50, "Left": 0xFF51,
        "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "End": 0xFF57, "Menu": 0xFF67, "Delete": 0xFFFF,
        "F1": 0xFFBE, "F2": 0xFFBF, "F4": 0xFFC1, "F5": 0xFFC2, "F6": 0xFFC3, "F10": 0xFFC7}  # fmt: skip
# Nothing is looked for by name below these: a million cells are no way to a button.
LEAVES = {Role.TABLE, Role.TREE_TABLE, Role.TREE, Role.LIST, Role.LIST_BOX}
BUTTONS = {Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.PUSH_BUTTON_MENU}
TEXTS = {Role.TEXT, Role.ENTRY, Role.PASSWORD_TEXT}


def has_user_namespaces():
    """Whether ordinary users may make here what the web engine's sandbox is made of."""
    return subprocess.run(["unshare", "--user", "true"], capture_output=True, check=False).returncode == 0


def processes_below(parent):
    """Process numbers of everything that it has started."""
    parents = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has ended
            continue
    found = [parent]
    for each in found:
        found += [child for child, its_parent in parents.items() if its_parent == each]
    return found[1:]


class Screen:
    """X server, window manager and bus for one program of tests, which becomes an ordinary user's for good."""

    def __init__(self, kassa):
        for program in PACKAGES:
            if not shutil.which(program):
                raise AssertionError(f"{program} is missing. As root run: apt-get install {PACKAGES[program]}")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kassa-screen-"))
        # Copies: the ordinary user may not be allowed to read where they are.
        self.kassa = shutil.copy(kassa, self.folder)
        shutil.copy(f"{kassa}-workstation", self.folder)
        if os.geteuid() == 0:
            os.chown(self.folder, NOBODY, NOBODY)
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
        (self.folder / "runtime").mkdir(mode=0o700)
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "QT"))}
        self.environment.update(HOME=str(self.folder), XDG_RUNTIME_DIR=str(self.folder / "runtime"), LANG="C.UTF-8",
                                XDG_CONFIG_HOME=str(self.folder / "config"), QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.has_sandbox = has_user_namespaces()
        if not self.has_sandbox:  # as in some containers; off for this program of tests only
            print("no user namespaces here: the web engine runs without its sandbox", file=sys.stderr)
            self.environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        self.children = []
        self.announce("DISPLAY", ":" + self.start("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24",
                                                  "-nolisten", "tcp"))
        self.announce("DBUS_SESSION_BUS_ADDRESS",
                      self.start("dbus-daemon", "--session", "--print-address=1", "--nofork", "--nopidfile"))
        self.start("openbox", "--startup", "echo ready")
        Atspi.init()

    def announce(self, name, value):
        os.environ[name] = self.environment[name] = value

    def start(self, *words):
        """The first line that it says: then it is ready."""
        child = subprocess.Popen(words, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                 preexec_fn=support.die_with_parent)
        self.children.append(child)
        line = child.stdout.readline().decode().strip()
        if not line:
            raise AssertionError(f"{words[0]} did not start")
        return line

    def end(self):
        for child in reversed(self.children):
            support.end(child)
        shutil.rmtree(self.folder, ignore_errors=True)


def press_key(words):
    """One key, with what is held down: "Control+Return"."""
    *held, key = words.split("+")
    for each in held:
        Atspi.generate_keyboard_event(HELD[each], None, Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(KEYS.get(key) or ord(key), None, Atspi.KeySynthType.SYM)
    for each in reversed(held):
        Atspi.generate_keyboard_event(HELD[each], None, Atspi.KeySynthType.RELEASE)


def until(condition, what, patience=support.PATIENCE):
    """What the condition gives once it is true, asked again whenever something may have happened."""
    limit = time.monotonic() + patience
    context = GLib.MainContext.default()
    while True:
        try:
            found = condition()
        except GLib.Error:  # what was asked has gone meanwhile
            found = None
        if found:
            return found
        if time.monotonic() > limit:
            raise AssertionError(what() if callable(what) else what)
        wake = GLib.timeout_add(20, lambda: False)
        context.iteration(True)
        if context.find_source_by_id(wake):
            GLib.source_remove(wake)


def has(accessible, *states):
    known = accessible.get_state_set()
    return all(known.contains(each) for each in states)


def children(accessible):
    return [child for child in map(accessible.get_child_at_index, range(accessible.get_child_count())) if child]


def is_shown(accessible):
    return has(accessible, Atspi.StateType.SHOWING)


def fits(name, wanted):
    return wanted.search(name) if isinstance(wanted, re.Pattern) else name == wanted


def walk(accessible):
    """All that is seen below, the nearest first, and all of a page, which scrolls to what has the focus."""
    waiting = [(accessible, False)]
    while waiting:
        each, of_page = waiting.pop(0)
        try:
            of_page = of_page or each.get_role() == Role.DOCUMENT_WEB
            if of_page or each.get_role() not in LEAVES:
                waiting += [(child, of_page) for child in children(each) if of_page or is_shown(child)]
        except GLib.Error:
            continue
        yield each


def view_of(accessible):
    """What shows the page that it is of; none: it is of no page."""
    view = None
    while accessible:
        parent = accessible.get_parent()
        if accessible.get_role() == Role.DOCUMENT_WEB:
            view = parent
        accessible = parent
    return view


def text_of(accessible):
    return Atspi.Text.get_text(accessible, 0, -1)


class Window:
    """The program's window. Names are those that a person hears."""

    def __init__(self, case, screen, *words):
        self.case = case
        self.focus_changes, self.last_focus = 0, ()
        self.control = None  # that has the focus, as far as has been told
        self.listener = Atspi.EventListener.new(self.focus_changed)
        self.listener.register("object:state-changed:focused")
        self.child = subprocess.Popen([screen.kassa, *words], env=screen.environment, stdout=subprocess.PIPE,
                                      preexec_fn=support.die_with_parent)
        case.addCleanup(support.end, self.child)
        self.application = until(self.running, "the program did not come to the accessibility bus")
        # What is asked is asked of the program, not of what was heard of it before.
        self.application.set_cache_mask(Atspi.Cache.NONE)
        until(lambda: any(has(each, Atspi.StateType.ACTIVE) for each in children(self.application)),
              "there is no window that takes keys")

    def running(self):
        for each in children(Atspi.get_desktop(0)):
            if each.get_process_id() == self.child.pid:
                return each
        return None

    # --- what is there

    def named(self, roles, name):
        """All that is seen with one of these roles and this name; no name: any."""
        found = []
        for window in children(self.application):
            found += [each for each in walk(window)
                      if each.get_role() in roles and (name is None or fits(each.get_name(), name))]
        return found

    def find(self, roles, name):
        """The only one."""
        roles = roles if isinstance(roles, set) else {roles}
        found = until(lambda: self.named(roles, name), lambda: f'no {self.words(roles)} "{name}"; {self.heard(roles)}')
        self.case.assertEqual(len(found), 1, f'{len(found)} {self.words(roles)} are called "{name}"')
        return found[0]

    def tree(self):
        """Everything, for whoever wants to know what there is."""
        lines = []

        def add(accessible, depth):
            shown = "" if is_shown(accessible) else " (hidden)"
            lines.append(f'{"  " * depth}{accessible.get_role().value_nick} "{accessible.get_name()}"{shown}')
            if accessible.get_role() not in LEAVES:
                for child in children(accessible):
                    add(child, depth + 1)

        for window in children(self.application):
            add(window, 0)
        return "\n".join(lines)

    @staticmethod
    def words(roles):
        return " or ".join(sorted(role.value_nick for role in roles))

    def heard(self, roles):
        return "there are " + ", ".join(f'"{each.get_name()}"' for each in self.named(roles, None))

    def label(self, beginning):
        """What a label says after its beginning and a colon."""
        for each in self.named({Role.LABEL}, None):
            name = each.get_name()
            if name.startswith(beginning + ":"):
                return name[len(beginning) + 1 :].strip()
        return None

    def rows(self, name):
        """A table as lists of words, its head first."""
        table = self.find(Role.TABLE, name)
        columns = range(Atspi.Table.get_n_columns(table))
        read = [[Atspi.Table.get_column_description(table, column) for column in columns]]
        for row in range(Atspi.Table.get_n_rows(table)):
            read.append([Atspi.Table.get_accessible_at(table, row, column).get_name() for column in columns])
        return read

    def chosen(self, name):
        """What a combo box shows."""
        return text_of(self.find(Role.COMBO_BOX, name))

    # --- what is done

    def focus(self, accessible):
        """By the accessible's own doing where it can, as most controls; else with the Tab key from where it is."""
        view = view_of(accessible)
        if view:
            self.enter(view)
        if Atspi.Action.do_action(accessible, 0) if view else Atspi.Component.grab_focus(accessible):
            until(lambda: has(accessible, Atspi.StateType.FOCUSED), f'"{accessible.get_name()}" takes no focus')
            self.control = accessible  # which may be told only later
            return
        for _ in range(100):
            if has(accessible, Atspi.StateType.FOCUSED) or accessible in self.last_focus:
                return
            before = self.control
            self.keys("Tab")
            until(lambda: self.control != before, "Tab goes nowhere")
        raise AssertionError(f'Tab does not come to "{accessible.get_name()}"')

    def enter(self, view):
        """The page has the focus. One Tab tells it of the view, the document and a control in it, long after one another:
        another Tab in between would go too far, and what took the focus before the last would lose it again."""
        if has(view, Atspi.StateType.FOCUSED):
            return
        self.focus(self.find(TEXTS, re.compile("^(Address|Адрес)$")))  # the page comes after it
        while not has(view, Atspi.StateType.FOCUSED):
            before = self.control
            self.keys("Tab")
            until(lambda: self.control != before or has(view, Atspi.StateType.FOCUSED), "Tab goes nowhere")
        try:
            until(lambda: self.is_inside(view), "", support.PATIENCE / 3)
        except AssertionError:  # a page that was still being loaded may have let the key go: who hears nothing presses again
            self.keys("Tab")
            until(lambda: self.is_inside(view), lambda: f"the page has the focus, and nothing in it; {self.tree()}")

    @staticmethod
    def is_inside(view):
        """Asked of the page: what it told of as it came there may have been made anew since, and is told of no more."""
        return any(has(each, Atspi.StateType.FOCUSED) for each in walk(view)
                   if each != view and each.get_role() != Role.DOCUMENT_WEB)

    def focus_changed(self, event):
        if event.detail1:  # gained, not lost
            self.focus_changes += 1
            try:  # of a table its current cell is told first
                self.last_focus = event.source, event.source.get_parent()
                self.control = self.last_focus[event.source.get_role() == Role.TABLE_CELL]
            except GLib.Error:  # it has gone already, as the editor of a cell
                self.last_focus = ()

    def keys(self, *words):
        for each in words:
            press_key(each)

    def type(self, text):
        for each in text:
            press_key(each)

    def press(self, name):
        button = self.find(BUTTONS, name)
        until(lambda: has(button, Atspi.StateType.SENSITIVE), f'"{name}" cannot be pressed')
        self.focus(button)
        self.keys("Space")

    def fill(self, name, text):
        self.focus(self.find(TEXTS, name))
        self.keys("Control+a")
        self.type(text)
        until(lambda: text_of(self.find(TEXTS, name)) == text, f'"{name}" does not take {text}')

    def choose(self, name, item):
        box = self.find(Role.COMBO_BOX, name)
        items = [each.get_name() for each in children(children(box)[0])]
        self.case.assertIn(item, items, f'"{name}"')
        self.focus(box)
        for key, wanted in zip(["Home"] + ["Down"] * len(items), items[: items.index(item) + 1]):
            self.keys(key)
            until(lambda: text_of(box) == wanted, lambda: f'"{name}" has {text_of(box)} instead of {wanted}')

    def cell(self, name, row, column):
        """Makes it the current one."""
        table = self.find(Role.TABLE, name)
        self.focus(table)
        self.keys("Control+Home", *["Down"] * row, *["Right"] * column)
        return Atspi.Table.get_accessible_at(table, row, column)

    def edit(self, name, row, column, text):
        self.cell(name, row, column)
        self.keys("F2", "Control+a")
        self.type(text)
        self.keys("Return")
        until(lambda: self.rows(name)[row + 1][column] == text, lambda: f"{name} has {self.rows(name)}")

    def menu(self, item):
        """An item of the menu that has just been opened: Qt tells of what is in it only as it gets the focus."""
        heard = []
        while not heard or not fits(heard[-1], item):
            before = self.focus_changes
            self.keys("Down")
            until(lambda: self.focus_changes > before, lambda: f"the menu has no {item}: {heard}")
            name = self.last_focus[0].get_name() if self.last_focus else ""
            self.case.assertNotIn(name, heard, f"the menu has no {item}")
            heard.append(name)
        self.keys("Return")
