#!/usr/bin/env python3
"""Clients that mean harm: after each of them the server still answers everybody else at once.

usage: tests/serve/test_hostile.py PROGRAM DATA
"""
import http.client
import socket
import sys
import time

from running_server import resident_kib, running_server

MOST_GROWTH_KIB = 64 << 10  # of memory, over all of it
PATIENCE = 10               # seconds for an answer on a busy machine


def connect(port):
    return socket.create_connection(("127.0.0.1", port), PATIENCE)


def status_of(port, request):
    """The status of the answer to these bytes; 0: closed without one."""
    with connect(port) as client:
        with_end = b""
        try:
            client.sendall(request)
            while b"\r\n" not in with_end:
                piece = client.recv(4096)
                if not piece:
                    return 0
                with_end += piece
        except (ConnectionResetError, BrokenPipeError):
            return 0
    return int(with_end.split()[1])


def get(port, target, *headers):
    lines = [f"GET {target} HTTP/1.1", "Host: localhost", "Connection: close", *headers]
    return status_of(port, ("\r\n".join(lines) + "\r\n\r\n").encode())


def still_answers(port, after):
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    client.request("POST", "/api/v1/code", '{"text":"Iran condemned Israel on Friday."}',
                   {"Content-Type": "application/json"})
    answer = client.getresponse()
    body = answer.read()
    assert answer.status == 200 and b"ACCUSE" in body, f"after {after}: {answer.status}"


def test_idle_connections(port):
    idle = [connect(port) for _ in range(1000)]
    still_answers(port, "1,000 idle connections")
    for client in idle:
        client.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")
    for client in idle:
        assert client.recv(12) == b"HTTP/1.1 200"
    still_answers(port, "1,000 connections kept alive")
    for client in idle:
        client.close()


def test_slow_clients(port):
    slow = [connect(port) for _ in range(200)]
    for client in slow:
        client.sendall(b"POST /api/v1/code HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n")
    for byte in b'{"t':
        for client in slow:
            client.sendall(bytes([byte]))
        still_answers(port, "200 slow clients")
    started = time.monotonic()
    assert slow[0].recv(1) == b"", "a slow client is cut off without an answer"
    assert time.monotonic() - started < PATIENCE
    for client in slow:
        client.close()


def test_clients_that_do_not_read(port):
    """They ask for much and take nothing."""
    deaf = []
    for _ in range(50):
        client = connect(port)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        client.settimeout(0.2)
        try:
            client.sendall(b"GET /api/v1/codebook HTTP/1.1\r\nHost: localhost\r\n\r\n" * 400)
        except (TimeoutError, ConnectionResetError):
            pass
        deaf.append(client)
    still_answers(port, "clients that do not read")
    for client in deaf:
        client.close()


def test_large_requests(port):
    head = b"POST /api/v1/code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    assert status_of(port, head + b"Content-Length: 99999999999\r\n\r\n") == 413
    chunks = b"FFFFF\r\n" + b"a" * 0xFFFFF + b"\r\n"
    assert status_of(port, head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks * 8) in (0, 413)
    assert get(port, "/" + "a" * 9000) == 414
    assert get(port, "/?" + "a&" * 101) == 400
    assert get(port, "/", "X: " + "a" * 20000) in (0, 431)
    still_answers(port, "large requests")


def test_header_flood(port):
    with connect(port) as client:
        sent = 0
        try:
            client.sendall(b"GET / HTTP/1.1\r\n")
            while sent < 100_000:
                client.sendall(b"X%d: y\r\n" % sent)
                sent += 1
        except (ConnectionResetError, BrokenPipeError):
            pass
    assert sent < 100_000, "a flood of headers was taken"
    still_answers(port, "a flood of headers")


def test_path_tricks(port):
    for target in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../x", "/a%00.js",
                   "/..%2f..%2fetc/passwd", "/%c0%ae%c0%ae/etc", "//etc/passwd.txt", "/%",
                   "/api/v1/entities/..%2F..%2Fetc", "/api/v1/documents/%2Fetc%2Fpasswd"):
        assert get(port, target) in (400, 404), target
    assert get(port, "http://evil.example/") in (400, 403)
    assert get(port, "/a%0d%0aSet-Cookie:x") == 400
    still_answers(port, "tricks with paths")


def test_no_http(port):
    for junk in (b"\x16\x03\x01\x02\x00\x01", b"\r\n" * 1000, b"GET\r\n\r\n", b"\x00" * 5000,
                 b"GET / HTTP/9.9\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                 b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                 b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"):
        with connect(port) as client:
            try:
                client.sendall(junk)
                client.shutdown(socket.SHUT_WR)
                answer = client.recv(4096)
            except OSError:  # the server may hang up at once
                answer = b""
        assert not answer or answer.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4")), (junk, answer)
    still_answers(port, "what is no HTTP")


def test_other_hosts(port):
    request = b"GET /api/v1/store HTTP/1.1\r\nHost: evil.example\r\n\r\n"
    assert status_of(port, request) == 403
    assert get(port, "/api/v1/store", "Origin: http://evil.example") == 403


def main():
    program, data = sys.argv[1:]
    tests = [test for name, test in sorted(globals().items()) if name.startswith("test_")]
    with running_server(program, "--data", data, "--patience", "3") as (port, process):
        still_answers(port, "the start")
        before = resident_kib(process)
        for test in tests:
            test(port)
            print("ok", test.__name__)
        grown = resident_kib(process) - before
        assert grown < MOST_GROWTH_KIB, f"grown by {grown} KiB"
        print(f"grown by {grown} KiB")


if __name__ == "__main__":
    main()
