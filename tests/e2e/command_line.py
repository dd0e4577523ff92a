"""What is typed wrongly: the exit code, a sentence in the program's language that names it, and nothing done."""

import json
import re

import support

CYRILLIC = re.compile("[А-Яа-яЁё]")

# Words after the program's name, exit code, what the English sentence holds.
WRONG = [
    (["demo", "qvickly", "--outcome", "no-such"], 2, "pending-approved"),
    (["demo", "--outcome", "no-such"], 2, "no-such"),
    (["demo", "qvickly", "--entry", "no-such"], 2, "checkout"),
    (["demo", "qvickly", "--locale", "xx"], 2, "sv"),
    (["demo", "--seed", "-1"], 2, "--seed"),
    (["demo", "--seed", "18446744073709551616"], 2, "--seed"),
    (["demo", "--seed", "x"], 2, "--seed"),
    (["demo", "--page", "paper"], 2, "none, web"),
    (["sandbox", "--seed", "1.5"], 2, "--seed"),
    (["sandbox", "--outcome", "no-such"], 2, "no-such"),
    (["sandbox", "--port", "70000"], 2, "1 - 65000"),
    (["sandbox", "--allow-host", "http://shop.example/"], 2, "--allow-host"),
    (["sandbox", "--allow-host", "shop.example:8080"], 2, "--allow-host"),
    (["sandbox", "--allow-host", ""], 2, "--allow-host"),
    (["act", "qvickly"], 2, "--list"),
    (["act", "no-such", "continue"], 2, "qvickly"),
    (["act", "qvickly", "continue"], 3, "kassa sandbox"),
    (["act", "qvickly", "continue", "--field", "email"], 2, "NAME=VALUE"),
    (["act", "clock", "advance"], 2, "advance 2h"),
    (["act", "clock", "advance", "2x"], 2, "advance 2h"),
    (["act", "clock", "--list"], 2, "advance 2h"),
    (["act", "qvickly", "continue", "--control", "http://127.0.0.1:1/x"], 3, "refused"),
    (["verify", "qvickly", "request", "/no-such"], 2, "/no-such"),
    (["verify", "qvickly", "request", "--secret-file", "/no-such"], 2, "/no-such"),
    (["verify", "qvickly", "letter"], 2, "callback, request, response"),
    (["--provider", "no-such"], 2, "qvickly, kronor"),
    (["--provider", "qvickly", "--outcome", "no-such"], 2, "pending-approved"),
    (["--sample", "no-such"], 2, "coffee"),
    (["journal", "x.kassa", "--curl", "first"], 2, "--curl"),
    (["journal", "x.kassa", "--curl", "-2"], 2, "--curl"),
    (["journal", "x.kassa", "--canonical", "--text"], 2, "--text"),
    (["journal", "x.kassa", "--curl", "2", "--har", "x.har"], 2, "--har"),
    (["journal", "no-such.kassa"], 3, "no-such.kassa"),
    (["record", "no-such.kassa"], 3, "no-such.kassa"),
    (["diff", "no-such.kassa", "no-such.kassa"], 3, "no-such.kassa"),
    (["run", "qvickly/aprove"], 2, "qvickly/approve"),
    (["run", "--shard", "6/5"], 2, "2/5"),
    (["coverage", "qvickly", "--stories", "no-such"], 2, "no-such"),
]


class CommandLine(support.Case):
    def test_wrong_words(self):
        for words, code, part in WRONG:
            with self.subTest(words=words):
                english = self.kassa(*words, expect=code)
                self.assertEqual(english.stdout, b"")
                self.assertIn(part, english.said)
                self.assertFalse(CYRILLIC.search(english.said), english.said)
                russian = self.kassa(*words, "--language", "ru", expect=code)
                self.assertTrue(all(CYRILLIC.search(line) for line in russian.said.splitlines()), russian.said)
                self.assertIn(part, russian.said)

    def test_outcome_of_some(self):
        """An outcome that only one provider has: without a name it runs there, with a name it must be there."""
        done = self.kassa("demo", "--outcome", "callback-wrong-hash")
        self.assertIn("qvickly", done.said)
        self.assertNotIn("kronor", done.said)
        done = self.kassa("demo", "kronor", "--outcome", "callback-wrong-hash", expect=2)
        self.assertIn("callback-wrong-hash", done.said)

    def test_hosts_are_taken(self):
        for host in ("shop.example", "192.168.1.7", "*"):
            with self.subTest(host=host):
                self.assertEqual(self.sandbox("--allow-host", host).interrupt(), 0)

    def test_help_shows_choices(self):
        self.assertIn("--page none|web ", self.kassa("demo", "--help").said)
        self.assertIn("--port 1 - 65000 ", self.kassa("sandbox", "--help").said)
        for command in ("demo", "sandbox", "verify"):
            self.assertNotIn("TEXT", self.kassa(command, "--help", "--language", "ru").said)

    def test_nothing_signed(self):
        for provider in ("qenta", "cascad"):
            said = self.kassa("verify", provider, "request", text=b"{}").said
            self.assertIn("Nothing in it is signed", said)

    def test_a_body_alone_has_no_headers_to_blame(self):
        self.kassa("demo", "seqr", "--outcome", "approve", "--journal", "run.kassa")
        self.kassa("journal", "run.kassa", "--har", "run.har")
        self.assertEqual((self.folder / "run.har").stat().st_mode & 0o077, 0)  # it has names and addresses
        asked = [entry["request"] for entry in json.loads((self.folder / "run.har").read_text())["log"]["entries"]]
        bodies = [request["postData"]["text"] for request in asked if "postData" in request]
        soap = next(body for body in bodies if "sendInvoice" in body)
        self.assertIn("as the documents want it", self.kassa("verify", "seqr", "request", text=soap.encode()).said)
        call = next(body for body in bodies if "purchaseToken" in body)
        for kind in ("callback", "request"):
            self.assertTrue(self.kassa("verify", "seqr", kind, text=call.encode()).said.startswith("createPurchase\n"))

    def test_har_names_its_maker(self):
        self.kassa("demo", "qvickly", "--outcome", "approve", "--journal", "run.kassa")
        self.kassa("journal", "run.kassa", "--har", "run.har")
        maker = json.loads((self.folder / "run.har").read_text())["log"]["creator"]
        self.assertEqual(f"kassa {maker['version']}\n", self.kassa("--version").said)

    def test_list_names_values(self):
        listed = self.sandbox().act("qvickly", "--list").said
        self.assertRegex(listed, r"set\.callback-order .*: before, after, .*twice")


if __name__ == "__main__":
    support.main()
