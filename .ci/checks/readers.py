#!/usr/bin/env python3
"""How long 100 readers at once wait for a workplace that plans on all cores.

Usage: readers.py BINARY SCHEDULE OUT SECONDS; says the share of answers by time.
"""
import http.client
import subprocess
import sys
import threading
import time

BINARY, SCHEDULE, OUT, SECONDS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
READERS, PAUSE = 100, 1.0


def main():
    process = subprocess.Popen([BINARY, "serve", SCHEDULE, "--out", OUT],
                               stdout=subprocess.PIPE, text=True)
    process.stdout.readline()
    address = process.stdout.readline().strip()
    host, path = address.split("/")[2], "/" + address.split("/", 3)[3]

    def ask(connection, method, path, body="", cookie=""):
        connection.request(method, path, body, {"Cookie": cookie, "Origin": "http://" + host})
        response = connection.getresponse()
        response.read()
        return response

    first = http.client.HTTPConnection(host)
    cookie = ask(first, "POST", path).getheader("Set-Cookie").split(";")[0]
    ask(first, "GET", "/", cookie=cookie)
    ask(first, "POST", "/zoek", f"mode=cheapest&seconds={SECONDS + 5}", cookie)
    times, failed = [], []
    end = time.time() + SECONDS

    def read(number):
        connection = http.client.HTTPConnection(host)
        time.sleep(number * PAUSE / READERS)
        while time.time() < end:
            start = time.time()
            if ask(connection, "GET", "/", cookie=cookie).status != 200:
                failed.append(number)
            times.append(time.time() - start)
            time.sleep(PAUSE)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    process.terminate()
    process.wait()
    times.sort()
    share = sum(t <= 0.1 for t in times) / len(times)
    print(f"{len(times)} answers, {len(failed)} failed; median {times[len(times) // 2] * 1000:.0f} ms, "
          f"99 % within {times[int(len(times) * 0.99)] * 1000:.0f} ms; {share:.1%} within 100 ms")
    sys.exit(1 if failed else 0)


main()
