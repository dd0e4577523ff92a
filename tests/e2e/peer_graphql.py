"""Two WebSocket clients that are not ours follow a purchase order at `kassa sandbox kronor`.

graphql-ws speaks graphql-transport-ws, subscriptions-transport-ws the older graphql-ws. npm installs both, in the
versions and with the hashes that graphql_clients/package-lock.json names.
"""

import hashlib
import hmac
import json
import os
import pathlib
import queue
import shutil
import subprocess
import threading

import support

CLIENTS = support.HERE / "graphql_clients"
PROTOCOLS = {"graphql-ws": "graphql-transport-ws", "subscriptions-transport-ws": "graphql-ws"}
QUERY = "subscription Watch { purchaseOrders { id status { status } resultingPurchaseId } }"
CREATE = """mutation Create($purchase: PurchaseOrderWithInvoiceInput!) {
  newPurchaseOrderWithInvoice(purchase: $purchase) { id waitToken } }"""
ORDER = {
    "idempotencyKey": "order-1001",
    "merchantReference": "order-1001",
    "nationalIdentificationNumber": "198001019876",  # kronor.md section 4.2
    "purchaseCountry": "SE",
    "purchaseLanguage": "SV",
    "purchaseTotalAmount": 19900,
    "purchaseTaxAmount": 3980,
    "purchaseLines": [
        {
            "name": "Blåbärssylt",
            "reference": "SKU-1",
            "quantity": 2,
            "pricePerItem": 10450,
            "totalDiscountAmount": 1000,
            "totalAmount": 19900,
            "taxRate": 2500,
            "totalTaxAmount": 3980,
        }
    ],
    "billingAddress": {
        "firstName": "Åsa",
        "lastName": "Öberg",
        "streetAddress": "Hyllie Boulevard 35",
        "postalCode": "21537",
        "city": "Malmö",
        "country": "SE",
        "email": "asa@example.com",
        "phoneNumber": "+46701234567",
    },
}


