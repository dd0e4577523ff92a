"""Demo purchases through real pages: as right as without a browser, and the same conversation."""

import json
import re

import support

# What differs between two honest runs: addresses of this run's ports, and what is computed from texts that hold them.
LENGTH = re.compile(r"Content-Length: \d+")
HASH = re.compile(r"[0-9a-f]{64,128}")


class PageWeb(support.Case):
    def setUp(self):
        super().setUp()
        # The engine's sandbox works neither for root nor in many containers; off for tests only.
        self.environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

    def run_all(self, page):
        folder = self.folder / page
        folder.mkdir()
        done = self.kassa("demo", "qvickly", "--page", page, "--seed", 7, "--json", "--journal", folder / "run.kassa")
        return [json.loads(line) for line in done.stdout.splitlines()], folder

    def normalised(self, journal):
        lines = self.kassa("journal", journal, "--canonical").stdout.decode().splitlines()
        origins = json.loads(lines[0])["inputs"]["origins"]
        text = "\n".join(lines)
        for name, origin in origins.items():
            host, _, path = origin.split("://")[1].partition("/")
            if path:  # the shop's random one
                text = re.sub(rf"(/|\\\\/|%2F){path}", "", text)
            text = text.replace(host, f"<{name}>").replace(host.replace(":", "%3A"), f"<{name}>")
        text = text.replace("%22", '"')  # or its digits would look like a part of the hash behind it
        text = HASH.sub("<hash>", LENGTH.sub("Content-Length: <n>", text))
        return text.splitlines()

    def test_all_outcomes_and_the_same_conversation(self):
        web, web_folder = self.run_all("web")
        none, none_folder = self.run_all("none")
        self.assertEqual([(one["provider"], one["outcome"]) for one in web],
                         [(one["provider"], one["outcome"]) for one in none])
        for line in web:
            name = f"run-{line['provider']}-{line['outcome']}.kassa"
            with self.subTest(outcome=name):
                self.assertTrue(line["right"], line)
                self.assertEqual(self.normalised(web_folder / name), self.normalised(none_folder / name))


if __name__ == "__main__":
    support.main()
