"""Stories at the command line: exit codes, files for CI, parts for several machines, recording, comparing, coverage."""

import json
import pathlib
import signal
import subprocess
import xml.etree.ElementTree as tree

import support

BUYER = """  - checkout
  - press: continue
    on: qvickly.step1
    with: {email: tess@example.com, pno: "<<person:approved>>", zip: 12345, phone: 0712345678}
  - press: outcome.approve
"""


class Stories(support.Case):
    def story(self, name, steps="", end="expect: [{state: reserved}]\n"):
        file = self.folder / name
        file.write_text(f"title: T\nprovider: qvickly\nsteps:\n{steps}{BUYER}{end}")
        return file

    def cases(self, file):
        return [case.get("name") for case in tree.parse(file).getroot().iter("testcase")]

    def valid(self, file, expect=0):
        """By the shape of JUnit files that CI systems read."""
        done = subprocess.run([support.needed("xmllint"), "--noout", "--nonet", "--schema", support.HERE / "junit.xsd", file],
                              capture_output=True, check=False)
        self.assertEqual(done.returncode, expect, done.stderr.decode())

    def test_right_and_wrong(self):
        good = self.story("good.yaml")
        bad = self.story("bad.yaml", "  - drop: {channel: callback, to: shop-server}\n    times: always\n",
                         "expect: [{message: {channel: callback, to: shop-server}, times: once}]\n")
        self.assertEqual(self.kassa("run", good).stdout, b"1 story, 0 failed\n")
        done = self.kassa("run", self.folder, "--junit", self.folder / "junit.xml", "--report", self.folder / "report",
                          expect=1)
        output = done.stdout.decode()
        self.assertIn("expected: callback to shop server: exactly 1 time\n", output)
        self.assertIn("came: 0 times\n", output)
        self.assertIn(f"at: {bad}:11:11\n", output)
        self.assertTrue(output.endswith("2 stories, 1 failed\n"), output)
        suite = tree.parse(self.folder / "junit.xml").getroot().find("testsuite")
        self.assertEqual((suite.get("tests"), suite.get("failures")), ("2", "1"))
        self.assertIn("callback to shop server", suite.find("testcase/failure").text)
        self.valid(self.folder / "junit.xml")
        report = (self.folder / "report" / "index.html").read_text()
        self.assertNotIn("<script", report)
        self.assertNotIn("<link", report)
        russian = self.kassa("run", bad, "--language", "ru", expect=1).stdout.decode()
        self.assertIn("ожидалось: ", russian)

    def test_what_cannot_be_read(self):
        bad = self.folder / "bad.yaml"
        bad.write_text("title: T\nprovider: qvickly\nsteps:\n  - pres: continue\n")
        done = self.kassa("run", bad, expect=2)
        self.assertIn(f'{bad}:4:5: no step begins with "pres"; did you mean "press"?', done.said)
        self.assertIn('did you mean "qvickly/approve"?', self.kassa("run", "qvickly/aprove", expect=2).said)
        self.assertIn("--shard", self.kassa("run", "--shard", "3/2", expect=2).said)
        self.kassa("run", "--only", "no-such-story", expect=2)

    def test_parts_are_the_whole(self):
        parts = []
        for part in (1, 2, 3):
            file = self.folder / f"part{part}.xml"
            self.kassa("run", "seqr", "--shard", f"{part}/3", "--junit", file)
            parts += self.cases(file)
        self.kassa("run", "seqr", "--junit", self.folder / "all.xml")
        self.assertEqual(sorted(parts), sorted(self.cases(self.folder / "all.xml")))
        self.assertEqual(len(parts), len(set(parts)))
        self.valid(self.folder / "all.xml")
        text = (self.folder / "all.xml").read_text()
        for spoilt in (text.replace('failures="0"', "", 1), text.replace("testcase", "case"),
                       text.replace('time="', 'time="-', 1)):
            (self.folder / "spoilt.xml").write_text(spoilt)
            self.valid(self.folder / "spoilt.xml", expect=3)

    def test_record_and_compare(self):
        one, two, other = (self.folder / f"{name}.kassa" for name in ("one", "two", "other"))
        self.kassa("demo", "qenta", "--outcome", "refund", "--journal", one)
        self.kassa("demo", "qenta", "--outcome", "refund", "--seed", "9", "--journal", two)
        self.kassa("demo", "qenta", "--outcome", "closed", "--journal", other)
        self.kassa("record", one, "-o", self.folder / "refund.yaml")
        self.kassa("run", self.folder / "refund.yaml")
        self.kassa("diff", one, one)
        self.assertIn("differ", self.kassa("diff", one, other, expect=1).stdout.decode())
        self.kassa("record", self.folder / "none.kassa", expect=3)

    def test_coverage(self):
        found = json.loads(self.kassa("coverage", "kronor", "--json").stdout)
        self.assertEqual(found["outcomes"]["percent"], 100)
        self.assertGreaterEqual(found["states"]["percent"], 95)
        self.kassa("coverage", "kronor", "--min", "50")
        done = self.kassa("coverage", "kronor", "--stories", "kronor/approve", "--min", "50", expect=1)
        self.assertIn("  no story: shop cancelled\n", done.stdout.decode())

    def test_only_and_kept(self):
        """A whole name means that story alone; what is kept can be read as a journal."""
        kept = self.folder / "kept"
        done = self.kassa("run", "qvickly", "--only", "qvickly/approve", "--json", "--keep", kept)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([one["story"] for one in lines], ["qvickly/approve"])
        self.assertEqual(lines[0]["kept"], str(kept / "qvickly-approve"))
        canonical = self.kassa("journal", kept / "qvickly-approve" / "journal.kassa", "--canonical").stdout
        self.kassa("demo", "qvickly", "--outcome", "approve", "--journal", self.folder / "demo.kassa")
        demo = self.kassa("journal", self.folder / "demo.kassa", "--canonical").stdout
        self.assertEqual(canonical.splitlines()[1:], demo.splitlines()[1:])
        many = self.kassa("run", "qvickly", "--only", "approv", "--json").stdout.splitlines()
        self.assertGreater(len(many), 0)
        self.assertIn("cannot be made", self.kassa("run", "qvickly/approve", "--keep", "/proc/none", expect=None).said)

    def test_kept_beside_each_other(self):
        """Files of one name in two folders are kept as two runs, in every part of --shard under the same name."""
        for folder, outcome in (("one", "approve"), ("two", "cancel")):
            (self.folder / folder).mkdir()
            (self.folder / folder / "s.yaml").write_text(f"title: T\nprovider: qvickly\noutcome: {outcome}\n")
        files = [self.folder / "one" / "s.yaml", self.folder / "two" / "s.yaml"]
        kept = {}
        for shard in ("1/2", "2/2"):
            done = self.kassa("run", *files, "--json", "--shard", shard, "--keep", self.folder / "kept")
            one = json.loads(done.stdout)
            kept[one["file"]] = one["kept"]
        self.assertEqual(kept, {str(files[0]): str(self.folder / "kept" / "s"), str(files[1]): str(self.folder / "kept" / "s-2")})
        for file, folder in kept.items():
            self.assertEqual(json.loads((pathlib.Path(folder) / "run.json").read_text())["file"], file)

    def test_stopped(self):
        """Ctrl-C: what is under way is finished, and what was left out is said."""
        many = ", ".join(str(number) for number in range(900))
        file = self.folder / "many.yaml"
        file.write_text(f"title: T\nprovider: qvickly\noutcome: approve\nmatrix:\n  n: [{many}]\n")
        child = self.start(support.kassa_program, "run", file, "--jobs", "1", "--json", stderr=subprocess.PIPE)
        self.assertIn(b'"passed":true', child.stdout.readline())
        child.send_signal(signal.SIGINT)
        out, said = child.communicate(timeout=support.PATIENCE)
        played = 1 + len(out.splitlines())
        self.assertEqual(child.returncode, 1, said)
        self.assertIn(f"Stopped: {900 - played} stories not played".encode(), said)

    def test_titles(self):
        english = self.kassa("stories", "cascad").stdout.decode()
        russian = self.kassa("stories", "cascad", "--language", "ru").stdout.decode()
        self.assertEqual(len(english.splitlines()), len(russian.splitlines()))
        self.assertNotEqual(english, russian)


if __name__ == "__main__":
    support.main()
