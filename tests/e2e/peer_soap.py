"""PHP's SoapClient and zeep start from `?wsdl` of `kassa sandbox seqr`: send, poll, pay, cancel, refund, reconcile; and
a shop of ours that SEQR calls. The phone is a browser without script."""

import http.server
import json
import os
import queue
import subprocess
import threading

import support

SERVICE = "/extclientproxy/service/v2"
NEWEST = "/soap/merchant/cashregister-2"
TITLE = "Åkes Straßenkiosk & Чай"
SUM = {"currency": "SEK", "value": "149.90"}


def zeep_python():
    """Debian's package belongs to Debian's Python."""
    for program in ("/usr/bin/python3", "python3"):
        done = subprocess.run([program, "-c", "import zeep"], capture_output=True, check=False)
        if done.returncode == 0:
            return program
    raise AssertionError("zeep is missing. As root run: apt-get install python3-zeep")


def php_soap():
    php = support.needed("php")
    modules = subprocess.run([php, "-m"], capture_output=True, check=True).stdout.split()
    assert b"soap" in modules, "PHP's SoapClient is missing. As root run: apt-get install php-soap"
    return php


class Shop:
    """Takes notifications, and answers createPurchase with an invoice that it sends with one of the clients."""

    def __init__(self, case, send=None):
        self.notices = queue.Queue()
        self.calls = queue.Queue()
        shop = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.path.endswith("/createPurchase"):
                    call = json.loads(body)
                    shop.calls.put((call, self.headers))
                    answer = json.dumps({"invoiceReferenceId": send(call)}).encode()
                else:
                    shop.notices.put((self.path, self.headers, body))
                    answer = b""
                self.send_response(200)
                self.send_header("Content-Type", "application/json;charset=UTF-8")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *words):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        thread.start()
        case.addCleanup(thread.join, support.PATIENCE)
        case.addCleanup(self.server.server_close)
        case.addCleanup(self.server.shutdown)


