"""kill -9 in the middle of a load: every call that was answered is in the journal."""

import http.client
import itertools
import json
import os
import random
import threading
import urllib.parse

import support

CLIENTS = 4


class Load:
    """Clients that call initCheckout until the sandbox is gone; keeps what they have been answered."""

    def __init__(self, sandbox, name, enough):
        self.sandbox, self.name, self.enough = sandbox, name, enough
        self.answered, self.wrong = {}, []
        self.reached = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.run, args=(client,), daemon=True) for client in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def run(self, client):
        address = urllib.parse.urlsplit(self.sandbox.api)
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=support.PATIENCE)
        try:
            for count in itertools.count(1):
                orderid = f"{self.name}-{client}-{count}"
                data = support.checkout_data(orderid, "http://127.0.0.1:9")
                text = support.request_text("initCheckout", data, self.sandbox.ready)
                connection.request("POST", "/", text.encode(), support.JSON)
                self.keep(orderid, connection.getresponse().read())
        except (OSError, http.client.HTTPException):
            pass  # killed
        finally:
            connection.close()

    def keep(self, orderid, body):
        with self.lock:
            try:
                data = support.signed_data(body, self.sandbox.key)
                assert data["orderid"] == orderid
                self.answered[orderid] = data["number"]
            except (AssertionError, KeyError, ValueError) as wrong:
                self.wrong.append(f"{wrong} in {body}")
            if len(self.answered) >= self.enough or self.wrong:
                self.reached.set()

    def join(self):
        for thread in self.threads:
            thread.join(support.PATIENCE)


class SandboxKill(support.Case):
    def test_nothing_answered_is_lost(self):
        seed = int(os.environ.get("KASSA_KILL_SEED", random.randrange(1 << 32)))
        print(f"KASSA_KILL_SEED={seed}", flush=True)
        dice = random.Random(seed)
        for number in range(int(os.environ.get("KASSA_KILL_ROUNDS", "20"))):
            journal = self.folder / f"round-{number // 2}.kassa"  # every second round goes on in a killed journal
            with self.subTest(round=number):
                self.one_round(journal, f"KILL-{number}", dice)

    def one_round(self, journal, name, dice):
        sandbox = self.sandbox("--journal", journal)
        load = Load(sandbox, name, dice.randint(1, 80))
        self.assertTrue(load.reached.wait(support.PATIENCE), "no load")
        threading.Event().wait(dice.random() * 0.02)  # not always just after an answer
        sandbox.child.kill()
        sandbox.child.wait(support.PATIENCE)
        load.join()
        self.assertEqual(load.wrong, [])
        kept = self.answers_in(journal)
        lost = {orderid: number for orderid, number in load.answered.items() if kept.get(orderid) != number}
        self.assertEqual(lost, {}, f"{len(load.answered)} answered, {len(kept)} in the journal")

    def answers_in(self, journal):
        """Order ids and numbers of all answers of the API in the journal."""
        kept = {}
        for entry in self.canonical(journal):
            payload = entry.get("payload", {})
            if entry.get("what") == "sent" and entry["channel"] == "api" and payload["kind"] == "http-response":
                data = json.loads(payload["body"])["data"]
                kept[data["orderid"]] = data["number"]
        return kept


if __name__ == "__main__":
    support.main()
