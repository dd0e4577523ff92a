"""Demo purchases through real pages: as right as without a browser, and the same conversation."""

import json
import re
import urllib.parse

import support

# What differs between two honest runs: addresses of this run's ports, and what is computed from texts that hold them.
LENGTH = re.compile(r"Content-Length: \d+")
BYTES = re.compile(r'(\\*"bytes\\*":)\d+')  # of a callback, in Cascad's history of them
HASH = re.compile(r"[0-9a-f]{64,128}|(?<=X-Signature: )[A-Za-z0-9+/]{27}=")
SANDBOX_IS_OFF = "Sandboxing disabled by user.\n"  # by this test, as setUp() says
ENCODINGS = 3  # an address within an address within an address


def spellings(text):
    """The text as it stands in addresses and in JSON within JSON, the longest first: they hold each other."""
    found = [text, text.replace("/", "\\/"), text.replace("/", "\\\\/")]
    for _ in range(ENCODINGS):
        text = urllib.parse.quote(text, safe="")
        found.append(text)
    return sorted(found, key=len, reverse=True)


# A script of the provider's own page asks for the shop's style sheet, or stores fields one by one: without a
# browser nobody runs it.
ASKED_BY_SCRIPTS = {("qenta", "frame-style"), ("qenta", "real-card-in-frame")}


class PageWeb(support.Case):
    def setUp(self):
        super().setUp()
        # The engine's sandbox works neither for root nor in many containers; off for tests only.
        self.environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

    def outcomes(self):
        """Outcomes by provider, of all that are built in."""
        all_of_them = json.loads(self.kassa("providers", "--json").stdout)
        return {one["id"]: one["outcomes"] for one in all_of_them if one["outcomes"]}

    def run_all(self, provider, page):
        folder = self.folder / provider / page
        folder.mkdir(parents=True)
        done = self.kassa("demo", provider, "--page", page, "--seed", 7, "--json", "--journal", folder / "run.kassa",
                          expect=None, patience=support.PATIENCE * 10)
        return [json.loads(line) for line in done.stdout.splitlines()], folder, done.said

    def normalised(self, journal):
        lines = self.kassa("journal", journal, "--canonical").stdout.decode().splitlines()
        origins = json.loads(lines[0])["inputs"]["origins"]
        text = "\n".join(lines)
        for name, origin in origins.items():
            host, _, path = origin.split("://")[1].partition("/")
            for spelling in spellings("/" + path) if path else []:  # the shop's random one
                text = text.replace(spelling, "")
            for spelling in spellings(host):
                text = text.replace(spelling, f"<{name}>")
        text = text.replace("%22", '"')  # or its digits would look like a part of the hash behind it
        text = BYTES.sub(r"\1<n>", LENGTH.sub("Content-Length: <n>", text))
        text = HASH.sub("<hash>", text)
        return text.splitlines()

    def test_all_outcomes_and_the_same_conversation(self):
        for provider, outcomes in self.outcomes().items():
            web, web_folder, said = self.run_all(provider, "web")
            none, none_folder, _ = self.run_all(provider, "none")
            self.assertEqual([one["outcome"] for one in web], outcomes, said[-3000:])
            self.assertEqual([one["outcome"] for one in none], outcomes)
            for line in web:
                name = f"run-{provider}-{line['outcome']}.kassa" if len(outcomes) > 1 else "run.kassa"
                with self.subTest(provider=provider, outcome=line["outcome"]):
                    self.assertTrue(line["right"], line)
                    if (provider, line["outcome"]) in ASKED_BY_SCRIPTS:
                        self.assertNotEqual(self.normalised(web_folder / name), self.normalised(none_folder / name))
                        continue
                    self.assertEqual(self.normalised(web_folder / name), self.normalised(none_folder / name))

    def test_stories(self):
        """The same files as without a browser, one of each provider and those with rules on the wire."""
        names = ["qvickly/callback-doubled", "qvickly/callback-altered-on-the-way", "qvickly/card-3ds-ok",
                 "kronor/capture-one-of-two", "seqr/approve", "qenta/deposit-in-parts", "cascad/3ds-otp"]
        done = self.kassa("run", "--page", "web", *names, patience=support.PATIENCE * 10)
        # Quiet in CI: the sum alone, and nothing of the engine's own worries.
        self.assertEqual(done.stdout.decode(), f"{len(names)} stories, 0 failed\n")
        self.assertEqual(done.stderr.decode().replace(SANDBOX_IS_OFF, ""), "")

    def test_report_has_pictures(self):
        """One a step, each in the page once; card data are not in it, nor in what is kept."""
        kept = self.folder / "kept"
        done = self.kassa("run", "--page", "web", "qvickly/card-3ds-ok", "qvickly/approve", "--json",
                          "--report", self.folder / "report", "--keep", kept, patience=support.PATIENCE * 10)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([one["story"] for one in lines], ["qvickly/card-3ds-ok", "qvickly/approve"])
        report = (self.folder / "report" / "index.html").read_text()
        pictures = re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", report)
        shots = re.findall(r'class="shot p(\d+)"', report)
        self.assertEqual(len(pictures), len(set(pictures)))
        self.assertEqual({int(shot) for shot in shots}, set(range(len(pictures))))
        self.assertGreaterEqual(len(shots), 10)
        self.assertLess(len(report), 1_500_000)
        self.assertNotIn("http-equiv", report)
        run = json.loads((kept / "qvickly-card-3ds-ok" / "run.json").read_text())
        self.assertTrue(run["passed"])
        for number in range(1, len(run["pictures"]) + 1):
            self.assertTrue((kept / "qvickly-card-3ds-ok" / f"{number:03}.png").read_bytes().startswith(b"\x89PNG"))
        none = self.kassa("run", "qvickly/approve", "--report", self.folder / "none")
        self.assertIn(b"1 story, 0 failed", none.stdout)
        self.assertIn("No pictures: played without a browser", (self.folder / "none" / "index.html").read_text())

    def test_pictures_at_somebody_elses_shop(self):
        """Of the provider's pages; nothing that a buyer typed is in what is kept."""
        example = support.HERE.parent.parent / "resources" / "example-shop"
        port = support.free_port(3)
        shop = support.php_shop(self, example / "shop.php", SHOP_API=f"http://localhost:{port + 1}",
                                SHOP_FILE=self.folder / "orders.json")
        kept = self.folder / "kept"
        self.kassa("run", example / "approved.yaml", "--at", f"{shop}/buy", "--probe", f"{shop}/probe", "--port", port,
                   "--page", "web", "--report", self.folder / "report", "--keep", kept, patience=support.PATIENCE * 10)
        report = (self.folder / "report" / "index.html").read_text()
        self.assertGreaterEqual(len(re.findall(r'class="shot p\d+"', report)), 2)
        self.assertNotIn("played without a browser", report)
        run = json.loads((kept / "approved" / "run.json").read_text())
        self.assertEqual(len(run["pictures"]), len(list((kept / "approved").glob("*.png"))))


if __name__ == "__main__":
    support.main()