class PeerSoap(support.Case):
    def client(self, kind):
        folder = support.HERE / "soap_clients"
        return [php_soap(), folder / "client.php"] if kind == "php" else [zeep_python(), folder / "client.py"]

    def soap(self, operation, path=SERVICE, **arguments):
        done = subprocess.run(
            [*map(str, self.program), self.box.api + path + "?wsdl", operation, json.dumps(arguments)],
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=support.PATIENCE,
            check=False,
        )
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())
        return json.loads(done.stdout)

    def context(self, password="12345678"):
        return {
            "channel": "WS",
            "clientId": "Peer 1.0",
            "clientReference": "peer",
            "clientRequestTimeout": 0,
            "initiatorPrincipalId": {"id": "public_test_shop_terminal", "type": "TERMINALID"},
            "password": password,
        }

    def reseller(self):
        principal = {"id": "public_test_shop", "type": "RESELLERUSER", "userId": "9900"}
        return {**self.context("1234"), "initiatorPrincipalId": principal}

    def invoice(self, order):
        return {
            "paymentMode": "IMMEDIATE_DEBIT",
            "acknowledgmentMode": "NO_ACKNOWLEDGMENT",
            "issueDate": "2026-03-14T22:34:56",
            "title": TITLE,
            "clientInvoiceId": order,
            "invoiceRows": {"invoiceRow": [{"itemDescription": "Te", "itemQuantity": 1, "itemTotalAmount": SUM}]},
            "totalAmount": SUM,
            "cashierId": "WEB",
            "footer": "Tack",
            "notificationUrl": f"{self.shop.url}/notify?o={order}",
        }

    def send(self, order, path=SERVICE, **changes):
        invoice = {**self.invoice(order), **changes}
        answer = self.soap("sendInvoice", path, context=self.context(), invoice=invoice)
        self.assertEqual(answer["resultCode"], 0, answer)
        self.assertEqual(answer["invoiceQRCode"], "HTTP://SEQR.SE/R" + answer["invoiceReference"])
        return answer["invoiceReference"]

    def status(self, reference, version=0):
        return self.soap(
            "getPaymentStatus", context=self.context(), invoiceReference=reference, invoiceVersion=version
        )

    def cancel(self, reference):
        return self.soap("cancelInvoice", context=self.context(), invoiceReference=reference)["resultCode"]

    def refund(self, payment, value):
        invoice = {"title": "Refund", "totalAmount": {"currency": "SEK", "value": value}, "cashierId": "WEB"}
        return self.soap("refundPayment", context=self.context(), ersReference=payment, invoice=invoice)

    def scan(self, path):
        phone = support.Browser(self)
        phone.open(self.box.page + path)
        return phone

    def pay(self, phone):
        self.assertEqual(phone.page.page, "seqr.bill")
        phone.press("pay")
        phone.press("confirm", pin="2580")
        self.assertEqual(phone.page.page, "seqr.paying")

    def whole_purchase(self, kind):
        self.program = self.client(kind)
        self.box = self.sandbox("--journal", self.folder / f"{kind}.kassa", provider="seqr")
        self.shop = Shop(self)
        self.assertEqual(self.soap("benchmarkingNop")["resultCode"], 0)
        reference = self.send("1001")
        waiting = self.status(reference)
        self.assertEqual((waiting["status"], waiting["version"]), ("ISSUED", 1))
        self.pay(self.scan("/R" + reference))
        path, headers, body = self.shop.notices.get(timeout=support.PATIENCE)
        self.assertEqual((path, headers["Content-Length"], body), ("/notify?o=1001", "0", b""))
        paid = self.status(reference, waiting["version"])
        self.assertEqual((paid["status"], paid["version"]), ("PAID", 2))
        self.assertEqual(paid["receipt"]["invoice"]["title"], TITLE)
        self.assertEqual(float(paid["receipt"]["invoice"]["totalAmount"]["value"]), 149.9)
        payment = paid["ersReference"]
        self.assertEqual(self.refund(payment, "29.90")["resultCode"], 0)
        self.assertEqual(self.refund(payment, "120.01")["resultCode"], 98)
        self.assertEqual(self.cancel(reference), 50)
        second = self.send("1002", NEWEST)
        self.assertEqual((self.cancel(second), self.cancel(second)), (0, 95))
        wrong = self.soap("cancelInvoice", context=self.context("wrong"), invoiceReference=second)
        self.assertEqual((wrong["resultCode"], wrong["resultDescription"]), (20, "AUTHENTICATION_FAILED"))
        self.reconcile(payment)
        text = self.kassa("journal", self.folder / f"{kind}.kassa", "--canonical").said
        self.assertNotIn("12345678", text)
        self.assertNotIn("2580<", text)
        self.assertEqual(self.box.interrupt(), 0)

    def reconcile(self, payment):
        period = self.soap("markTransactionPeriod", context=self.reseller())["transactionPeriodId"]
        wanted = {"parameter": {"entry": [{"key": "transactionPeriodId", "value": period}]}}
        asking = {
            "context": self.reseller(),
            "reportId": "Reconciliation/STD_RECON_003.xml",
            "parameters": wanted,
        }
        self.assertEqual(self.soap("executeReport", **asking)["resultCode"], 2)
        self.box.act("clock", "advance", "4s")
        report = self.soap("executeReport", **asking)
        self.assertEqual(report["resultCode"], 0)
        self.assertIn(f"<ErsReference>{payment}</ErsReference>", report["report"]["contentString"])

    def other_operations(self, kind):
        """What a plain purchase does not need: loyalty, reservations, receipts, terminals."""
        self.program = self.client(kind)
        self.box = self.sandbox(provider="seqr")
        self.shop = Shop(self)
        reserving = {"paymentMode": "RESERVATION_REQUIRED", "acknowledgmentMode": "REQUIRE_ACKNOWLEDGMENT"}
        reference = self.send("2001", **reserving)
        named = {"context": self.context(), "invoiceReference": reference}
        phone = self.scan("/R" + reference)
        self.assertEqual(phone.page.page, "seqr.waiting")
        self.assertEqual(self.status(reference)["status"], "PENDING_ISSUER_ACKNOWLEDGE")
        updated = {**self.invoice("2001"), **reserving}
        token = {"description": "Stammis", "id": "77", "status": 1, "value": "A-1"}
        self.assertEqual(self.soap("updateInvoice", **named, invoice=updated, tokens=[token])["resultCode"], 0)
        issued = self.status(reference)
        self.assertEqual(issued["status"], "ISSUED")
        self.assertEqual([each["id"] for each in issued["customerTokens"]["token"]], ["77"])
        phone.open(phone.answer.url)
        phone.press("pay")
        phone.press("confirm", pin="2580")
        self.assertEqual(self.status(reference)["status"], "RESERVED")
        above = {"currency": "SEK", "value": "149.91"}
        part = {"currency": "SEK", "value": "99.50"}
        self.assertEqual(self.soap("commitReservation", **named, amount=above)["resultCode"], 11)
        self.assertEqual(self.soap("commitReservation", **named, amount=part)["resultCode"], 0)
        self.assertEqual(self.soap("commitReservation", **named)["resultCode"], 96)
        paid = self.status(reference)
        self.assertEqual(float(paid["receipt"]["invoice"]["totalAmount"]["value"]), 99.5)
        receipt = {"mimeType": "text/html", "receiptType": "PAYMENT_RECEIPT"}
        for payment, result in ((paid["ersReference"], 0), ("1", 23)):
            done = self.soap("submitPaymentReceipt", context=self.context(), ersReference=payment,
                             receiptDocument=receipt)
            self.assertEqual(done["resultCode"], result)
        self.terminals()
        self.assertEqual(self.box.interrupt(), 0)

    def terminals(self):
        terminal = self.soap("registerTerminal", context=self.reseller(), externalTerminalId="kassa-1",
                             password="hemlig", name="Kassa 1")["terminalId"]
        context = {**self.context("hemlig"), "initiatorPrincipalId": {"id": terminal, "type": "TERMINALID"}}
        for seqr_id, result in (("no-such", 53), ("KASSA1", 0)):
            self.assertEqual(self.soap("assignSeqrId", context=context, seqrId=seqr_id)["resultCode"], result)
        for result in (0, 29):
            self.assertEqual(self.soap("unregisterTerminal", context=context)["resultCode"], result)

    def test_php(self):
        self.whole_purchase("php")

    def test_zeep(self):
        self.whole_purchase("zeep")

    def test_php_other_operations(self):
        self.other_operations("php")

    def test_zeep_other_operations(self):
        self.other_operations("zeep")

    def test_instant_checkout(self):
        """SEQR calls the shop; the shop that does not ask in time loses the sale."""
        self.program = self.client("php")
        self.box = self.sandbox(provider="seqr")
        self.shop = Shop(self, send=lambda call: self.send(call["purchaseToken"]))
        self.box.act("seqr", "register-webshop", "--field", "id=my_shop", "--field",
                     f"url={self.shop.url}/secret/createPurchase")
        phone = self.scan("/000/wss-dev?t=TEA-17&w=my_shop")
        self.assertEqual(phone.page.page, "seqr.address")
        phone.press("confirm", clientName="Åsa Weiß-Иванова")
        call, headers = self.shop.calls.get(timeout=support.PATIENCE)
        self.assertEqual((call["purchaseToken"], call["clientName"]), ("TEA-17", "Åsa Weiß-Иванова"))
        self.assertEqual(headers["Accept"], "application/json")
        while phone.page.page == "seqr.waiting":
            phone.open(phone.answer.url)
        self.pay(phone)
        self.shop.notices.get(timeout=support.PATIENCE)
        self.box.act("clock", "advance", "20s")
        self.assertEqual(phone.open(phone.answer.url).page, "seqr.ended")
        self.assertIn("SMS", phone.answer.body.decode())

    def test_outcome(self):
        """With --outcome the phone decides by itself as soon as somebody opens the code, even curl."""
        self.program = self.client("php")
        self.box = self.sandbox("--outcome", "approve", provider="seqr")
        self.shop = Shop(self)
        reference = self.send("1001")
        support.fetch("GET", self.box.page + "/R" + reference)
        self.shop.notices.get(timeout=support.PATIENCE)
        self.assertEqual(self.status(reference)["status"], "PAID")

    def test_widget(self):
        """seqrQRCode in a page of a shop: what it says is what the phone takes."""
        self.box = self.sandbox(provider="seqr")
        script = support.fetch("GET", self.box.page + "/seqr-services-dev/wss-dev/seqrQRCode-0.0.1.min.js")
        self.assertEqual(script.headers["Content-Type"], "text/javascript; charset=utf-8")
        (self.folder / "widget.js").write_bytes(script.body)
        done = subprocess.run(
            [support.needed("node"), support.HERE / "soap_clients" / "widget.mjs", self.folder / "widget.js",
             script.url],
            capture_output=True, timeout=support.PATIENCE, check=False,
        )
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        drawn = json.loads(done.stdout)
        code = "HTTP://SEQR.SE/000/wss-dev?t=TEA-17_red.M&w=my_shop"
        self.assertEqual(drawn["demo"]["alt"], code)
        self.assertEqual(drawn["demo"]["link"], code.replace("HTTP:", "seqr:"))
        self.assertEqual(drawn["production"]["alt"], code.replace("wss-dev", "wss"))
        self.assertIn("purchaseToken", drawn["refused"])
        image = support.fetch("GET", drawn["demo"]["image"])
        self.assertEqual((image.status, image.headers["Content-Type"]), (200, "image/svg+xml"))
        phone = self.scan("/phone")
        self.assertIn(["pick.1"], [form["buttons"] for form in phone.page.forms])

    def test_plugin(self):
        """seqrShop.js in pages of shops: code or link, status URL, callback, classes, as the vendor's did."""
        self.box = self.sandbox(provider="seqr")
        script = support.fetch("GET", self.box.page + "/webshop-plugin/js/seqrShop.js")
        (self.folder / "plugin.js").write_bytes(script.body)
        done = subprocess.run(
            [support.needed("node"), support.HERE / "soap_clients" / "plugin.mjs", self.folder / "plugin.js",
             script.url],
            capture_output=True, timeout=support.PATIENCE, check=False,
        )
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        seen = json.loads(done.stdout)
        desktop, phone, gone = seen["desktop"], seen["phone"], seen["gone"]
        self.assertEqual((desktop["id"], desktop["tags"]), ("seqr-container", ["style", "div", "img"]))
        self.assertEqual((desktop["told"], desktop["caption"]), (["ISSUED", "PAID"], "PAYMENT DONE"))
        self.assertEqual(desktop["classes"], ["seqr-status-issued", "seqr-status-paid"])
        self.assertEqual(desktop["asked"], ["/status?order=Чай&x=1"] * 6)  # until PAID; errors are asked again
        self.assertEqual(set(desktop["pauses"]), {1000})
        image = support.fetch("GET", desktop["image"])
        self.assertEqual((image.status, image.headers["Content-Type"]), (200, "image/svg+xml"))
        self.assertEqual((phone["tags"], phone["link"]), (["a"], "seqr://SEQR.SE/R20150306072260070"))
        self.assertEqual((phone["told"], phone["caption"]), (["CANCELED"], "BETALNING AVBRUTEN"))
        self.assertEqual(phone["pauses"], [250])
        self.assertEqual((gone["told"], len(gone["asked"]), gone["caption"]), ([], 1, "SCAN TO PAY"))


if __name__ == "__main__":
    support.main()
