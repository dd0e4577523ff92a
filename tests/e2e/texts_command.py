"""kassa texts: the program's own texts are in order, every planted fault is found, files go out and come back."""

import json
import pathlib
import shutil

import support

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Fault, what stands in kassa_ru.ts, what stands there instead.
PLANTS = [
    ("missing", "<translation>удержать</translation>", "<translation></translation>"),
    ("unfinished", "<translation>удержать</translation>", '<translation type="unfinished">удержать</translation>'),
    ("same-as-source", "<translation>отбросить</translation>", "<translation>drop</translation>"),
    ("place-marker", "<translation>задержать на %1</translation>", "<translation>задержать</translation>"),
    ("plural", "            <numerusform>%n инвойса</numerusform>\n", ""),
    ("accelerator", "<translation>В&amp;ыход</translation>", "<translation>Выход</translation>"),
    ("accelerator-clash", "<translation>С&amp;реды...</translation>", "<translation>Сред&amp;ы...</translation>"),
    ("spaces", "<translation>удержать</translation>", "<translation>удержать </translation>"),
    ("punctuation", "<translation>удержать</translation>", "<translation>удержать.</translation>"),
    ("length", "<translation>удержать</translation>", "<translation>удержать это сообщение у себя</translation>"),
    ("term", "<translation>Журнал</translation>", "<translation>Дневник</translation>"),
    ("untranslated", "<translation>Журнал</translation>", "<translation>Весь Journal</translation>"),
]


class TextsCommand(support.Case):
    def copy(self):
        """translations/ and what belongs to it, as in a checkout."""
        root = pathlib.Path(self.folder) / "checkout"
        shutil.rmtree(root, ignore_errors=True)
        for name in ("translations", "resources/texts"):
            shutil.copytree(ROOT / name, root / name)
        return root

    def audit(self, root, *words, expect):
        done = self.kassa("texts", "audit", str(root / "translations"), "--json", *words, expect=expect)
        return json.loads(done.stdout)

    def test_own_texts(self):
        found = self.audit(ROOT, expect=0)
        self.assertEqual(found["findings"], [])
        self.assertGreater(found["texts"], 4000)
        built_in = self.kassa("texts", "audit", "--locales", "ru,en,qps")
        self.assertIn("0 findings", built_in.stdout.decode())

    def test_planted_faults(self):
        for fault, before, after in PLANTS:
            with self.subTest(fault=fault):
                root = self.copy()
                file = root / "translations/kassa_ru.ts"
                text = file.read_text(encoding="utf-8")
                self.assertIn(before, text)
                file.write_text(text.replace(before, after, 1), encoding="utf-8")
                found = self.audit(root, "--fail-on", fault, expect=1)
                self.assertIn(fault, [each["fault"] for each in found["findings"] if each["fails"]])
                self.audit(root, "--locales", "ru", expect=1)
                self.audit(root, "--fail-on", "none", expect=0)
                self.audit(root, "--locales", "en", expect=0)

    def test_hard_coded(self):
        root = self.copy()
        (root / "ui").mkdir()
        (root / "ui/a.cpp").write_text('void f() { label->setText(u"Pay now"_s); }\n')
        found = self.audit(root, "--locales", "qps", expect=1)["findings"]
        self.assertEqual([(each["fault"], each["context"]) for each in found], [("hard-coded", "ui/a.cpp:1")])
        self.audit(root, "--locales", "ru", expect=0)

    def test_there_and_back(self):
        root = self.copy()
        file = root / "translations/kassa_ru.ts"
        before = file.read_bytes()
        for name, words in [("a.xlf", []), ("b.xlf", ["--format", "xliff20"]), ("c.po", []), ("d.csv", []), ("e.ts", [])]:
            with self.subTest(name=name):
                out = str(pathlib.Path(self.folder) / name)
                self.kassa("texts", "export", "ru", out, "--folder", str(root / "translations"), *words)
                self.kassa("texts", "import", out, "--folder", str(root / "translations"))
                self.assertEqual(file.read_bytes(), before)

    def test_conflicts(self):
        root = self.copy()
        file = root / "translations/kassa_ru.ts"
        out = pathlib.Path(self.folder) / "out.po"
        folder = ("--folder", str(root / "translations"))
        self.kassa("texts", "export", "ru", str(out), *folder)
        out.write_text(out.read_text(encoding="utf-8").replace('msgstr "удержать"', 'msgstr "придержать"'), "utf-8")
        here = file.read_text(encoding="utf-8").replace(">удержать<", ">задержать у себя<")
        file.write_text(here, encoding="utf-8")
        done = self.kassa("texts", "import", str(out), *folder, expect=1)
        self.assertIn("придержать", done.stdout.decode())
        self.assertIn("задержать у себя", done.stdout.decode())
        self.assertEqual(file.read_text(encoding="utf-8"), here)
        self.kassa("texts", "import", str(out), "--take", "theirs", "--dry-run", *folder)
        self.assertEqual(file.read_text(encoding="utf-8"), here)
        self.kassa("texts", "import", str(out), "--take", "theirs", *folder)
        self.assertEqual(file.read_text(encoding="utf-8"), here.replace("задержать у себя", "придержать"))

    def test_wrong_files_change_nothing(self):
        root = self.copy()
        file = root / "translations/kassa_ru.ts"
        before = file.read_bytes()
        folder = ("--folder", str(root / "translations"))
        good = pathlib.Path(self.folder) / "good.xlf"
        self.kassa("texts", "export", "ru", str(good), *folder)
        for name, content, said in [
            ("cut.xlf", good.read_bytes()[:200_000], "line"),
            ("wrong.csv", "source;translation\nhold;удержать\n".encode(), "source, translation"),
            ("open.po", b'msgid ""\nmsgstr ""\n"Language: ru\\n"\n\nmsgid "a\n', "PO, line 5"),
        ]:
            with self.subTest(name=name):
                wrong = pathlib.Path(self.folder) / name
                wrong.write_bytes(content)
                done = self.kassa("texts", "import", str(wrong), *folder, expect=1)
                self.assertIn(said, done.said)
                self.assertEqual(file.read_bytes(), before)

    def test_a_language_begins(self):
        root = self.copy()
        folder = ("--folder", str(root / "translations"))
        self.kassa("texts", "begin", "de", *folder)
        found = self.audit(root, "--locales", "de", "--fail-on", "missing", expect=1)
        self.assertEqual(len(found["findings"]), found["texts"])
        again = self.kassa("texts", "begin", "de", *folder, expect=1)
        self.assertIn("de", again.said)

    def test_sandbox_in_pseudo_locale(self):
        """Its pages are in brackets, for somebody else's shop as well; to the provider the purchase is as asked for."""
        sandbox = self.sandbox("--locale", "qps")
        begun = sandbox.call("initCheckout", support.checkout_data("QPS-1", "http://127.0.0.1:9"))
        page = support.fetch("GET", begun["url"], None, {}).body.decode()
        self.assertRegex(page, r"<h1>\[[^<]*~\]</h1>")
        self.assertNotIn(">Continue<", page)
        self.assertIn('<html lang="en"', page)

    def test_pages_in_pseudo_locale(self):
        done = self.kassa("demo", "qvickly", "--outcome", "approve", "--locale", "qps")
        self.assertIn("qvickly", done.stdout.decode())


if __name__ == "__main__":
    support.main()