def installed_clients(fallback):
    """Folder with the clients, installed once for each state of the lock file."""
    support.needed("node")
    npm = support.needed("npm")
    folder = pathlib.Path(os.environ.get("KASSA_BINARY_DIR", fallback)) / "graphql_clients"
    wanted = hashlib.sha256((CLIENTS / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(CLIENTS / name, folder)
        done = subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            cwd=folder, capture_output=True, timeout=support.PATIENCE * 2, check=False,
        )
        if done.returncode != 0:
            raise AssertionError(
                "npm could not install the WebSocket clients of tests/e2e/graphql_clients; this test needs a package "
                f"registry that npm can reach. npm said:\n{(done.stdout + done.stderr).decode()[-2000:]}"
            )
        stamp.write_text(wanted)
    shutil.copy(CLIENTS / "follow.mjs", folder)
    return folder


class Follower:
    """A client of its own process; what it tells comes as lines."""

    def __init__(self, case, library, sandbox, token):
        self.case = case
        environment = {"FOLLOW_URL": sandbox.api.replace("http", "ws", 1) + "/v1/graphql", "FOLLOW_TOKEN": token,
                       "FOLLOW_QUERY": QUERY}
        case.environment.update(environment)
        self.child = case.start("node", case.clients / "follow.mjs", library, stdin=subprocess.PIPE)
        self.lines = queue.Queue()
        reader = threading.Thread(target=self.read, daemon=True)
        reader.start()
        case.addCleanup(self.child.stdin.close)

    def read(self):
        for line in self.child.stdout:
            self.lines.put(json.loads(line))
        self.lines.put({"ended": self.child.wait()})

    def next(self, kind):
        """The next line of that kind; keep-alives in between are passed over."""
        while True:
            line = self.lines.get(timeout=support.PATIENCE)
            if kind in line:
                return line[kind]
            self.case.assertEqual(list(line), ["ping"], f"instead of {kind}")

    def states(self):
        orders = self.next("next")["data"]["purchaseOrders"]
        self.case.assertEqual([order["id"] for order in orders], ["order-1001"])
        return sorted(one["status"] for one in orders[0]["status"]), orders[0]["resultingPurchaseId"]

    def stop(self):
        self.child.stdin.write(b"stop\n")
        self.child.stdin.flush()
        self.case.assertEqual(self.next("ended"), 0)


class PeerGraphql(support.Case):
    def setUp(self):
        super().setUp()
        self.clients = installed_clients(self.folder)

    def graphql(self, sandbox, query, variables, token=None):
        body = json.dumps({"query": query, "variables": variables, "operationName": None}).encode()
        headers = {"Authorization": f"Bearer {token or sandbox.credentials['token']}"}
        answer = support.fetch("POST", sandbox.api + "/v1/graphql", body, headers).json()
        self.assertNotIn("errors", answer)
        return answer["data"]

    def ordered(self, *words):
        """A sandbox whose orders move only when they are told to, with one order."""
        sandbox = self.sandbox(*words, provider="kronor")
        sandbox.act("kronor", "set.timing", "manual")
        created = self.graphql(sandbox, CREATE, {"purchase": ORDER})["newPurchaseOrderWithInvoice"]
        self.assertEqual(created["id"], "order-1001")
        return sandbox, created["waitToken"]

    def test_both_follow_an_order_to_its_end(self):
        journal = self.folder / "run.kassa"
        sandbox, token = self.ordered("--journal", journal)
        followers = {library: Follower(self, library, sandbox, token) for library in PROTOCOLS}
        for library, follower in followers.items():
            self.assertEqual(follower.next("connected"), PROTOCOLS[library])
            self.assertEqual(follower.states(), (["PRE_FLIGHT_SCORING"], None))
        sandbox.act("kronor", "next", "--ref", "order-1001")
        for follower in followers.values():
            self.assertEqual(follower.states(), (["SCA_REQUIRED"], None))
        sandbox.act("clock", "advance", "6s")  # a keep-alive is due, which the client must answer or bear
        for follower in followers.values():
            follower.next("ping")
        browser = support.Browser(self)
        shop = support.ShopServer(self)
        browser.open(f"{sandbox.page}/sca/?token={token}")
        self.assertEqual(browser.page.page, "kronor.sca")
        sandbox.act("kronor", "outcome.approve")
        purchases = set()
        for follower in followers.values():
            states, purchase = follower.states()
            self.assertEqual(states, ["WAITING_FOR_CAPTURE"])
            purchases.add(purchase)
        self.assertEqual(len(purchases), 1)
        self.assertIsNotNone(purchases.pop())
        for follower in followers.values():
            follower.stop()
        self.assertEqual(shop.requests.qsize(), 0)
        sandbox.interrupt()
        entries = self.canonical(journal)
        self.assertEqual(len(support.entries_with(entries, '"socket-open"')), 2)
        self.assertEqual(support.entries_with(entries, token), [], "a token is kept")

    def test_reconnect_after_a_restart(self):
        sandbox, token = self.ordered()
        for library in PROTOCOLS:
            with self.subTest(library=library):
                follower = Follower(self, library, sandbox, token)
                follower.next("connected")
                before = follower.states()
                sandbox.act("kronor", "kill-sockets")  # close code 1012
                follower.next("connected")
                self.assertEqual(follower.states(), before, "a new subscription begins with the whole result")
                follower.stop()

    def test_bad_token(self):
        sandbox, token = self.ordered()
        follower = Follower(self, "graphql-ws", sandbox, token[:-4] + "AAAA")
        line = follower.lines.get(timeout=support.PATIENCE)
        self.assertEqual((line["code"], line["error"]), (4403, "4403: Forbidden"))
        older = Follower(self, "subscriptions-transport-ws", sandbox, token[:-4] + "AAAA")
        self.assertIn("Could not verify JWT", older.next("error"))

    def test_a_webhook_is_verified(self):
        secret = "3d1f9a6e-52c4-4b7e-9f60-0a1b2c3d4e5f"  # kronor.md section 3.2
        (self.folder / "secret").write_text(secret)
        body = '{"events":[{"event":"captureStateUpdate","id":"1","triggeredAt":"2026-01-02T03:04:05Z"}]}'.encode()

        def verified(signature, expect):
            head = f"POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
            head += f"X-HMAC-SHA256-Signature: {signature}\r\n\r\n"
            return self.kassa("verify", "kronor", "callback", "--secret-file", self.folder / "secret", expect=expect,
                              text=head.encode() + body).said

        right = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        self.assertIn("The signature fits", verified(right, 0))
        bare = hmac.new(secret.replace("-", "").encode(), body, hashlib.sha256).hexdigest()
        self.assertIn("secret-without-hyphens", verified(bare, 1))

    def test_the_token_of_a_request_is_verified(self):
        _, token = self.ordered()
        body = json.dumps({"query": "{purchaseOrders {id}}"}).encode()

        def verified(authorization, expect):
            head = f"POST /v1/graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
            head += f"Authorization: {authorization}\r\n\r\n"
            return self.kassa("verify", "kronor", "request", expect=expect, text=head.encode() + body).said

        self.assertNotIn("WRONG", verified("Bearer " + token, 0))
        self.assertIn("signature", verified("Bearer " + token[:-4] + "AAAA", 1))
        self.assertIn("malformed", verified("bearer " + token, 1))

    def test_another_orders_token_sees_nothing_else(self):
        sandbox, _ = self.ordered()
        other = dict(ORDER, idempotencyKey="order-1002", merchantReference="order-1002")
        token = self.graphql(sandbox, CREATE, {"purchase": other})["newPurchaseOrderWithInvoice"]["waitToken"]
        follower = Follower(self, "graphql-ws", sandbox, token)
        follower.next("connected")
        orders = follower.next("next")["data"]["purchaseOrders"]
        self.assertEqual([order["id"] for order in orders], ["order-1002"])
        follower.stop()


if __name__ == "__main__":
    support.main()
