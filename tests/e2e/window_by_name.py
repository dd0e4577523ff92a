"""Buying in the window by role, name and keys only, in English and in Russian, and reading the result back.

Whoever wrote this knows the names of the README and what a screen reader says, and no code.
"""

import pathlib
import re
import sys
import unittest

import screen
import support
from screen import BUTTONS, Role, until

here = None


class Buying(unittest.TestCase):
    def open(self, *words):
        self.window = screen.Window(self, here, *words)
        return self.window

    def wait_for(self, label, *words):
        """Until the label says it."""
        said = lambda: self.window.label(label)  # noqa: E731
        return until(lambda: any(word in (said() or "") for word in words) and said(),
                     lambda: f"{label}: {said()}, not {words}")

    def row_with(self, table, *words):
        """The first row of a table in which all these words are read."""
        def find():
            for row in self.window.rows(table)[1:]:
                if all(any(word in cell for cell in row) for word in words):
                    return row
            return None

        return until(find, lambda: f"{table} has no row with {words}: {self.window.rows(table)}")

    def page_has_answered(self):
        """After the last update, which has just been posted, the shop's page has heard from the provider's."""
        events = [row for row in self.window.rows("Journal")[1:] if "page event" in row]
        update = max(i for i, row in enumerate(events) if any("update" in cell for cell in row))
        heard = [i for i, row in enumerate(events) if i > update and any("content_height" in cell for cell in row)]
        return heard and any("delivered" in cell for row in events[heard[0] + 1 :] for cell in row)

    def count(self, table):
        return len(self.window.rows(table)) - 1

    def test_step_by_step_in_english(self):
        window = self.open("--language", "en", "--provider", "qvickly", "--sample", "coffee")
        for name in ("Provider", "Environment", "Entry", "Sample order", "Outcome", "Language"):
            self.assertTrue(window.chosen(name), name)
        self.assertEqual(window.chosen("Environment"), "Sandbox")
        self.assertEqual(window.label("Purchase state"), "none")

        # The order: another quantity, and the sum follows.
        head, row = window.rows("Items")
        self.assertEqual(row[head.index("Quantity")], "2")
        window.edit("Items", 0, head.index("Quantity"), "3")
        self.assertIn("300", self.wait_for("Total", "300"))

        window.press("Start purchase")
        self.wait_for("Purchase state", "Order made")
        first = window.label("Next step")
        window.press("Step")
        until(lambda: window.label("Next step") != first, "a step changes what is next")
        window.keys("F10")
        self.row_with("Journal", "initCheckout", "right")
        self.row_with("Steps", "1", "done")
        window.press("Run")
        self.wait_for("Next step", "Waiting for the buyer")

        # The shop's page: it blocks the checkout, changes its mind, and has it read the order again.
        for name, event in (("Lock", "lock"), ("Unlock", "unlock"), ("Update", "update")):
            window.press(name)
            self.row_with("Journal", "page event", event)
        # A blocked page takes no keys: it is usable again once it has read the order and told the shop its height.
        until(self.page_has_answered, lambda: f"no answer to update: {window.rows('Journal')[-9:]}")

        # The buyer, on the provider's page in its frame.
        window.fill("E-mail address", "tess@example.com")
        window.fill("Personal number", support.PERSON)
        window.fill("Zip code", "12345")
        window.fill("Phone", "0712345678")
        window.press("Continue")
        window.find(BUTTONS, "Approve: Created")
        self.renderers_are_sandboxed()

        # Another language in the middle; the purchase goes on where it was.
        entries = self.count("Journal")
        window.choose("Language", "Русский")
        self.assertEqual(self.wait_for("Состояние покупки", "окупатель"), window.label("Состояние покупки"))
        self.assertGreaterEqual(self.count("Журнал"), entries)
        window.choose("Язык", "English")
        window.press("Approve: Created")
        self.wait_for("Purchase state", "Reserved")

        # What happened, read back.
        window.keys("Alt+9")
        self.row_with("Callbacks", "200")
        window.keys("Alt+8")
        self.row_with("Purchases", "Reserved")
        window.keys("Alt+4")
        self.row_with("Journal", "callback", "right")
        rows = window.rows("Journal")[1:]
        at = next(i for i, row in enumerate(rows) if "initCheckout" in row[3])
        window.cell("Journal", at, 0)
        until(lambda: window.named({Role.LABEL}, re.compile("initCheckout")), "the entry is not shown")

        # Back to that entry: the purchase has just begun again.
        window.press("Rewind")
        window.menu(re.compile("To the selected entry"))
        self.wait_for("Purchase state", "Order made")
        window.press("Restart")
        self.wait_for("Purchase state", "Order made")

    def test_by_outcome_in_russian(self):
        window = self.open("--language", "ru", "--provider", "qvickly", "--sample", "coffee")
        head, row = window.rows("Товары")
        window.edit("Товары", 0, head.index("Количество"), "4")
        self.wait_for("Итого", "400")
        window.choose("Исход", "Одобрено")
        window.press("Начать покупку")
        self.wait_for("Состояние покупки", "Заказ")
        window.press("Шаг")
        window.press("Запустить")
        self.wait_for("Состояние покупки", "Зарезервировано")
        window.keys("Alt+9")
        self.row_with("Уведомления", "200")
        window.keys("Alt+8")
        self.row_with("Покупки", "Зарезервировано")
        window.keys("Alt+4")
        self.row_with("Журнал", "initCheckout", "верно")
        self.row_with("Шаги", "11", "✓")

    def test_page_in_russian(self):
        window = self.open("--language", "ru", "--provider", "qvickly", "--sample", "coffee")
        window.press("Начать покупку")
        self.wait_for("Состояние покупки", "Заказ")
        window.press("Запустить")
        self.wait_for("Следующий шаг", "покупателя")
        window.fill("Электронная почта", "tess@example.com")
        window.fill("Личный номер", support.PERSON)
        window.fill("Почтовый индекс", "12345")
        window.fill("Телефон", "0712345678")
        window.press("Продолжить")
        window.press("Одобрить: Created")
        self.wait_for("Состояние покупки", "Зарезервировано")

    def test_starts_as_the_command_line_says(self):
        window = self.open("--language", "en", "--provider", "kronor", "--sample", "discount", "--outcome", "declined")
        self.assertEqual(window.chosen("Provider"), "Kronor")
        self.assertIn("iscount", window.chosen("Sample order"))
        self.assertEqual(window.chosen("Outcome"), "Identification declined")

    def renderers_are_sandboxed(self):
        """A process that shows pages may call hardly anything of the system (seccomp filter, mode 2)."""
        folders = [pathlib.Path("/proc", str(each)) for each in screen.processes_below(self.window.child.pid)]
        renderers = [each for each in folders if b"--type=renderer" in (each / "cmdline").read_bytes()]
        self.assertTrue(renderers, "no process shows a page")
        for each in renderers:
            mode = re.search(r"Seccomp:\s+(\d)", (each / "status").read_text())[1]
            self.assertEqual(mode, "2" if here.has_sandbox else "0")


def setUpModule():
    global here
    here = screen.Screen(kassa)


def tearDownModule():
    here.end()


if __name__ == "__main__":
    kassa = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main(verbosity=2)
