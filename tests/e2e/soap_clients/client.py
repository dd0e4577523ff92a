"""zeep at a SEQR service: client.py WSDL OPERATION JSON-ARGUMENTS. Prints the answer's `return` as JSON."""

import datetime
import decimal
import json
import sys

import zeep
import zeep.exceptions
import zeep.helpers


def plain(value):
    if isinstance(value, decimal.Decimal):
        return str(value)
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(type(value))


def main():
    wsdl, operation, arguments = sys.argv[1:]
    client = zeep.Client(wsdl)
    try:
        answer = getattr(client.service, operation)(**json.loads(arguments))
    except zeep.exceptions.Fault as fault:
        answer = {"fault": fault.message}
    print(json.dumps(zeep.helpers.serialize_object(answer, dict), default=plain, ensure_ascii=False))


main()
