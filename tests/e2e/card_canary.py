"""Known card numbers through every path of `kassa sandbox qenta`, which is killed at random points: nothing that was
written, printed or exported has one."""

import os
import random
import re
import threading
import urllib.parse

import peer_qenta
import support

ROUNDS = int(os.environ.get("KASSA_KILL_ROUNDS", "20")) // 4 or 1


def with_check_digit(digits):
    total = 0
    for index, each in enumerate(reversed(digits)):
        number = int(each) * (2 if index % 2 == 0 else 1)
        total += number - 9 if number > 9 else number
    return digits + str(-total % 10)


def numbers(chance):
    """Published test cards, and numbers that look like real ones."""
    made = [with_check_digit(start + "".join(chance.choice("0123456789") for _ in range(15 - len(start))))
            for start in ("4", "51", "5333", "37400")]
    return ["9500000000000002", "9400000000000003", "4200000000000000", *made]


class CardCanary(peer_qenta.PeerQenta):
    test_script = test_purchases = test_wrong_fingerprint_is_explained = None
    orders = 0

    def paths(self, pan):
        """Every way in which a number may come to the sandbox."""
        card = peer_qenta.CARD | {"pan": pan}
        self.orders += 1  # an order's name is kept, so it must not be the number
        storage = self.post("/init", order=f"canary-{self.orders}")
        folder = storage["javascriptUrl"].rsplit("/", 1)[0]
        form = urllib.parse.urlencode(card | {"paymentType": "CCARD"}).encode()
        yield lambda: support.fetch("POST", folder + "/store", form, support.FORM)
        yield lambda: support.fetch("POST", folder + "/fallback", form, support.FORM)
        frame = folder.replace("/dataStorage/js/", "/dataStorage/frame/") + "/pci3"
        yield lambda: support.fetch("GET", frame)
        press = urllib.parse.urlencode(card | {"control": "store"}).encode()
        yield lambda: support.fetch("POST", frame, press, support.FORM)
        left = urllib.parse.urlencode({"pan": pan, "control": "store"}).encode()  # a field, as the buyer leaves it
        yield lambda: support.fetch("POST", frame, left, support.FORM)
        part = urllib.parse.urlencode({"pan": pan, "paymentType": "CCARD"}).encode()
        yield lambda: support.fetch("POST", folder + "/part", part, support.FORM)
        page = self.post("/start", order=f"page-{self.orders}")["redirectUrl"]
        yield lambda: support.fetch("GET", page)
        press = urllib.parse.urlencode(card | {"control": "pay"}).encode()
        yield lambda: support.fetch("POST", page, press, support.FORM)
        # Where it does not belong: a mistaken shop sends it itself.
        wrong = urllib.parse.urlencode(card | {"customerId": "D200001", "language": "en"}).encode()
        yield lambda: support.fetch("POST", self.peer.api + "/seamless/frontend/init", wrong,
                                    support.FORM | {"User-Agent": "test"})

    def scan(self, pans):
        wanted = re.compile("|".join(pans).encode())
        for path in self.folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                found = wanted.search(path.read_bytes())
                self.assertIsNone(found, f"{path.name} has {found and found.group()}")

    def test_nothing_is_kept(self):
        seed = int(os.environ.get("KASSA_KILL_SEED", random.randrange(10**6)))
        print(f"KASSA_KILL_SEED={seed}")
        chance = random.Random(seed)
        pans = numbers(chance)
        marker = self.folder / "marker"
        marker.write_text("x" + pans[0])  # the scan would see one
        self.assertRaises(AssertionError, self.scan, pans)
        marker.unlink()
        for pan in pans:
            for act in self.paths(pan):
                answer = act()
                self.assertIn(answer.status, (200, 302, 303))
                # No page shows it again; the tester's list of all published cards is the same for everybody.
                self.assertNotIn(pan.encode(), answer.body.split(b'data-form="cards"')[0])
        kept = self.kassa("journal", self.journal, "--canonical").said
        for name in ("<<card:mastercard>>", "<<card:visa-3ds>>", "<<card:test-visa>>", "<<pan:"):
            self.assertIn(name, kept)  # they did arrive
        for count in range(ROUNDS):
            if count:
                self.journal = self.folder / f"run-{count}.kassa"
                support.end(self.peer.child)
                self.peer = self.sandbox("--journal", self.journal, provider="qenta")
            self.round(chance, pans)
            self.scan(pans)
        self.exports(pans)

    def round(self, chance, pans):
        threading.Timer(chance.uniform(0.05, 1.5), self.peer.child.kill).start()
        try:
            for pan in chance.sample(pans, len(pans)):
                for act in self.paths(pan):
                    act()
        except (OSError, AssertionError, ValueError, KeyError, IndexError):
            pass  # killed in the middle
        self.peer.child.wait(support.PATIENCE)
        said = self.peer.child.stdout.read().decode()
        self.assertFalse([pan for pan in pans if pan in said])

    def exports(self, pans):
        for journal in self.folder.glob("*.kassa"):
            text = self.kassa("journal", journal).said
            text += self.kassa("journal", journal, "--canonical").said
            self.kassa("journal", journal, "--har", f"{journal}.har")
            self.assertFalse([pan for pan in pans if pan in text])
        self.scan(pans)


if __name__ == "__main__":
    support.main()
