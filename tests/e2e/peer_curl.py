"""curl with a signature made by openssl buys something; then the journal, verify, the port and Ctrl-C are looked at."""

import json
import subprocess

import support


class PeerCurl(support.Case):
    def curl(self, *words, text=None):
        done = subprocess.run(
            [support.needed("curl"), "--silent", "--show-error", "--max-time", "30", *words],
            input=text,
            capture_output=True,
            timeout=support.PATIENCE,
            check=False,
        )
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout

    def openssl_signature(self, text, key):
        done = subprocess.run(
            [support.needed("openssl"), "dgst", "-sha512", "-hmac", key, "-r"],
            input=text.encode(),
            capture_output=True,
            timeout=support.PATIENCE,
            check=True,
        )
        return done.stdout.decode().split()[0]

    def ask(self, sandbox, function, data):
        text = support.php_text(data)
        head = {"id": "12345", "hash": self.openssl_signature(text, sandbox.key), "version": "2.5.0", "test": "true"}
        body = '{"credentials":%s,"data":%s,"function":"%s"}' % (support.php_text(head), text, function)
        answer = self.curl(
            "--header", "Content-Type: application/json", "--data-binary", "@-", sandbox.api + "/", text=body.encode()
        )
        return support.signed_data(answer, sandbox.key)

    def test_purchase(self):
        journal, ready_file = self.folder / "run.kassa", self.folder / "ready.json"
        shop = support.ShopServer(self)
        port = support.free_port(3)
        sandbox = self.sandbox(
            "--outcome", "approve", "--journal", journal, "--ready-file", ready_file, "--port", port
        )
        for file in (ready_file, self.folder / "runtime" / "kassa" / "sandbox.json"):
            self.assertEqual(json.loads(file.read_text()), sandbox.ready)
            self.assertEqual(file.stat().st_mode & 0o077, 0, "others may read the control address")
        self.assertEqual(sandbox.api, f"http://localhost:{port + 1}")
        self.assertEqual(sandbox.page, f"http://localhost:{port + 2}")

        begun = self.ask(sandbox, "initCheckout", support.checkout_data("CURL-1", shop.url))
        self.assertEqual(begun["orderid"], "CURL-1")
        self.assertIn(b"<!doctype html>", self.curl(begun["url"]))
        path, headers, body = shop.next()
        self.assertEqual((path, headers["Content-Type"]), ("/callback", "application/json"))
        told = support.signed_data(body, sandbox.key)
        self.assertEqual((told["orderid"], told["status"]), ("CURL-1", "Created"))
        self.assertNotEqual(told["number"], begun["number"])
        self.assertTrue(self.curl(told["url"]).startswith(b"%PDF"), "the invoice is no PDF")
        info = self.ask(sandbox, "getPaymentinfo", {"number": told["number"]})
        self.assertEqual(info["PaymentData"]["status"], "Created")
        self.assertEqual(info["PaymentData"]["orderid"], "CURL-1")

        self.check_journal(journal, sandbox.key)
        self.check_verify(body)
        busy = self.kassa("sandbox", "qvickly", "--port", port, expect=3)
        self.assertRegex(busy.said, rf"\b({port}|{port + 1}|{port + 2})\b")
        self.assertEqual(sandbox.interrupt(), 0)
        for file in (ready_file, self.folder / "runtime" / "kassa" / "sandbox.json"):
            self.assertFalse(file.exists(), f"{file.name} is left behind")
        self.check_journal(journal, sandbox.key)

    def check_journal(self, journal, key):
        entries = self.canonical(journal)
        self.assertTrue(support.entries_with(entries, "CURL-1"))
        archive = self.folder / "run.har"
        self.kassa("journal", journal, "--har", archive)
        exchanges = json.loads(archive.read_text())["log"]["entries"]
        posted = [one["request"].get("postData", {}).get("text", "") for one in exchanges]
        self.assertTrue([text for text in posted if "initCheckout" in text])
        outputs = {
            "canonical": self.kassa("journal", journal, "--canonical").said,
            "text": self.kassa("journal", journal, "--text").said,
            "har": archive.read_text(),
            "file": "".join(one.read_bytes().decode("latin-1") for one in journal.parent.glob(journal.name + "*")),
        }
        for name, output in outputs.items():
            self.assertIn("initcheckout" if name == "har" else "checkout 111222", output.lower(), name)
            for secret in (key, support.PERSON, support.PERSON[2:]):
                self.assertNotIn(secret, output, f"in the journal as {name}")

    def check_verify(self, body):
        right, wrong = self.folder / "right.json", self.folder / "wrong.json"
        right.write_bytes(body)
        self.kassa("verify", "qvickly", "callback", right)
        self.kassa("verify", "qvickly", "callback", text=body)
        wrong.write_bytes(body.replace(b'"Created"', b'"Paid"'))
        self.assertIn("WRONG", self.kassa("verify", "qvickly", "callback", wrong, expect=1).said)
        secret = self.folder / "secret"
        secret.write_text("another secret\n")
        self.kassa("verify", "qvickly", "callback", right, "--secret-file", secret, expect=1)


if __name__ == "__main__":
    support.main()
