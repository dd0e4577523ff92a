"""Demo purchases: the same seed, the same journal; every command explains itself, in Russian too."""

import json
import re

import support

COMMANDS = ("providers", "demo", "sandbox", "act", "journal", "verify", "conform")
CYRILLIC = re.compile("[А-Яа-яЁё]")


class DemoTwice(support.Case):
    def outcomes(self):
        providers = json.loads(self.kassa("providers", "--json").stdout)
        return {one["id"]: one["outcomes"] for one in providers}

    def test_same_seed_same_journal(self):
        outcomes = self.outcomes()["qvickly"]
        self.assertGreater(len(outcomes), 30)
        for folder in ("one", "two"):
            (self.folder / folder).mkdir()
            self.kassa("demo", "qvickly", "--seed", 7, "--journal", self.folder / folder / "run.kassa")
        for outcome in outcomes:
            with self.subTest(outcome=outcome):
                name = f"run-qvickly-{outcome}.kassa"
                one, two = (
                    self.kassa("journal", self.folder / folder / name, "--canonical").stdout
                    for folder in ("one", "two")
                )
                self.assertTrue(one == two, "two runs with one seed differ")
                self.assertNotIn(support.PERSON.encode(), one)
                self.assertTrue([json.loads(line) for line in one.splitlines()])

    def test_other_seed_other_journal(self):
        lines = []
        for seed in (7, 8):
            journal = self.folder / f"seed-{seed}.kassa"
            self.kassa("demo", "qvickly", "--outcome", "approve", "--seed", seed, "--journal", journal)
            lines.append(self.canonical(journal))
        self.assertNotEqual(lines[0][3:], lines[1][3:])

    def test_all_right(self):
        self.assertIn("right", self.kassa("demo", "qvickly", "--outcome", "approve").said)
        done = self.kassa("demo", "--json")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        expected = [(provider, outcome) for provider, outcomes in self.outcomes().items() for outcome in outcomes]
        self.assertEqual([(one["provider"], one["outcome"]) for one in lines], expected)
        for line in lines:
            self.assertTrue(line["right"], line)
            self.assertEqual(line["state"], line["expectedState"])

    def test_unknown_names(self):
        done = self.kassa("demo", "qvickly", "--outcome", "no-such", expect=2)
        self.assertIn("no-such", done.said)
        self.assertIn("pending-approved", done.said)
        done = self.kassa("demo", "no-such", expect=2)
        self.assertIn("qvickly", done.said)
        done = self.kassa("sandbox", "qvickly", "--outcome", "no-such", expect=2)
        self.assertIn("no-such", done.said)
        self.assertIn("Did you mean demo?", self.kassa("dmeo", expect=2).said)
        self.assertIn("--outcome", self.kassa("demo", "--outcom", "x", expect=2).said)

    def test_no_screen(self):
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            self.environment.pop(name, None)
        self.assertIn("kassa demo", self.kassa(expect=3).said)

    def test_help(self):
        self.assertFalse(CYRILLIC.search(self.kassa("--help").said))
        for command in COMMANDS:
            with self.subTest(command=command):
                english = self.kassa(command, "--help").said
                self.assertFalse(CYRILLIC.search(english), english)
                russian = self.kassa(command, "--help", "--language", "ru").said
                self.assertTrue(CYRILLIC.search(russian), russian)
                self.assertNotEqual(english.splitlines()[0], russian.splitlines()[0])

    def test_russian_by_locale(self):
        self.environment["LANG"] = "ru_RU.UTF-8"
        self.assertTrue(CYRILLIC.search(self.kassa("--help").said))
        self.assertTrue(CYRILLIC.search(self.kassa("demo", "no-such", expect=2).said))


if __name__ == "__main__":
    support.main()
