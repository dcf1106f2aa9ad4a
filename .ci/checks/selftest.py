#!/usr/bin/env python3
"""Shows that the checks see what they should.

Purpose   Every good sample passes every tool, every broken one is caught by the checks that
          samples/index.json names, and (--clients) the real clients meet the expectations on good
          files and fail on planted faults.
Install   what run_all.py needs; with --clients what thunderbird.py and eds.py need
Usage     VENV/bin/python selftest.py [--clients]
Output    one line per failure, then `N passed, N failed` and how many broken files each tool found
Exit      0 all as it should be; 1 not; 2 usage or a tool missing
"""

import argparse, json, os, subprocess, sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "samples")
p = argparse.ArgumentParser(
    description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
)
p.add_argument("--clients", action="store_true")
a = p.parse_args()
sys.path.insert(0, HERE)
import lint, run_all

index = json.load(open(os.path.join(SAMPLES, "index.json"), encoding="utf-8"))
passed = failed = 0
found = {}
have = {
    os.path.relpath(f, SAMPLES)
    for d in ("good", "broken")
    if os.path.isdir(os.path.join(SAMPLES, d))
    for f in lint.files([os.path.join(SAMPLES, d)])
}


def result(ok, text):
    global passed, failed
    passed += ok
    failed += not ok
    if not ok:
        print("FAIL " + text)


for f in sorted(have ^ set(index)):
    result(False, f"{f}: in index.json or on disk, not in both")
groups = {}
for f, e in index.items():
    groups.setdefault((bool(e.get("planner")), tuple(e.get("utc_zones", ()))), []).append(f)
try:
    for (planner, utc), files in groups.items():
        r = run_all.check([os.path.join(SAMPLES, f) for f in files], planner, utc)
        for f in files:
            problems = r[os.path.join(SAMPLES, f)]
            by = {}
            for x in problems:
                by.setdefault(
                    x["tool"] if x["tool"] in ("lint", "icaljs", "libical") else x["check"], set()
                ).add(x["check"])
            want = index[f].get("caught_by")
            if want is None:
                result(
                    not problems,
                    f"{f} is good, but: "
                    + " | ".join(f"{x['tool']} {x['text']}" for x in problems[:4]),
                )
                continue
            missing = [c for c in want.get("lint", []) if c not in by.get("lint", ())] + [
                t for t in want if t != "lint" and t not in by
            ]
            result(not missing, f"{f} is not caught by {', '.join(missing)}; it is by {by}")
            for t in by:
                found[t] = found.get(t, 0) + 1
except run_all.Missing as e:
    print(f"refused: {e}", file=sys.stderr)
    sys.exit(2)
broken = sum(1 for e in index.values() if "caught_by" in e)
if a.clients:
    c = lambda n: os.path.join(SAMPLES, "clients", n)
    g = lambda n: os.path.join(SAMPLES, "good", "planner", n)
    who = ["--attendee", "pilot-bouw@breda.example"]
    life = [c(f"lifecycle-{n}.ics") for n in ("1-request", "2-moved", "3-moved-again", "4-cancel")]
    runs = [
        (
            "thunderbird.py",
            0,
            who + ["--expect", c("lifecycle.expect.json"), "lifecycle"] + life,
            "request, two moves, cancel",
        ),
        (
            "thunderbird.py",
            1,
            who
            + ["--expect", c("lifecycle.expect.json"), "lifecycle"]
            + [life[0], life[2], life[1], life[3]],
            "messages in the wrong order",
        ),
        (
            "thunderbird.py",
            1,
            who
            + [
                "--expect",
                c("two-uids.expect.json"),
                "lifecycle",
                life[0],
                g("request-visie.ics"),
                c("lifecycle-2-two-uids.ics"),
            ],
            "two UIDs in one update",
        ),
        (
            "thunderbird.py",
            0,
            who
            + [
                "--expect",
                c("message.expect.json"),
                "message",
                g("request.eml"),
                g("request-moved.eml"),
                g("request-visie.ics"),
                g("cancel-session.eml"),
            ],
            "the invitation bar",
        ),
        (
            "thunderbird.py",
            1,
            who
            + [
                "--expect",
                c("message.expect.json"),
                "message",
                os.path.join(SAMPLES, "broken", "planner", "51-calendar-as-attachment-only.eml"),
                g("request-moved.eml"),
                g("request-visie.ics"),
                g("cancel-session.eml"),
            ],
            "a mail without text/calendar",
        ),
        (
            "thunderbird.py",
            0,
            ["--expect", c("feed.expect.json"), "feed", c("feed")],
            "a subscribed calendar",
        ),
        (
            "thunderbird.py",
            0,
            [
                "--expect",
                c("import.expect.json"),
                "import",
                g("programma.ics"),
                g("programma.ics"),
                g("request-moved.ics"),
            ],
            "file import: known UIDs are skipped",
        ),
        (
            "eds.py",
            0,
            ["--expect", c("eds.expect.json"), "lifecycle"] + life,
            "request, two moves, cancel",
        ),
        (
            "eds.py",
            1,
            ["--expect", c("eds.expect.json"), "lifecycle"] + life[:3] + [g("cancel-session.ics")],
            "a CANCEL with another UID",
        ),
    ]
    for tool, code, args, text in runs:
        r = subprocess.run(
            [sys.executable, os.path.join(HERE, tool)] + args, capture_output=True, text=True
        )
        if r.returncode == 2:
            print(r.stderr.strip(), file=sys.stderr)
            sys.exit(2)
        result(
            r.returncode == code,
            f"{tool} {text}: exit {r.returncode} instead of {code}: {r.stdout[-400:]}",
        )
        print(f"{tool}: {text}: exit {r.returncode}, as it should be {code}", flush=True)
print(f"{passed} passed, {failed} failed")
print(
    f"of {broken} broken files: "
    + ", ".join(f"{t} {n}" for t, n in sorted(found.items(), key=lambda x: -x[1]))
)
sys.exit(1 if failed else 0)
