"""kassa texts screenshots: a picture of every page state and panel in each language, and an index that names the texts."""

import re
import struct

import support


class TextsScreenshots(support.Case):
    def setUp(self):
        super().setUp()
        # The engine's sandbox works neither for root nor in many containers; off for tests only.
        self.environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

    def test_pictures_and_index(self):
        folder = self.folder / "shots"
        self.kassa("texts", "screenshots", folder, "qvickly", "--locales", "ru,qps", patience=support.PATIENCE * 5)
        index = (folder / "index.html").read_text(encoding="utf-8")
        files = re.findall(r'<img loading="lazy" src="([^"]+)"', index)
        self.assertGreater(len(files), 60)
        self.assertEqual(len(files), len(set(files)))
        for file in files:
            head = (folder / file).read_bytes()[:24]
            self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n", file)
            self.assertGreaterEqual(min(struct.unpack(">II", head[16:24])), 200, file)
        for screen in ("qvickly/qvickly.step1", "qvickly/shop.thanks", "window/texts", "window/journal"):
            self.assertIn(f">{screen}</a>", index)
            name = screen.replace("/", "-")
            self.assertIn(f"{name}-ru.png", files)
            self.assertIn(f"{name}-qps.png", files)
        # Each mark in a picture leads to a text below it, with source and translation.
        for mark in re.findall(r'<a href="#(t[^"]+)"', index):
            self.assertIn(f'<tr id="{mark}"', index)
        self.assertRegex(index, "<td>Continue</td><td>Продолжить</td>")

    def test_wrong_words(self):
        self.kassa("texts", "screenshots", expect=2)
        self.kassa("texts", "screenshots", "x", "nobody", expect=2)
        self.kassa("texts", "screenshots", "x", "--locales", "xx", expect=2)
        self.assertFalse((self.folder / "x").exists())


if __name__ == "__main__":
    support.main()
