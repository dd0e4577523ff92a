"""kassa texts screenshots: pictures of pages, panels, dialogs and single texts, and an index that names the texts."""

import json
import pathlib
import re
import shutil
import struct

import support

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = support.PATIENCE * 8


class TextsScreenshots(support.Case):
    def setUp(self):
        super().setUp()
        # The engine's sandbox works neither for root nor in many containers; off for tests only.
        self.environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

    def test_pictures_and_index(self):
        """Everything fits, at the usual size of texts and at twice that; each text has a picture or a reason."""
        folder = self.folder / "shots"
        words = ("texts", "screenshots", folder, "kronor", "--locales", "ru,qps")
        self.kassa(*words, patience=PATIENCE)
        index = (folder / "index.html").read_text(encoding="utf-8")
        files = re.findall(r'<img loading="lazy" src="([^"]+)"', index)
        self.assertGreater(len(files), 100)
        self.assertEqual(len(files), len(set(files)))
        for file in files:
            head = (folder / file).read_bytes()[:24]
            self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n", file)
            self.assertGreaterEqual(min(struct.unpack(">II", head[16:24])), 20, file)
        for screen in ("kronor/kronor.sca", "kronor/shop.thanks", "window/texts", "window/journal", "dialog/settings"):
            self.assertIn(f">{screen}</a>", index)
            name = screen.replace("/", "-")
            self.assertIn(f"{name}-ru.png", files)
            self.assertIn(f"{name}-qps.png", files)
        # Each mark in a picture leads to a text below it, with source and translation.
        for mark in re.findall(r'<a href="#(t[^"]+)"', index):
            self.assertIn(f'<tr id="{mark}"', index)
        self.assertRegex(index, "<td>Open the app</td><td>Открыть приложение</td>")
        # Each text without a picture has its reason.
        rest = re.findall(r'<tr id="r[^"]+">(.*?)</tr>', index, re.DOTALL)
        self.assertGreater(len(rest), 100)
        for row in rest:
            self.assertRegex(row, r"<td>[^<]+</td>$")
        self.assertGreater(len({row.rsplit("<td>", 1)[1] for row in rest}), 20)

        pictures = json.loads((folder / "screens.json").read_text(encoding="utf-8"))
        self.assertEqual([each["file"] for each in pictures], files)
        self.assertEqual({each["locale"] for each in pictures}, {"ru", "qps"})
        self.assertFalse([each["screen"] for each in pictures if any(text["cut"] for text in each["texts"])])
        self.assertEqual({each["percent"] for each in pictures}, {100})
        # Of the window's own texts most have a picture; no reason stands for many of the others.
        own = re.findall(r"<name>(kassa::\w+)</name>(.*?)</context>",
                         (ROOT / "translations/kassa_ru.ts").read_text(encoding="utf-8"), re.DOTALL)
        all_own = sum(words.count("<source>") for _, words in own)
        seen = {(text["context"], text["source"], text["comment"]) for each in pictures if each["locale"] == "ru"
                for text in each["texts"] if text["context"].startswith("kassa::")}
        self.assertGreater(len(seen), all_own * 3 // 5)

    def test_what_does_not_fit(self):
        for name in ("translations", "resources/texts"):
            shutil.copytree(ROOT / name, self.folder / name)
        file = self.folder / "translations/kassa_ru.ts"
        text = file.read_text(encoding="utf-8")
        fits = "<source>Sa&amp;ve...</source>\n        <translation>Со&amp;хранить...</translation>"
        self.assertIn(fits, text)
        long = fits.replace("...</translation>", " " + "все тексты " * 30 + "...</translation>")
        file.write_text(text.replace(fits, long), encoding="utf-8")
        done = self.kassa("texts", "screenshots", "shots", "window", "--locales", "ru", expect=1, patience=PATIENCE)
        self.assertIn("kassa::TextsPanel “Sa&ve...”", done.said)
        index = (self.folder / "shots/index.html").read_text(encoding="utf-8")
        self.assertIn("Texts that do not fit into their place", index)

    def test_wrong_words(self):
        self.kassa("texts", "screenshots", expect=2)
        self.kassa("texts", "screenshots", "x", "nobody", expect=2)
        self.kassa("texts", "screenshots", "x", "--locales", "xx", expect=2)
        self.assertFalse((self.folder / "x").exists())


if __name__ == "__main__":
    support.main()
